"""The five values of an OAuth account, and those of an API token: option before variable before answer (A12, S17)."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.cli_driver import CommandLine
from tests.cli.test_cli_asking import converse
from zdtui.accounts.account import Account, check_identifier
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.model.origin import Origin
from zdtui.sandbox.account import Account as Zendesk

TERMINAL = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def shown(zdtui: CommandLine, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zdtui("account", "show", name, "--json").out)
    return found


def written(home: Path) -> str:
    return (home / "settings" / "accounts.toml").read_text()


def test_subdomain_and_type_an_option_goes_before_its_variable(
    zdtui: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZDTUI_SUBDOMAIN", "fromvariable")
    monkeypatch.setenv("ZDTUI_METHOD", "token")
    monkeypatch.setenv("ZDTUI_EMAIL", "variable@x.test")
    zdtui.token("one", "t" * 40)
    assert zdtui("account", "add", "one", "--no-test").code == 0
    assert (shown(zdtui, "one")["url"], shown(zdtui, "one")["email"]) == (
        "https://fromvariable.zendesk.com",
        "variable@x.test",
    )
    zdtui.token("two", "t" * 40)
    words = ("--subdomain", "fromoption", "--email", "option@x.test", "--no-test")
    assert zdtui("account", "add", "two", *words).code == 0
    assert (shown(zdtui, "two")["url"], shown(zdtui, "two")["email"]) == (
        "https://fromoption.zendesk.com",
        "option@x.test",
    )
    refused = zdtui("account", "add", "three", "--method", "oauth")
    assert "--client-id" in refused.err, "the option asks for OAuth, whatever the variable says"


def test_client_secret_and_scopes_an_option_goes_before_its_variable(
    zdtui: CommandLine, zendesk: Zendesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = zendesk.oauth.clients.confidential
    right = {"ZDTUI_CLIENT_ID": client.identifier, "ZDTUI_CLIENT_SECRET": client.secret, "ZDTUI_SCOPE": "read"}
    words = ("account", "add", "bot", "--base-url", zendesk.base_url, "--service")
    for name, value in right.items():
        monkeypatch.setenv(name, value)
    assert zdtui(*words).code == 0
    assert shown(zdtui, "bot")["access"] == "read"
    for name in right:
        monkeypatch.setenv(name, "wrong")
    options = ("--client-id", client.identifier, "--client-secret-stdin", "--scope", "read write")
    assert zdtui(*words, *options, stdin=client.secret).code == 0
    assert shown(zdtui, "bot")["access"] == "read write"
    assert shown(zdtui, "bot")["client"] == client.identifier


@TERMINAL
def test_every_value_is_asked_for_on_a_terminal(tmp_path: Path, zendesk: Zendesk) -> None:
    answers = {
        "Subdomain": "mycompany",
        "Sign in by OAuth": "token",
        "E-mail": "jane@x.test",
        "API token (not": "t" * 40,
    }
    said, code = converse(tmp_path, answers, "account", "add", "acme", "--no-test")
    assert code == 0, said
    assert "zdtui on " in said, "how tokens are named is told"
    assert 'method = "token"' in written(tmp_path)
    client = zendesk.oauth.clients.confidential
    asked = {"identifier (": client.identifier, "Scopes": "read", "client secret (": client.secret}
    said, code = converse(tmp_path, asked, "account", "add", "bot", "--base-url", zendesk.base_url, "--service")
    assert code == 0, said
    assert client.secret not in said
    assert 'scopes = "read"' in written(tmp_path)


@TERMINAL
def test_a_variable_goes_before_an_answer(tmp_path: Path, zendesk: Zendesk) -> None:
    client = zendesk.oauth.clients.confidential
    variables = {
        "ZDTUI_CLIENT_ID": client.identifier,
        "ZDTUI_CLIENT_SECRET": client.secret,
        "ZDTUI_SCOPE": "read",
        "ZDTUI_METHOD": "oauth",
        "ZDTUI_SUBDOMAIN": "unused",
    }
    words = ("account", "add", "bot", "--service")
    said, _code = converse(tmp_path, {}, *words, variables=variables)
    assert "Subdomain" not in said
    assert "unused.zendesk.com" in said
    variables.pop("ZDTUI_SUBDOMAIN")
    said, code = converse(tmp_path, {}, *words, "--base-url", zendesk.base_url, variables=variables)
    assert code == 0, said
    for question in ("identifier (", "Scopes", "client secret (", "Sign in by OAuth"):
        assert question not in said


def test_the_help_tells_which_goes_first(zdtui: CommandLine) -> None:
    told = " ".join(zdtui("account", "add", "--help").out.split())
    assert "An option goes before its variable, a variable before an answer." in told
    for name in ("SUBDOMAIN", "METHOD", "CLIENT_ID", "CLIENT_SECRET", "SCOPE", "EMAIL"):
        assert f"ZDTUI_{name}" in told


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=255))
def test_an_identifier_is_any_text_and_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, identifier: str
) -> None:
    book = Book(tmp_path_factory.mktemp("book") / "accounts.toml")
    account = Account("acme", Origin.of_subdomain("acme"), "a@b.test", identifier=check_identifier(identifier))
    book.ensure(account)
    assert book.get("acme").identifier == identifier
    assert book.ensure(account) == account


def test_identifiers_differ_by_case_and_have_an_end(tmp_path: Path) -> None:
    book = Book(tmp_path / "accounts.toml")
    for name, identifier in (("one", "User_1"), ("two", "user_1")):
        book.ensure(Account(name, Origin.of_subdomain(name), "a@b.test", identifier=identifier))
    assert [account.identifier for account in book.list()] == ["User_1", "user_1"]
    for wrong in ("", "x" * 256, "\ud800"):
        with pytest.raises(AccountError):
            check_identifier(wrong)
