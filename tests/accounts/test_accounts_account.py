"""Accounts and their names, addresses and identifiers (A4, S17)."""

import pytest

from zdtui.accounts.account import COLOURS, Account, check_email, check_identifier, check_name
from zdtui.accounts.problem import AccountError
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
    for identifier in ("", "x" * 256, "a\nb"):
        with pytest.raises(AccountError):
            check_identifier(identifier)
