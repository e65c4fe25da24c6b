"""Accounts and their names, addresses and identifiers (A4, S17)."""

from datetime import date
from pathlib import Path

import pytest

from zdtui.accounts.account import COLOURS, Account, check_email, check_identifier, check_name
from zdtui.accounts.age import days_left, days_since, idle_warning
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger, Remembered
from zdtui.accounts.problem import AccountError
from zdtui.accounts.scopes import split, unknown
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.model.origin import Origin
from zdtui.tui.themes import ACCOUNT_COLOURS


def test_the_colours_are_those_the_themes_have() -> None:
    assert COLOURS == ACCOUNT_COLOURS


def test_the_key_of_the_secret_is_bound_to_the_host() -> None:
    one = Account("acme", Origin.of_subdomain("acme"), "a@b.test")
    other = Account("acme", Origin.parse("http://127.0.0.1:8000"), "a@b.test")
    assert one.key != other.key


@pytest.mark.parametrize("name", ["acme", "Acme-EU.2", "7_x"])
def test_names(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize("name", ["", "a b", "../x", ".x", "-x", "ä", "a/b", "a\n", "x" * 65])
def test_refused_names(name: str) -> None:
    with pytest.raises(AccountError) as caught:
        check_name(name)
    assert "letters, digits" in caught.value.fix


@pytest.mark.parametrize("email", ["jane@acme.test", " jane+x@acme.test ", "jörg@müller.test"])
def test_addresses(email: str) -> None:
    assert check_email(email) == email.strip()


@pytest.mark.parametrize("email", ["", "jane", "jane@", "@acme.test", "a b@c.test", "a@b@c.test", "a:b@c.test"])
def test_refused_addresses_say_where_to_find_the_right_one(email: str) -> None:
    """A18."""
    with pytest.raises(AccountError) as caught:
        check_email(email)
    assert "profile icon" in caught.value.fix


def test_identifiers() -> None:
    assert check_identifier("user_zd_123") == "user_zd_123"
    for identifier in ("", "x" * 256, "\ud800"):
        with pytest.raises(AccountError):
            check_identifier(identifier)


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (None, None),
        ("2026-11-02T10:00:00Z", None),
        ("2026-11-01T10:00:00Z", "turns it off in 9"),
        ("2026-10-01", "probably turned it off"),
        ("nonsense", None),
    ],
)
def test_a_token_nobody_uses_is_warned_of_before_zendesk_turns_it_off(used: str | None, said: str | None) -> None:
    warning = idle_warning(used, date(2026, 11, 22))
    assert warning is None if said is None else said in str(warning)


def test_the_days_of_api_tokens_are_counted() -> None:
    """A6, F4."""
    assert days_left(date(2026, 11, 22)) == 159
    assert (days_left(date(2027, 4, 29)), days_left(date(2027, 4, 30)), days_left(date(2028, 1, 1))) == (1, 0, 0)
    assert days_since("2026-11-20", date(2026, 11, 22)) == 2


def test_what_is_remembered_of_an_account_survives_and_damage_counts_as_nothing(tmp_path: Path) -> None:
    """S7: the last good call is kept when it goes wrong afterwards."""
    ledger = Ledger(tmp_path)
    assert ledger.read() == Remembered()
    ledger.note(STANDINGS[Outcome.OK], "2026-11-22T10:00:00Z")
    ledger.note(STANDINGS[Outcome.REFUSED], "2026-11-22T11:00:00Z")
    known = Ledger(tmp_path).read()
    assert (known.status, known.used, known.changed) == ("REVOKED", "2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z")
    (tmp_path / "standing.json").write_text("{")
    assert ledger.read() == Remembered()


@pytest.mark.parametrize("account", [
    Account("a", Origin.of_subdomain("a"), "a@b.test", "oauth", client="zd", scopes="read", since="2026-11-22"),
    Account("a", Origin.of_subdomain("a"), "a@b.test", "oauth", client="bot", service=True, storage="file"),
    Account("a", Origin.of_subdomain("a"), "a@b.test"),
])  # fmt: skip
def test_what_is_written_of_an_account_is_read_back(account: Account, tmp_path: Path) -> None:
    Book(tmp_path / "accounts.toml").add(account)
    assert Book(tmp_path / "accounts.toml").list() == [account]


def test_scopes_are_split_and_the_unknown_ones_told() -> None:
    """A13: the ten of the guide, and any of the form."""
    ten = "read write tickets:read tickets:write users:read users:write organizations:read organizations:write"
    assert unknown(split(f"{ten} hc:read hc:write")) == []
    assert split("read, tickets:write read") == ("read", "tickets:write")
    assert unknown(split("read moons:write")) == ["moons:write"]
    for wrong in ("", "Read", "a:b", "read;write"):
        with pytest.raises(ValueError, match="scope"):
            split(wrong)
