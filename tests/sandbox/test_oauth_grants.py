"""OAuth at the sandbox: consent, codes, grants, refresh, scopes and every refusal (F1, F2, A13, A22)."""

import base64
import hashlib
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller, Clock, Json
from zdtui.sandbox.account import Account

VERIFIER = "v" * 43
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
REDIRECT = "http://127.0.0.1:47163/callback"


class Program:
    """A program that asks for tokens."""

    def __init__(self, account: Account, kind: str = "public") -> None:
        self.account = account
        clients = account.oauth.clients
        self.client = clients.public if kind == "public" else clients.confidential

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        return httpx.request(method, self.account.base_url + path, trust_env=False, verify=False, **options)

    def asked(self, **more: str) -> dict[str, str]:
        said = {
            "response_type": "code", "client_id": self.client.identifier, "redirect_uri": REDIRECT,
            "scope": "read write", "state": "s1", "code_challenge": CHALLENGE, "code_challenge_method": "S256",
        } | more  # fmt: skip
        return {name: value for name, value in said.items() if value}

    def consent(self, decision: str = "allow", **more: str) -> httpx.Response:
        said = self.asked(**more)
        page = self.send("GET", "/oauth/authorizations/new", params=said)
        if page.status_code != 200:
            return page
        person = str(self.account.world.me)
        return self.send("POST", "/oauth/authorizations", data=said | {"decision": decision, "user_id": person})

    def code(self, **more: str) -> str:
        return parse_qs(urlsplit(self.consent(**more).headers["location"]).query)["code"][0]

    def token(self, **said: str) -> httpx.Response:
        secret = {"client_secret": self.client.secret} if self.client.kind == "confidential" else {}
        everything = {"client_id": self.client.identifier} | secret | said
        return self.send("POST", "/oauth/tokens", json={name: value for name, value in everything.items() if value})

    def exchange(self, code: str, **more: str) -> httpx.Response:
        said = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT} | more
        return self.token(**({"code_verifier": VERIFIER} | said))

    def pair(self, **more: str) -> Json:
        answer = self.exchange(self.code(**more))
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    def call(self, method: str, path: str, token: str) -> httpx.Response:
        return self.send(method, f"/api/v2/{path}", headers={"authorization": f"Bearer {token}"})


@pytest.fixture(params=["public", "confidential"])
def program(acme: Account, request: pytest.FixtureRequest) -> Program:
    return Program(acme, request.param)


def refused(answer: httpx.Response, status: int, error: str) -> None:
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["error_description"]


def test_a_code_is_exchanged_for_a_pair_that_signs_in(program: Program, clock: Clock) -> None:
    pair = program.pair()
    assert (pair["token_type"], pair["scope"]) == ("bearer", "read write")
    assert (pair["expires_in"], pair["refresh_token_expires_in"]) == (1800, 2_592_000)
    assert program.call("GET", "users/me", pair["access_token"]).json()["user"]["id"] == program.account.world.me
    clock.forward(1799)
    assert program.call("GET", "tickets", pair["access_token"]).status_code == 200
    clock.forward(1)
    refused(program.call("GET", "tickets", pair["access_token"]), 401, "invalid_token")


def test_the_consent_page_names_the_client_and_the_scopes_and_escapes_what_it_was_given(acme: Account) -> None:
    program = Program(acme)
    said = program.asked(scope="tickets:read", state='"><script>x</script>')
    page = program.send("GET", "/oauth/authorizations/new", params=said)
    assert page.headers["content-type"].startswith("text/html")
    assert "tickets:read" in page.text
    assert "<script>" not in page.text
    assert acme.email in page.text


def test_a_person_can_say_no(program: Program) -> None:
    query = parse_qs(urlsplit(program.consent("deny").headers["location"]).query)
    assert (query["error"], query["state"]) == (["access_denied"], ["s1"])


@pytest.mark.parametrize(
    "redirect", ["http://127.0.0.1:47163/callback/", "http://127.0.0.1:1/callback", "http://localhost:47163/callback"]
)
def test_nobody_is_sent_back_to_an_address_that_is_not_registered(program: Program, redirect: str) -> None:
    """A10."""
    answer = program.consent(redirect_uri=redirect)
    assert (answer.status_code, answer.headers.get("location")) == (400, None)
    assert "redirect" in answer.text


