"""Who may call, and what everybody else is told."""

import base64

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account

NOBODY = {"error": "Couldn't authenticate you"}


def anonymous(account: Account, path: str, **headers: str) -> httpx.Response:
    return httpx.get(f"{account.base_url}/api/v2/{path}", headers=headers, trust_env=False)


def basic(name: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()


def test_api_token_signs_in(admin: Caller) -> None:
    user = admin.get("users/me.json")["user"]
    assert (user["id"], user["email"], user["role"]) == (admin.id, admin.account.email, "admin")
    names = list(user)
    assert names[names.index("verified") + 1] == "authenticity_token"


def test_bearer_token_signs_in(acme: Account) -> None:
    answer = anonymous(acme, "users/me", authorization=f"Bearer {acme.bearer_token}")
    assert answer.json()["user"]["email"] == acme.email


def test_users_me_is_200_for_nobody(acme: Account) -> None:
    answer = anonymous(acme, "users/me.json")
    user = answer.json()["user"]
    assert answer.status_code == 200
    assert (user["id"], user["name"], user["role"]) == (None, "Anonymous user", "end-user")


def test_users_me_takes_a_password_for_nobody(acme: Account) -> None:
    answer = anonymous(acme, "users/me", authorization=basic(acme.email, "hunter2"))
    assert (answer.status_code, answer.json()["user"]["id"]) == (200, None)


@pytest.mark.parametrize("path", ["users/me", "tickets"])
def test_wrong_api_token_is_refused(acme: Account, path: str) -> None:
    answer = anonymous(acme, path, authorization=basic(f"{acme.email}/token", "wrong"))
    assert (answer.status_code, answer.json()) == (401, NOBODY)


@pytest.mark.parametrize("value", [None, "Basic !!!", basic("a@b.example", "c"), "Digest x"])
def test_no_credential_is_refused(acme: Account, value: str | None) -> None:
    answer = anonymous(acme, "tickets.json", **({} if value is None else {"authorization": value}))
    assert (answer.status_code, answer.json()) == (401, NOBODY)


def test_wrong_bearer_is_refused_in_the_oauth_shape(acme: Account) -> None:
    answer = anonymous(acme, "users/me", authorization="Bearer dead")
    assert answer.status_code == 401
    assert answer.json()["error"] == "invalid_token"
    assert "expired, revoked, malformed" in answer.json()["error_description"]


def test_revoked_bearer_is_dead(acme: Account) -> None:
    token = f"Bearer {acme.issue_bearer(acme.world.me)}"
    with Caller(acme, auth=lambda request: _with(request, token)) as caller:
        assert caller.get("oauth/tokens/current")["token"]["user_id"] == acme.world.me
        assert caller.call("DELETE", "oauth/tokens/current").status_code == 204
        assert caller.refused("GET", "oauth/tokens/current", 401)["error"] == "invalid_token"


def _with(request: httpx.Request, authorization: str) -> httpx.Request:
    request.headers["authorization"] = authorization
    return request


def test_unknown_path_is_404_before_anybody_signs_in(acme: Account) -> None:
    answer = anonymous(acme, "nonsense")
    assert (answer.status_code, answer.json()) == (404, {"error": "InvalidEndpoint", "description": "Not found"})


def test_wrong_method_is_an_unknown_path(admin: Caller) -> None:
    assert admin.refused("PATCH", "tickets/1", 404)["error"] == "InvalidEndpoint"


@pytest.mark.parametrize("path", ["incremental/tickets/cursor?start_time=0", "ticket_audits", "satisfaction_ratings"])
def test_role_too_low_is_forbidden(agent: Caller, path: str) -> None:
    assert agent.refused("GET", path, 403)["error"]["title"] == "Forbidden"


def test_end_user_is_forbidden_where_agents_work(acme: Account) -> None:
    customer = next(user for user in acme.world.users.values() if user["role"] == "end-user")
    token = acme.issue_bearer(customer["id"])
    assert anonymous(acme, "tickets", authorization=f"Bearer {token}").json()["error"]["title"] == "Forbidden"
    assert anonymous(acme, "users/me", authorization=f"Bearer {token}").json()["user"]["id"] == customer["id"]


def test_json_suffix_makes_no_difference(admin: Caller) -> None:
    assert admin.get("groups.json")["groups"] == admin.get("groups")["groups"]


def test_ids_must_be_integers(admin: Caller) -> None:
    error = admin.refused("GET", "tickets/abc", 400)["error"]
    assert error["title"] == "Invalid attribute"
    assert error["message"].endswith("Invalid parameter: id must be an integer from api/v2/tickets/show")


def test_greatest_id_is_a_normal_404(admin: Caller) -> None:
    answer = admin.call("GET", "tickets/9223372036854775807")
    assert (answer.status_code, answer.json()["error"]) == (404, "RecordNotFound")
    assert answer.headers["cache-control"] == "no-cache"


def test_malformed_json_is_400(admin: Caller) -> None:
    answer = admin.call("POST", "tickets", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 400


def test_addresses_carry_the_host_the_client_used(admin: Caller) -> None:
    answer = admin.call("GET", "groups", headers={"host": "acme.zendesk.test"})
    assert answer.json()["groups"][0]["url"].startswith("http://acme.zendesk.test/api/v2/groups/")


def test_headers_every_answer_carries(admin: Caller) -> None:
    answer = admin.call("GET", "groups")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["cache-control"] == "max-age=0, private, must-revalidate"
    assert answer.headers["etag"].startswith('W/"')
    assert answer.headers["x-zendesk-api-version"] == "v2"
    assert answer.headers["x-request-id"] != admin.call("GET", "groups").headers["x-request-id"]
    assert answer.headers["date"] == "Sun, 01 Mar 2026 12:00:00 GMT"


def test_bodies_are_gzipped_only_when_accepted(admin: Caller) -> None:
    assert admin.call("GET", "groups").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in admin.call("GET", "groups", headers={"accept-encoding": "identity"}).headers
