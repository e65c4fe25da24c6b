"""The end of API tokens on the command line: the days before, and afterwards the way out (A6, A27, F4)."""

import json
from datetime import date

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.cli.house import House
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.sandbox.account import Account as Zendesk

BEFORE, AFTER = date(2027, 4, 1), date(2027, 5, 1)
MOVE = "zdtui account convert acme"


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The day can be set, wherever the command line asks for it."""
    return monkeypatch


def set_day(calendar: pytest.MonkeyPatch, day: date) -> None:
    calendar.setattr(House, "today", day)
    calendar.setattr("zdtui.desk.refusals.today", lambda: day)


def test_before_the_end_the_days_are_counted(
    zdtui: CommandLine, zendesk: Zendesk, calendar: pytest.MonkeyPatch
) -> None:
    zdtui.sign_in(zendesk)
    set_day(calendar, BEFORE)
    listed = zdtui("account", "list")
    assert "29 days left" in listed.out
    assert "ACTIVE" in listed.out
    assert MOVE in listed.err
    assert json.loads(zdtui("account", "show", "acme", "--json").out)["token_days_left"] == 29


def test_afterwards_the_account_is_expired_and_the_way_out_is_named(
    zdtui: CommandLine, zendesk: Zendesk, calendar: pytest.MonkeyPatch
) -> None:
    zdtui.sign_in(zendesk)
    set_day(calendar, AFTER)
    for words in (("account", "list"), ("account", "show", "acme")):
        told = zdtui(*words)
        assert "EXPIRED" in told.out
        assert MOVE in told.out + told.err
    data = json.loads(zdtui("account", "show", "acme", "--json").out)
    assert (data["status"], data["token_days_left"]) == ("EXPIRED", 0)
    assert "2027-04-30" in data["reason"]
    assert MOVE in data["repair"]


@pytest.mark.parametrize(
    "command", [("account", "test", "acme"), ("search", "status<solved"), ("call", "zendesk_views_list")]
)
def test_a_refusal_then_names_the_end_and_not_the_six_checks(
    zdtui: CommandLine, zendesk: Zendesk, calendar: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    zdtui.sign_in(zendesk)
    zdtui.token("acme", zendesk.api_token)
    set_day(calendar, AFTER)
    zendesk.doors.token_access = False
    try:
        told = zdtui(*command)
    finally:
        zendesk.doors.token_access = True
    assert told.code == 3
    assert "2027-04-30" in told.err
    assert MOVE in told.err
    assert "check in this order" not in told.err


def test_a_token_that_works_all_the_same_is_active(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    folder = Paths.inside(zdtui.home).account_folder("acme")
    Ledger(folder).note(STANDINGS[Outcome.OK], "2027-05-02T10:00:00Z")
    with pytest.MonkeyPatch.context() as calendar:
        set_day(calendar, date(2027, 5, 3))
        assert json.loads(zdtui("account", "show", "acme", "--json").out)["status"] == "ACTIVE"


def test_an_oauth_account_has_no_end(zdtui: CommandLine, calendar: pytest.MonkeyPatch) -> None:
    paths = Paths.inside(zdtui.home)
    Book(paths.accounts_file).add(Account("acme", Origin.of_subdomain("acme"), "a@b.test", "oauth", client="zdtui"))
    Ledger(paths.account_folder("acme")).note(STANDINGS[Outcome.OK], "2026-11-22T10:00:00Z")
    set_day(calendar, AFTER)
    assert json.loads(zdtui("account", "show", "acme", "--json").out)["status"] == "ACTIVE"


def test_the_six_checks_are_for_api_tokens_only(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zdtui.token("acme", "wrong")
    told = zdtui("search", "status<solved")
    assert "check in this order:\n  1. Admin Center" in told.err
    assert "  6. Enter the token alone" in told.err
    zdtui.token("acme", "wrong")
    called = zdtui("call", "zendesk_views_list")
    assert len(json.loads(called.out)["error"]["details"]["checks"]) == 6
