"""``zdtui mcp`` before it serves: options, and the check of the log."""

import json
import sys

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox
from zdtui.tools.guard.audit import AuditLog


def test_a_whole_log_is_told_as_data(zdtui: CommandLine) -> None:
    path = zdtui.home / "state" / "agents.jsonl"
    for number in range(3):
        AuditLog(path, lambda: 1.0).write(event="call", ticket=number)
    result = zdtui("mcp", "--verify-log")
    assert result.code == 0
    assert json.loads(result.out) == {"log": str(path), "whole": True, "lines": 3, "problem": None}


def test_one_changed_byte_of_the_log_is_a_failure(zdtui: CommandLine) -> None:
    path = zdtui.home / "state" / "agents.jsonl"
    for number in range(3):
        AuditLog(path, lambda: 1.0).write(event="call", ticket=number)
    path.write_bytes(path.read_bytes().replace(b'"ticket":1', b'"ticket":7'))
    result = zdtui("mcp", "--verify-log")
    assert result.code == 1
    assert json.loads(result.out)["problem"].startswith("Line 2 ")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--write", "delete"], "note, reply, update, create"),
        (["--allow", "zendesk_ticket_delete"], "zendesk_ticket_delete"),
        (["--tickets", "7,x"], "numbers of tickets"),
        (["--http", "-1"], "--http"),
        (["--reads", "many"], "two numbers"),
        (["--writes", "10"], "two numbers"),
        (["--read-only", "--write", "note"], "--read-only excludes"),
        (["--read-only", "--propose"], "--read-only excludes"),
    ],
)
def test_what_does_not_exist_cannot_be_allowed(zdtui: CommandLine, options: list[str], said: str) -> None:
    result = zdtui("mcp", *options)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_without_an_account_it_says_what_to_do(zdtui: CommandLine) -> None:
    result = zdtui("mcp")
    assert result.code == 3
    assert "zdtui account add" in result.err


def test_an_account_with_a_token_is_not_served_over_http(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    result = zdtui("mcp", "--http", "0")
    assert result.code == 2
    assert "--allow-token" in result.err


def test_numbers_of_tickets_mean_nothing_at_two_accounts(zdtui: CommandLine, served: Sandbox) -> None:
    """S35."""
    for name in ("acme", "globex"):
        zdtui.sign_in(served[name], name)
    result = zdtui("mcp", "--account", "acme", "--account", "globex", "--tickets", "7")
    assert (result.code, result.out) == (2, "")
    assert "another ticket at each" in result.err
    result = zdtui("mcp", "--account", "acme", "--account", "nobody")
    assert (result.code, result.out) == (4, "")
    assert "nobody" in result.err


def test_without_the_extra_it_says_how_to_get_it(
    zdtui: CommandLine, zendesk: Zendesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    zdtui.sign_in(zendesk)
    monkeypatch.setitem(sys.modules, "mcp", None)
    result = zdtui("mcp")
    assert result.code == 2
    assert "zdtui[mcp]" in result.err


def test_its_help_names_what_agents_may_be_allowed(zdtui: CommandLine) -> None:
    result = zdtui("mcp", "--help")
    assert result.code == 0
    for option in ("--read-only", "--write", "--propose", "--allow", "--tickets", "--reads", "--writes", "--http"):
        assert option in result.out