def test_an_inactive_client_is_no_client(program: Program) -> None:
    code = program.code()
    program.client.active = False
    assert program.consent().status_code == 400
    refused(program.exchange(code), 401, "invalid_client")


def test_a_public_client_has_to_use_pkce_and_a_confidential_one_may(acme: Account) -> None:
    without = {"code_challenge": "", "code_challenge_method": ""}
    location = Program(acme, "public").consent(**without).headers["location"]
    assert parse_qs(urlsplit(location).query)["error"] == ["invalid_request"]
    confidential = Program(acme, "confidential")
    assert confidential.exchange(confidential.code(**without), code_verifier="").status_code == 200


@pytest.mark.parametrize("method", ["plain", ""])
def test_only_s256_is_a_challenge(program: Program, method: str) -> None:
    location = program.consent(code_challenge_method=method).headers["location"]
    assert parse_qs(urlsplit(location).query)["error"] == ["invalid_request"]


@pytest.mark.parametrize(
    "said",
    [{"code": "wrong"}, {"code_verifier": "w" * 43}, {"code_verifier": ""}, {"redirect_uri": "http://127.0.0.1:1/"}],
)
def test_a_code_is_good_only_with_everything_it_was_made_for(program: Program, said: dict[str, str]) -> None:
    refused(program.exchange(**({"code": program.code()} | said)), 400, "invalid_grant")


def test_a_code_is_good_once_and_for_two_minutes(program: Program, clock: Clock) -> None:
    code = program.code()
    assert program.exchange(code).status_code == 200
    refused(program.exchange(code), 400, "invalid_grant")
    late = program.code()
    clock.forward(120)
    refused(program.exchange(late), 400, "invalid_grant")


def test_a_code_of_another_client_is_no_good(acme: Account) -> None:
    code = Program(acme, "public").code()
    refused(Program(acme, "confidential").exchange(code), 400, "invalid_grant")


def test_a_confidential_client_needs_its_secret(acme: Account) -> None:
    """A22: a new secret ends the old one."""
    program = Program(acme, "confidential")
    refused(program.exchange(program.code(), client_secret="wrong"), 401, "invalid_client")
    former, code = program.client.secret, program.code()
    program.client.regenerate()
    refused(program.exchange(code, client_secret=former), 401, "invalid_client")


def test_refreshing_rotates_both_tokens_and_uses_the_old_ones_up(program: Program) -> None:
    first = program.pair(scope="tickets:read users:read")
    again = program.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).json()
    assert again["scope"] == first["scope"]
    assert not {first["access_token"], first["refresh_token"]} & {again["access_token"], again["refresh_token"]}
    refused(program.call("GET", "tickets", first["access_token"]), 401, "invalid_token")
    refused(program.token(grant_type="refresh_token", refresh_token=first["refresh_token"]), 400, "invalid_grant")
    assert program.call("GET", "tickets", again["access_token"]).status_code == 200
    assert program.account.oauth.exchanges["refresh_token"] == 1


def test_a_refresh_token_outlives_its_access_token_and_dies_after_thirty_days(program: Program, clock: Clock) -> None:
    first = program.pair()
    clock.forward(29 * 86_400)
    second = program.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).json()
    clock.forward(30 * 86_400)
    refused(program.token(grant_type="refresh_token", refresh_token=second["refresh_token"]), 400, "invalid_grant")


def test_lifetimes_can_be_asked_for_within_bounds(program: Program) -> None:
    answer = program.exchange(program.code(), expires_in="300", refresh_token_expires_in="604800").json()
    assert (answer["expires_in"], answer["refresh_token_expires_in"]) == (300, 604_800)
    refused(program.exchange(program.code(), expires_in="299"), 400, "invalid_request")


def test_an_old_client_hands_out_tokens_without_an_end_unless_one_is_asked_for(program: Program) -> None:
    program.client.expiring = False
    assert set(program.pair()) == {"access_token", "token_type", "scope"}
    asked = program.exchange(program.code(), expires_in="1800").json()
    assert asked["expires_in"] == 1800
    assert asked["refresh_token"]


def test_client_credentials_act_as_the_owner_without_a_refresh_token(acme: Account) -> None:
    given = Program(acme, "confidential").token(grant_type="client_credentials", scope="read").json()
    assert "refresh_token" not in given
    assert Program(acme).call("GET", "users/me", given["access_token"]).json()["user"]["id"] == acme.world.me
    refused(Program(acme, "public").token(grant_type="client_credentials"), 400, "unauthorized_client")


