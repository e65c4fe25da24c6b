"""``zdtui account``: adding, testing and removing accounts (A4, A5, A18, A19, A27, S5, S17)."""

import json
import stat
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.accounts.advice import TOKEN_CHECKS
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.fault import Fault

CANARY = "canary7f3a9c1e5b8d2046canary"


def test_an_account_is_added_and_tested_in_one_command(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """A4, A19."""
    person = zendesk.world.credentials
    done = zdtui(
        *("account", "add", "acme", "--base-url", zendesk.base_url, "--email", person.email, "--token-stdin"),
        *("--identifier", "user_zd_123", "--production", "--colour", "teal"),
        stdin=f"{person.api_token}\n",
    )
    assert done.code == 0
    assert person.email in done.out
    assert "requests a minute" in done.out
    shown = json.loads(zdtui("account", "show", "--json").out)
    assert (shown["name"], shown["url"], shown["default"]) == ("acme", zendesk.base_url, True)
    assert (shown["identifier"], shown["production"], shown["colour"]) == ("user_zd_123", True, "teal")
    assert shown["access"] == "full access"


def test_a_new_token_keeps_everything_else(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zdtui("account", "use", "acme")
    before = json.loads(zdtui("account", "show", "acme", "--json").out)
    done = zdtui("account", "add", "acme", "--token-stdin", stdin=zendesk.world.credentials.api_token)
    assert done.code == 0
    after = json.loads(zdtui("account", "show", "acme", "--json").out)
    assert after == before | {"storage": "memory", "used": after["used"]}


def test_a_token_in_the_environment_is_used_and_not_stored(zdtui: CommandLine, zendesk: Zendesk) -> None:
    assert zdtui.sign_in(zendesk).code == 0
    assert json.loads(zdtui("account", "show", "--json").out)["storage"] == "environment"
    assert zdtui("account", "test").code == 3
    zdtui.token("acme", zendesk.world.credentials.api_token)
    tested = zdtui("account", "test", "--json")
    assert tested.code == 0
    found = json.loads(tested.out)
    assert (found["email"], found["role"], found["limit"]) == (zendesk.world.credentials.email, "admin", 700)
    assert abs(found["clock_skew"]) <= 2


def test_a_refused_token_is_not_kept_and_the_six_checks_are_listed(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """A27."""
    done = zdtui(
        *("account", "add", "acme", "--base-url", zendesk.base_url, "--email", "a@b.test", "--token-stdin"),
        stdin=CANARY,
    )
    assert done.code == 3
    places = [done.err.index(check) for check in TOKEN_CHECKS]
    assert places == sorted(places)
    assert json.loads(zdtui("account", "list", "--json").out) == []


def test_the_anonymous_answer_does_not_fool_the_test(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """A19, F12."""
    zdtui.sign_in(zendesk)
    body = json.dumps({"user": {"id": None, "name": "Anonymous user", "role": "end-user"}})
    zendesk.faults.add(Fault("answer", path="*/users/me", status=200, body=body, content_type="application/json"))
    zdtui.token("acme", "x")
    done = zdtui("account", "test")
    assert done.code == 3
    assert "anonymous" in done.err


def test_an_end_user_cannot_work_on_tickets(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    body = json.dumps({"user": {"id": 7, "name": "Jo", "email": "jo@x.test", "role": "end-user"}})
    zendesk.faults.add(Fault("answer", path="*/users/me", status=200, body=body, content_type="application/json"))
    zdtui.token("acme", "x")
    done = zdtui("account", "test")
    assert done.code == 3
    assert "end-user cannot work on tickets" in done.err


@pytest.mark.parametrize("typed", ["help.customer.com", "", "a b", "-x", "x.zendesk.com.evil.test", "a@b"])
def test_what_is_no_subdomain_is_refused_with_what_to_enter(zdtui: CommandLine, typed: str) -> None:
    """A7, S32."""
    done = zdtui("account", "add", "acme", "--subdomain", typed, "--email", "a@b.test", "--token-stdin", stdin=CANARY)
    assert done.code == 2
    assert "part before .zendesk.com" in done.err or "Missing option" in done.err


@pytest.mark.parametrize(
    "typed", ["MyCompany", "mycompany.zendesk.com", "https://mycompany.zendesk.com/agent/filters/1"]
)
def test_a_pasted_address_is_reduced_to_the_subdomain(zdtui: CommandLine, typed: str) -> None:
    """A7, A8."""
    zdtui.token("acme", CANARY)
    zdtui("account", "add", "acme", "--subdomain", typed, "--email", "a@b.test", "--no-test")
    assert json.loads(zdtui("account", "show", "--json").out)["url"] == "https://mycompany.zendesk.com"


def test_the_address_of_a_ticket_tells_the_ticket_too(zdtui: CommandLine) -> None:
    """A8."""
    zdtui.token("acme", CANARY)
    pasted = "https://mycompany.zendesk.com/agent/tickets/1043?brand_id=7"
    done = zdtui("account", "add", "acme", "--subdomain", pasted, "--email", "a@b.test", "--no-test")
    assert "zdtui open acme#1043" in done.err
    assert json.loads(zdtui("account", "show", "--json").out)["url"] == "https://mycompany.zendesk.com"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "acme", "--base-url", "http://elsewhere.test", "--email", "a@b.test"), "this machine only"),
        (("add", "acme", "--subdomain", "x", "--base-url", "https://x.test", "--email", "a@b.test"), "use one"),
        (("add", "acme", "--subdomain", "x", "--email", "nobody"), "profile icon"),
        (("add", "acme", "--subdomain", "x"), "--email"),
        (("add", "acme"), "--subdomain"),
        (("add", "../x", "--subdomain", "x"), "letters, digits"),
        (("add", "acme", "--subdomain", "x", "--email", "a@b.test"), "--token-stdin"),
        (("add", "acme", "--subdomain", "x", "--email", "a@b.test", "--token-stdin"), "no API token"),
    ],
)
def test_what_is_missing_or_wrong_is_said(zdtui: CommandLine, words: tuple[str, ...], said: str) -> None:
    done = zdtui("account", *words)
    assert done.code == 2
    assert said in done.err
    assert not (zdtui.home / "settings" / "accounts.toml").exists()


def test_listing_names_everything_but_secrets(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """A5."""
    assert "zdtui account add" in zdtui("account", "list").err
    zdtui.sign_in(zendesk)
    zdtui.token("other", CANARY)
    zdtui("account", "add", "other", "--subdomain", "other", "--email", "a@b.test", "--no-test", "--production")
    listed = zdtui("account", "list")
    assert "API token, full access" in listed.out
    assert "other (production)" in listed.out
    assert "other.zendesk.com" in listed.out


def test_several_accounts_have_to_be_chosen_from(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk, "one")
    zdtui.sign_in(zendesk, "two")
    asked = zdtui("account", "show")
    assert asked.code == 2
    assert "one, two" in asked.err
    zdtui("account", "use", "two")
    assert "two (default)" in zdtui("account", "show").out
    assert "name            one" in zdtui("--account", "one", "account", "show").out
    zdtui.monkeypatch.setenv("ZDTUI_ACCOUNT", "one")
    assert "name            one" in zdtui("account", "show").out
    missing = zdtui("account", "show", "three")
    assert (missing.code, "There are: " in missing.err) == (4, True)


def test_removing_deletes_everything_after_asking(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """S35."""
    zdtui.sign_in(zendesk)
    folder = Path(json.loads(zdtui("account", "show", "--json").out)["folder"])
    (folder / "work.db").write_text("drafts")
    assert zdtui("account", "remove", "acme").code == 2
    assert folder.exists()
    assert zdtui("account", "remove", "acme", "--yes").code == 0
    assert not folder.exists()
    assert zdtui("account", "remove", "acme", "--yes").code == 4


def test_a_broken_entry_can_be_removed(zdtui: CommandLine) -> None:
    file = zdtui.home / "settings" / "accounts.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[accounts.acme]\norigin = "nowhere"\n')
    assert zdtui("config", "check").code == 2
    assert zdtui("account", "remove", "acme", "--yes").code == 0
    assert zdtui("config", "check").code == 0


def test_no_secret_is_written_or_printed_anywhere(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """S4, S19, A32: not in files, not in output, not when it goes wrong."""
    said = ""
    for words in (
        ("account", "add", "acme", "--base-url", zendesk.base_url, "--email", "a@b.test", "--token-stdin"),
        (
            "account",
            "add",
            "acme",
            "--base-url",
            zendesk.base_url,
            "--email",
            "a@b.test",
            "--token-stdin",
            "--no-test",
        ),
        ("account", "list", "--json"),
        ("account", "show", "--json"),
        ("account", "test"),
        ("search", "x"),
        ("config", "check"),
    ):
        zdtui.token("acme", CANARY)
        done = zdtui(*words, stdin=f"{CANARY}\n")
        said += done.out + done.err
    assert CANARY not in said
    files = [path for path in zdtui.home.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if CANARY.encode() in path.read_bytes()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
