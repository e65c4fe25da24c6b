"""The same troubles on the command line: a sentence, a way out, and the exit code that says it to a script (F81)."""

import time
from collections.abc import Callable

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox

FAILED, SIGN_IN, NOT_FOUND, REFUSED, LIMITED = 1, 3, 4, 5, 6
COMMANDS = (("account", "test", "acme"), ("search", "status<solved"))
LONG = 30.0
"""Seconds that no command may take, whatever Zendesk asks."""

CASES: dict[str, tuple[int, str, Callable[[Account], object]]] = {
    "no network": (LIMITED, "broke off", lambda account: account.faults.reset()),
    "revoked": (
        SIGN_IN,
        "credential",
        lambda account: account.faults.refusal(401, {"error": "Couldn't authenticate you"}),
    ),
    "address blocked": (
        REFUSED,
        "network address",
        lambda account: account.faults.refusal(
            403, {"error": "Forbidden", "description": "Your IP address is not allowed"}
        ),
    ),
    "no help desk": (
        NOT_FOUND,
        "no help desk",
        lambda account: account.faults.refusal(404, {"error": "No help desk at that subdomain"}),
    ),
    "limited as text": (LIMITED, "limit", lambda account: account.faults.limited("500")),
    "limited as JSON": (LIMITED, "limit", lambda account: account.faults.limited("500", as_json=True)),
    "limited until a date": (
        LIMITED,
        "limit",
        lambda account: account.faults.limited("Fri, 01 Jan 2038 00:00:00 GMT"),
    ),
    "limited for eleven days": (LIMITED, "limit", lambda account: account.faults.limited("999999")),
    "unavailable": (LIMITED, "not available", lambda account: account.faults.unavailable()),
    "unavailable for a while": (LIMITED, "not available", lambda account: account.faults.unavailable("999999")),
    "a gateway's page": (LIMITED, "not available", lambda account: account.faults.page(502)),
    "a hotel's page": (FAILED, "Zendesk API", lambda account: account.faults.page(200, "Welcome")),
    "cut short": (LIMITED, "broke off", lambda account: account.faults.truncate(30)),
}


def sign_in(zdtui: CommandLine, zendesk: Account) -> None:
    """Add the account; its token is in the environment for the next command, which takes it out."""
    zdtui.sign_in(zendesk)
    zdtui.token("acme", zendesk.api_token)


@pytest.mark.parametrize("command", COMMANDS, ids=["account test", "search"])
@pytest.mark.parametrize("name", CASES)
def test_trouble_has_a_sentence_and_an_exit_code(
    zdtui: CommandLine, zendesk: Account, name: str, command: tuple[str, ...]
) -> None:
    code, words, make = CASES[name]
    sign_in(zdtui, zendesk)
    make(zendesk)
    started = time.monotonic()
    result = zdtui(*command)
    assert time.monotonic() - started < LONG
    assert result.code == code
    assert words in result.err
    assert result.out == "", "data only on standard output, and there is none"
    assert "<" not in result.err
    assert zendesk.api_token not in result.err


@pytest.mark.parametrize("command", COMMANDS, ids=["account test", "search"])
def test_a_wrong_token_needs_a_new_sign_in(zdtui: CommandLine, zendesk: Account, command: tuple[str, ...]) -> None:
    sign_in(zdtui, zendesk)
    zdtui.token("acme", "z" * 40)
    result = zdtui(*command)
    assert result.code == SIGN_IN
    assert "credential" in result.err
    assert "z" * 40 not in result.err + result.out


@pytest.mark.parametrize("command", COMMANDS, ids=["account test", "search"])
def test_a_wrong_host_is_offline(zdtui: CommandLine, zendesk: Account, command: tuple[str, ...]) -> None:
    sign_in(zdtui, zendesk)
    (book,) = zdtui.home.rglob("accounts.toml")
    book.write_text(book.read_text("utf-8").replace(zendesk.base_url, "http://127.0.0.1:9"), "utf-8")
    result = zdtui(*command)
    assert result.code == LIMITED
    assert "127.0.0.1" in result.err
    assert result.out == ""


@pytest.mark.parametrize("form", ["1", "0", "-5", "", "soon", "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_a_limit_that_passes_is_waited_out(zdtui: CommandLine, zendesk: Account, form: str) -> None:
    sign_in(zdtui, zendesk)
    fault = zendesk.faults.limited(form, count=1)
    assert zdtui("account", "test", "acme").code == 0
    assert fault.struck == 1


def test_hostile_text_is_shown_and_not_obeyed(zdtui: CommandLine) -> None:
    with Sandbox(["acme"], tickets=60, plan=None, faults="hostile") as sandbox:
        sign_in(zdtui, sandbox["acme"])
        result = zdtui("search", "type:ticket", "--limit", "200")
        assert result.code == 0
        assert "␛" in result.out
        assert "[@click=app.quit]" in result.out
        zdtui.token("acme", sandbox["acme"].api_token)
        as_json = zdtui("search", "type:ticket", "--limit", "200", "--json")
        assert as_json.code == 0
        assert "\\u001b" in as_json.out
