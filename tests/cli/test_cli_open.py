"""``zdtui open``: the ticket that is meant, in the account that it belongs to (A8)."""

import json
from typing import Any

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def signed_in(zdtui: CommandLine, served: Sandbox, zendesk: Zendesk) -> CommandLine:
    """A command line with both accounts."""
    for name in ("acme", "globex"):
        zdtui.sign_in(served[name], name)
        served[name].log.clear()
    return zdtui


def tokens(zdtui: CommandLine, served: Sandbox) -> None:
    for name in ("acme", "globex"):
        zdtui.token(name, served[name].world.credentials.api_token)


def a_ticket(zendesk: Zendesk) -> int:
    """The number of a ticket with a few comments."""
    world = zendesk.world
    return next(number for number in reversed(world.tickets.ids()) if 2 <= len(world.thread(number)) <= 8)


def test_it_is_printed_as_text_without_a_terminal(signed_in: CommandLine, served: Sandbox) -> None:
    tokens(signed_in, served)
    zendesk = served["acme"]
    number = a_ticket(zendesk)
    done = signed_in("open", f"acme#{number}")
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[0].startswith(f"acme#{number}  ")
    assert f"{zendesk.base_url}/agent/tickets/{number}" in done.out
    assert done.out.count("── PUBLIC ·") + done.out.count("── INTERNAL ·") == len(list(zendesk.world.thread(number)))
    assert list(served["globex"].log) == []


def test_a_number_is_a_ticket_of_the_account_that_is_meant(signed_in: CommandLine, served: Sandbox) -> None:
    tokens(signed_in, served)
    number = a_ticket(served["globex"])
    assert "Name one with --account" in signed_in("open", str(number)).err
    tokens(signed_in, served)
    done = signed_in("open", str(number), "--account", "globex", "--json")
    found: dict[str, Any] = json.loads(done.out)
    assert (found["account"], found["id"]) == ("globex", number)
    assert found["subject"] == served["globex"].world.tickets.subject(number)
    assert [comment["public"] for comment in found["comments"]]
    assert done.out.isascii()
    assert list(served["acme"].log) == []


def test_an_address_leads_to_its_own_account(signed_in: CommandLine, served: Sandbox) -> None:
    tokens(signed_in, served)
    number = a_ticket(served["globex"])
    done = signed_in("open", f"{served['globex'].base_url}/agent/tickets/{number}?x=1#y", "--json")
    assert json.loads(done.out)["account"] == "globex"
    assert list(served["acme"].log) == []


def test_a_brands_address_leads_to_the_account_that_owns_it(signed_in: CommandLine, served: Sandbox) -> None:
    tokens(signed_in, served)
    number = a_ticket(served["globex"])
    pasted = f"https://globex-outlet.zendesk.com/hc/requests/{number}"
    unknown = signed_in("open", pasted)
    assert unknown.code == 4
    assert "zdtui account add globex-outlet --subdomain globex-outlet" in unknown.err
    brands = signed_in.home / "data" / "accounts" / "globex" / "brands.json"
    brands.write_text('["globex-outlet.zendesk.com"]', encoding="utf-8")
    tokens(signed_in, served)
    assert json.loads(signed_in("open", pasted, "--json").out)["account"] == "globex"


@pytest.mark.parametrize(
    ("said", "code", "word"),
    [
        ("99999999", 4, "no ticket #99999999"),
        ("acme#99999999", 4, "no ticket #99999999"),
        ("nobody#1", 4, "There is no account"),
        ("https://initech.zendesk.com/agent/tickets/1", 4, "zdtui account add initech"),
        ("login broken", 2, "names no ticket"),
        ("https://acme.zendesk.com/agent/users/1", 2, "names no ticket"),
    ],
)
def test_what_is_not_there_is_told(signed_in: CommandLine, served: Sandbox, said: str, code: int, word: str) -> None:
    tokens(signed_in, served)
    done = signed_in("open", said, *(["--account", "acme"] if said.isdigit() else []))
    assert (done.code, done.out) == (code, "")
    assert word in done.err


def test_two_accounts_are_one_too_many(signed_in: CommandLine) -> None:
    done = signed_in("open", "acme#1", "--account", "globex")
    assert done.code == 2
    assert "acme#1 is not a ticket of globex" in done.err


def test_offline_it_is_printed_as_it_was_read_last(signed_in: CommandLine, served: Sandbox) -> None:
    tokens(signed_in, served)
    zendesk = served["acme"]
    number = a_ticket(zendesk)
    before = signed_in("open", f"acme#{number}", "--json")
    zendesk.faults.add(Fault("reset"))
    tokens(signed_in, served)
    after = signed_in("open", f"acme#{number}", "--json")
    assert after.code == 0
    assert after.out == before.out
    assert "as it was read last" in after.err
    tokens(signed_in, served)
    never = signed_in("open", f"acme#{number - 1}")
    assert (never.code, never.out) == (6, "")


def test_local_asks_nobody(signed_in: CommandLine, served: Sandbox) -> None:
    number = a_ticket(served["acme"])
    done = signed_in("open", f"acme#{number}", "--local")
    assert done.code == 4
    assert list(served["acme"].log) == []


def test_the_browser_is_sent_to_the_accounts_own_host(
    signed_in: CommandLine, served: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show_page(address: str) -> bool:
        shown.append(address)
        return True

    monkeypatch.setattr("zdtui.tui.browser.show_page", show_page)
    brands = signed_in.home / "data" / "accounts" / "globex"
    brands.mkdir(parents=True, exist_ok=True)
    (brands / "brands.json").write_text('["evil.example"]', encoding="utf-8")
    assert signed_in("open", "https://evil.example/hc/requests/7", "--browser").code == 0
    assert shown == [f"{served['globex'].base_url}/agent/tickets/7"]
    monkeypatch.setattr("zdtui.tui.browser.show_page", lambda _address: False)
    done = signed_in("open", "acme#7", "--browser")
    assert (done.code, done.out.strip()) == (1, f"{served['acme'].base_url}/agent/tickets/7")


def test_on_a_terminal_the_interface_opens_on_it(signed_in: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[dict[str, object]] = []

    def run(*_given: object, **named: object) -> int:
        opened.append(named)
        return 7

    monkeypatch.setattr("zdtui.tui.lifecycle.refusal", lambda *_: None)
    monkeypatch.setattr("zdtui.tui.app.run", run)
    assert signed_in("open", "globex#12").code == 7
    assert (opened[0]["account"], opened[0]["ticket"]) == ("globex", 12)
