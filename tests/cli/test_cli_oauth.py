"""``zdtui account`` with OAuth, and what keeps accounts in repair (A12, A19, A28, A31, S7, S17–S20, S36)."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.accounts.oauth_support import agree
from tests.cli.cli_driver import CommandLine, Result
from zdtui.accounts.signin.client import redirect_of
from zdtui.accounts.vault import MemoryVault, Vault
from zdtui.cli.house import House
from zdtui.sandbox.account import Account as Zendesk


class Desk:
    """A person at a terminal, with a browser and a vault that outlives each command."""

    def __init__(self, zdtui: CommandLine, zendesk: Zendesk, port: int) -> None:
        self.zdtui = zdtui
        self.zendesk = zendesk
        self.port = str(port)
        self.decision = "allow"
        self.user_id = zendesk.world.me

    def __call__(self, *words: str, stdin: str = "") -> Result:
        return self.zdtui(*words, stdin=stdin)

    def visit(self, address: str) -> bool:
        httpx.get(agree(self.zendesk, address, self.decision, self.user_id), trust_env=False)
        return True

    def add(self, *more: str, stdin: str = "") -> Result:
        words = ("--base-url", self.zendesk.base_url, "--client-id", self.public, "--port", self.port)
        return self("account", "add", "acme", *words, *more, stdin=stdin)

    @property
    def public(self) -> str:
        return self.zendesk.oauth.clients.public.identifier

    def show(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self("account", "show", "acme", "--json").out)
        return found


@pytest.fixture
def desk(zdtui: CommandLine, zendesk: Zendesk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = int(server.getsockname()[1])
    before = {each.identifier: [*each.redirects] for each in zendesk.oauth.clients}
    for each in zendesk.oauth.clients:
        each.redirects.append(redirect_of(port))
    made = Desk(zdtui, zendesk, port)
    vault: Vault = MemoryVault()
    monkeypatch.setattr(House, "vault", vault)
    monkeypatch.setattr("webbrowser.open", made.visit)
    yield made
    for each in zendesk.oauth.clients:
        each.redirects[:] = before[each.identifier]


def token_account(desk: Desk, token: str = "", *more: str) -> Result:
    person = desk.zendesk.world.credentials
    words = ("account", "add", "a", "--base-url", desk.zendesk.base_url, "--email", person.email, "--token-stdin")
    return desk(*words, *more, stdin=token or person.api_token)


def test_from_nothing_to_active(desk: Desk) -> None:
    """A4, A19, S19: added with a token on standard input, tested, and every fact told."""
    assert token_account(desk).code == 0
    tested = desk("account", "test", "a", "--json")
    assert tested.code == 0
    said = json.loads(tested.out)
    assert (said["status"], said["role"], said["storage"]) == ("ACTIVE", "admin", "memory")
    assert (said["email"], said["user_id"]) == (desk.zendesk.email, desk.zendesk.world.me)


def test_a_wrong_token_is_revoked(desk: Desk) -> None:
    """S20: exit code 3, also where Zendesk answers 200 as to anybody."""
    token_account(desk, "wrong", "--no-test")
    tested = desk("account", "test", "a", "--json")
    said = json.loads(tested.out)
    assert (tested.code, said["status"]) == (3, "REVOKED")
    assert said["repair"].startswith("Sign in again: zdtui account reauth a")
    desk.zendesk.faults.refusal(200, {"user": {"id": None, "role": "end-user"}}, path="*/users/me")
    tested = desk("account", "test", "a", "--json")
    assert (tested.code, json.loads(tested.out)["status"]) == (3, "REVOKED")
    assert json.loads(desk("account", "list", "--json").out)[0]["status"] == "REVOKED"


def test_signing_in_through_the_browser(desk: Desk) -> None:
    """A1, A2, A5, A10: who it is comes from Zendesk, and the scopes are shown."""
    done = desk.add("--scope", "tickets:read users:read")
    assert done.code == 0, done.err
    assert f"exactly: {redirect_of(int(desk.port))}" in done.err
    shown = desk.show()
    assert (shown["method"], shown["access"]) == ("oauth", "tickets:read users:read")
    assert (shown["email"], shown["status"], shown["token_days_left"]) == (desk.zendesk.email, "ACTIVE", None)
    assert "OAuth: tickets:read users:read" in desk("account", "list").out
    assert json.loads(desk("account", "test", "--json").out)["scopes"] == "tickets:read users:read"


def test_saying_no_keeps_nothing(desk: Desk) -> None:
    desk.decision = "deny"
    done = desk.add()
    assert done.code == 3
    assert "access was denied" in done.err
    assert json.loads(desk("account", "list", "--json").out) == []


def test_scopes_that_hide_who_it_is_are_enough(desk: Desk) -> None:
    done = desk.add("--scope", "tickets:read")
    assert done.code == 0
    assert "the scopes hide who that is" in done.out


def test_pasting_where_the_browser_ended(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """F1."""
    seen: list[str] = []
    monkeypatch.setattr("zdtui.cli.account.oauth._show", lambda address, redirect: seen.append(address))
    monkeypatch.setattr("zdtui.cli.account.oauth._pasted", lambda: agree(desk.zendesk, seen[0]))
    assert desk.add("--paste").code == 0
    assert desk.show()["status"] == "ACTIVE"


def test_a_service_signs_in_without_a_person(desk: Desk) -> None:
    """F1, A12: the secret comes on standard input or from a variable that is then taken away."""
    client = desk.zendesk.oauth.clients.confidential
    words = ("account", "add", "bot", "--base-url", desk.zendesk.base_url, "--client-id", client.identifier)
    assert desk(*words, "--service", "--client-secret-stdin", stdin=client.secret).code == 0
    desk.zdtui.monkeypatch.setenv("ZDTUI_CLIENT_SECRET", client.secret)
    desk.zdtui.monkeypatch.setenv("ZDTUI_SCOPE", "read")
    assert desk(*words, "--service").code == 0
    assert "ZDTUI_CLIENT_SECRET" not in os.environ
    assert json.loads(desk("account", "test", "bot", "--json").out)["scopes"] == "read"
    wrong = desk(*words, "--service", "--client-secret-stdin", stdin="wrong")
    assert (wrong.code, "secret is wrong" in wrong.err) == (3, True)


def test_tokens_that_ended_are_renewed_by_the_next_command(desk: Desk) -> None:
    desk.add()
    desk.zendesk.oauth.tokens.expire()
    assert desk("account", "test").code == 0
    desk.zendesk.oauth.tokens.end_all()
    ended = desk("account", "test", "--json")
    assert (ended.code, json.loads(ended.out)["status"]) == (3, "REVOKED")


def test_signing_in_again_adds_a_scope_and_keeps_the_rest(desk: Desk) -> None:
    """A28."""
    desk.add("--scope", "tickets:read users:read", "--production")
    folder = Path(str(desk.show()["folder"]))
    (folder / "work.db").write_text("drafts")
    done = desk("account", "reauth", "acme", "--add-scope", "tickets:write", "--port", desk.port)
    assert done.code == 0, done.err
    shown = desk.show()
    assert (shown["access"], shown["production"]) == ("tickets:read users:read tickets:write", True)
    assert (folder / "work.db").read_text() == "drafts"


def test_somebody_else_cannot_take_an_account_over(desk: Desk) -> None:
    desk.add()
    other = next(each for each in desk.zendesk.world.credentials.people if each.user_id != desk.zendesk.world.me)
    desk.user_id = other.user_id
    done = desk("account", "reauth", "acme", "--port", desk.port)
    assert done.code == 2
    assert "nothing was changed" in done.err


def test_rotating_ends_the_old_tokens(desk: Desk) -> None:
    """A31."""
    desk.add()
    before = {token.value for token in desk.zendesk.oauth.tokens}
    assert desk("account", "rotate", "acme").code == 0
    after = {token.value for token in desk.zendesk.oauth.tokens}
    assert len(before - after) == len(after - before) == 1
    token_account(desk)
    wrong = desk("account", "rotate", "a", "--token-stdin", stdin="wrong")
    assert wrong.code == 3
    assert desk("account", "test", "a").code == 0
    assert desk("account", "rotate", "a", "--token-stdin", stdin=desk.zendesk.api_token).code == 0


def test_converting_keeps_everything(desk: Desk) -> None:
    """A6, F4."""
    token_account(desk, "", "--identifier", "Ü 1", "--production")
    shown = json.loads(desk("account", "show", "a", "--json").out)
    assert shown["token_days_left"] is not None
    done = desk("account", "convert", "a", "--client-id", desk.public, "--port", desk.port)
    assert done.code == 0, done.err
    now = json.loads(desk("account", "show", "a", "--json").out)
    assert (now["method"], now["identifier"], now["production"]) == ("oauth", "Ü 1", True)
    assert now["folder"] == shown["folder"]
    assert desk("account", "convert", "a", "--client-id", desk.public).code == 2


def test_removing_signs_out_at_zendesk(desk: Desk) -> None:
    """F16."""
    before = {token.value for token in desk.zendesk.oauth.tokens}
    desk.add()
    assert {token.value for token in desk.zendesk.oauth.tokens} > before
    done = desk("account", "remove", "acme", "--yes")
    assert "ended at Zendesk" in done.err
    assert {token.value for token in desk.zendesk.oauth.tokens} == before


def test_what_works_under_the_scopes_held(desk: Desk) -> None:
    """A14, F5."""
    desk.add("--scope", "tickets:read users:read")
    said = json.loads(desk("account", "scopes", "acme", "--json").out)
    works = {use["use"]: use["works"] for use in said["uses"]}
    assert works["read tickets and their comments"]
    tools = {each["tool"]: each["lacks"] for each in said["tools"]}
    assert len(tools) == 14
    assert (tools["zendesk_ticket_get"], tools["zendesk_ticket_reply"]) == ([], ["tickets:write"])
    commands = {each["command"]: each["lacks"] for each in said["commands"]}
    assert (commands["queue-open"], commands["reply"]) == ([], ["tickets:write"])
    assert "zendesk_search_tickets" in desk("account", "scopes", "acme").out
    assert not works["search"]
    assert not works["reply, write notes and change tickets"]
    assert "reauth acme --add-scope" in desk("account", "scopes", "acme").err
    least = desk("account", "scopes", "--least").out.split()
    assert set(least) == {"read", "tickets:write", "users:write"}
    assert all(use["works"] for use in _uses(desk, *least))
    assert not any(all(use["works"] for use in _uses(desk, *set(least) - {each})) for each in least)
    one = desk("account", "scopes", "--least", "--tool", "zendesk_ticket_reply").out
    assert one == "tickets:write tickets:read\n"
    assert desk("account", "scopes", "--least", "--read-only").out == "read\n"


def _uses(desk: Desk, *scopes: str) -> list[dict[str, object]]:
    desk.add("--scope", " ".join(scopes))
    found: list[dict[str, object]] = json.loads(desk("account", "scopes", "acme", "--json").out)["uses"]
    return found


@pytest.mark.parametrize("scope", ["Read", "tickets:all", "", "a b:c"])
def test_what_is_no_scope_is_refused(desk: Desk, scope: str) -> None:
    """A13."""
    assert desk.add("--scope", scope or ",").code == 2


def test_closed_doors_are_named(desk: Desk) -> None:
    """S8, F14, A24, A27: an address that is not allowed, a suspended agent, token access switched off."""
    token_account(desk)
    desk.zendesk.doors.address_allowed = False
    try:
        said = json.loads(desk("account", "test", "a", "--json").out)
        assert (said["status"], "network address" in said["reason"]) == ("ERROR", True)
        assert "IP restrictions" in said["repair"]
        assert "network address" in desk("account", "test", "a").err
    finally:
        desk.zendesk.doors.address_allowed = True
    me = desk.zendesk.world.users[desk.zendesk.world.me]
    me["suspended"] = True
    try:
        said = json.loads(desk("account", "test", "a", "--json").out)
        assert (said["status"], "suspended" in said["reason"]) == ("ERROR", True)
    finally:
        me["suspended"] = False
    desk.zendesk.doors.token_access = False
    try:
        refused = desk("account", "test", "a")
        assert (refused.code, "Token access must be on" in refused.err) == (3, True)
    finally:
        desk.zendesk.doors.token_access = True


def test_watching_prints_each_change(desk: Desk) -> None:
    """S36."""
    token_account(desk)
    desk.zendesk.faults.refusal(401, {"error": "Couldn't authenticate you"}, path="*/users/me", nth=2)
    watched = desk("account", "watch", "a", "--every", "0.01", "--changes", "3")
    lines = [json.loads(line) for line in watched.out.splitlines()]
    assert [(line["from"], line["status"]) for line in lines] == [
        (None, "ACTIVE"), ("ACTIVE", "REVOKED"), ("REVOKED", "ACTIVE"),
    ]  # fmt: skip
    assert "reauth a" in lines[1]["repair"]


def test_ensuring_twice_asks_zendesk_once(desk: Desk) -> None:
    """S17, S18."""
    person = desk.zendesk.world.credentials
    words = ("account", "ensure", "user_zd/123", "--base-url", desk.zendesk.base_url, "--email", person.email)
    first = desk(*words, "--token-stdin", "--json", stdin=person.api_token)
    assert first.code == 0, first.err
    asked = len(desk.zendesk.log)
    again = desk(*words, "--token-stdin", "--json", stdin="whatever")
    assert json.loads(again.out) == json.loads(first.out)
    assert (json.loads(first.out)["status"], json.loads(first.out)["name"]) == ("ACTIVE", "user_zd-123")
    assert len(desk.zendesk.log) == asked


def test_ensuring_at_once_makes_one_account(desk: Desk, tmp_path: Path) -> None:
    """S18: six processes, one record, one question to Zendesk."""
    person = desk.zendesk.world.credentials
    desk.zendesk.log.clear()

    def ensure(_number: int) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [
                *(sys.executable, "-m", "zdtui", "account", "ensure", "one", "--base-url", desk.zendesk.base_url),
                *("--email", person.email, "--token-stdin", "--json"),
            ],
            input=person.api_token,
            env={"PATH": os.environ["PATH"], "ZDTUI_HOME": str(tmp_path / "other"), "ZDTUI_VAULT": "memory"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    with ThreadPoolExecutor(6) as pool:
        done = [*pool.map(ensure, range(6))]
    assert {each.returncode for each in done} == {0}, done
    assert len({json.loads(each.stdout)["name"] for each in done}) == 1
    assert (tmp_path / "other" / "settings" / "accounts.toml").read_text().count("[accounts.") == 1
    assert len(desk.zendesk.log) == 1


def test_the_doctor_finds_what_is_wrong(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A32."""
    monkeypatch.chdir(tmp_path)
    desk.add()
    fine = desk("doctor", "--online")
    assert fine.code == 0, fine.out
    assert "stays signed in for 8" in fine.out
    (tmp_path / ".git").mkdir()
    (tmp_path / ".env").write_text("export ZENDESK_API_TOKEN=canary\n")
    monkeypatch.setenv("ZDTUI_TOKEN_OTHER", "canary")
    (desk.zdtui.home / "settings" / "accounts.toml").chmod(0o644)
    desk.zendesk.oauth.tokens.end_all()
    sick = desk("doctor", "--online", "--json")
    assert sick.code == 1
    wrong = " ".join(each["what"] + each["fix"] for each in json.loads(sick.out) if not each["fine"])
    for word in ("accounts.toml", ".env", "ZDTUI_TOKEN_OTHER", "REVOKED", "reauth acme"):
        assert word in wrong
    assert "canary" not in sick.out


def test_the_guides_name_every_step(desk: Desk) -> None:
    """A3, A9, A15, A16, A17, A18."""
    token = desk("help", "api-token").out
    steps = ["Products icon", "Admin Center", "APIs", "Zendesk API", "Settings", "Token access", "Add API token"]
    places = [token.index(step) for step in [*steps, "Copy", "Save"]]
    assert places == sorted(places)
    for word in ("2026-10-27", "256", "shown once", "zdtui on ", "profile icon"):
        assert word in token
    guide = desk("help", "oauth-client").out
    for word in ("Name", "Description", "Company", "Identifier", "client ID", "Client kind", "Redirect URLs"):
        assert word in guide
    assert redirect_of(47163) in guide
    assert "Regenerate" in guide