def test_other_grants_are_not_supported(program: Program) -> None:
    refused(program.token(grant_type="password"), 400, "unsupported_grant_type")


def test_a_form_does_as_well_as_json(program: Program) -> None:
    said = {
        "grant_type": "authorization_code", "code": program.code(), "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER, "client_id": program.client.identifier, "client_secret": program.client.secret,
    }  # fmt: skip
    assert program.send("POST", "/oauth/tokens", data=said).status_code == 200


def test_a_client_can_be_kept_to_some_scopes(program: Program) -> None:
    program.client.allowed = frozenset({"read"})
    location = program.consent(scope="read write").headers["location"]
    assert parse_qs(urlsplit(location).query)["error"] == ["invalid_scope"]
    assert program.pair(scope="read")["scope"] == "read"


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("read", "GET", "tickets", 200),
        ("read", "GET", "search?query=x", 200),
        ("tickets:read", "GET", "tickets.json", 200),
        ("tickets:read", "GET", "users", 403),
        ("tickets:read", "GET", "search?query=x", 403),
        ("users:read", "GET", "users/me", 200),
        ("write", "GET", "tickets", 403),
        ("tickets:read", "GET", "tickets/1/audits", 403),
        ("read", "PUT", "tickets/1", 403),
        ("nonsense", "GET", "tickets", 403),
        ("nonsense", "GET", "oauth/tokens/current", 200),
    ],
)
def test_scopes_hold_for_every_endpoint(acme: Account, scope: str, method: str, path: str, status: int) -> None:
    """A13, A23."""
    answer = Program(acme).call(method, path, acme.issue_bearer(acme.world.me, scope))
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["description"].startswith("You are missing the following required scopes: ")


def test_an_unknown_path_is_404_whatever_the_scopes(acme: Account) -> None:
    assert Program(acme).call("GET", "nonsense", acme.issue_bearer(acme.world.me, "x")).status_code == 404


def test_revoking_ends_the_pair(program: Program) -> None:
    """F16."""
    pair = program.pair()
    shown = program.call("GET", "oauth/tokens/current", pair["access_token"]).json()["token"]
    assert shown["scopes"] == ["read", "write"]
    assert pair["access_token"] not in str(shown)
    assert program.call("DELETE", "oauth/tokens/current", pair["access_token"]).status_code == 204
    assert program.call("DELETE", "oauth/tokens/current", pair["access_token"]).status_code == 401
    refused(program.token(grant_type="refresh_token", refresh_token=pair["refresh_token"]), 400, "invalid_grant")


def test_administrators_see_and_end_every_token(program: Program, admin: Caller) -> None:
    pair = program.pair()
    listed = admin.get("oauth/tokens")["tokens"]
    assert admin.call("DELETE", f"oauth/tokens/{listed[-1]['id']}").status_code == 204
    assert admin.call("DELETE", f"oauth/tokens/{listed[-1]['id']}").status_code == 404
    assert program.call("GET", "tickets", pair["access_token"]).status_code == 401


def test_an_address_that_is_not_allowed_is_refused_everywhere(acme: Account, admin: Caller) -> None:
    """S8."""
    acme.doors.address_allowed = False
    assert "IP address" in admin.refused("GET", "users/me", 403)["error"]["message"]
    acme.doors.address_allowed = True
    assert admin.get("users/me")["user"]["id"] == acme.world.me


def test_token_access_can_be_switched_off_for_api_tokens_only(acme: Account, admin: Caller) -> None:
    """A27."""
    assert httpx.put(f"{acme.base_url}/_sandbox/knobs", json={"token_access": False}).json()["token_access"] is False
    assert admin.refused("GET", "tickets", 401) == {"error": "Couldn't authenticate you"}
    assert Program(acme).call("GET", "tickets", acme.bearer_token).status_code == 200


def test_a_suspended_agent_may_do_nothing(acme: Account, admin: Caller) -> None:
    bearer = acme.issue_bearer(acme.world.me)
    acme.world.users[acme.world.me]["suspended"] = True
    assert admin.refused("GET", "tickets", 403)["error"]["title"] == "Forbidden"
    assert Program(acme).call("GET", "tickets", bearer).status_code == 403
    assert Program(acme).consent().status_code == 403
