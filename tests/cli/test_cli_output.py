"""Whatever a command prints: data on standard output, words on standard error, nothing that a terminal obeys."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from tests.cli.every_command import every_command
from tests.cli.test_cli_export import at_home
from tests.tools.tools_office import some_ticket
from zdtui.sandbox.account import Account as Zendesk
from zdtui.store.outbox import OutboxRow
from zdtui.store.store import Store

HOSTILE = "\x1b[2J\x1b]52;c;aGk=\x07\u202eEvil\u2066 \x9b31m\r\nline"
RECORD = {"log": {"version": "1.2", "creator": {"name": "zdtui", "version": "1"}, "entries": []}}


def nothing(out: str) -> bool:
    return out == ""


def text(out: str) -> bool:
    return out.endswith("\n") and bool(out.strip())


def data(out: str) -> bool:
    return isinstance(json.loads(out), dict | list)


def lines_of_json(out: str) -> bool:
    return all(isinstance(json.loads(line), dict) for line in out.splitlines()) and bool(out)


Runs = dict[str, list[tuple[str, int, Callable[[str], bool]]]]

RUNS: Runs = {
    "demo": [],
    "sandbox": [],
    "account add": [("acme --base-url {url} --email {email}", 0, text), ("acme --json --email {email}", 0, data)],
    "account list": [("", 0, text), ("--json", 0, data)],
    "account show": [("", 0, text), ("--json", 0, data), ("nobody", 4, nothing)],
    "account test": [("", 0, text), ("--json", 0, data)],
    "account use": [("acme", 0, nothing), ("nobody", 4, nothing)],
    "account ensure": [("x1 --base-url {url} --email {email} --token-stdin", 0, text), ("x1 --json", 0, data)],
    "account reauth": [("acme --token-stdin", 0, text)],
    "account rotate": [("acme --token-stdin", 0, text)],
    "account convert": [("nobody --client-id zdtui", 4, nothing)],
    "account scopes": [("", 0, text), ("--json", 0, data)],
    "account watch": [("--changes 1", 0, lines_of_json)],
    "account remove": [("nobody --yes", 4, nothing)],
    "search": [("status<closed", 0, text), ("status<closed --json", 0, data)],
    "open": [("{ticket} --json", 0, data), ("{ticket}", 0, text), ("nonsense", 2, nothing)],
    "sync": [("", 0, text), ("--json", 0, data)],
    "mcp": [("--verify-log", 1, data), ("--write all", 2, nothing)],
    "call": [("zendesk_tickets_list", 0, data), ("zendesk_ticket_get", 2, data), ("nothing", 2, data)],
    "tools list": [("", 0, text), ("--json", 0, data)],
    "tools schema": [("", 0, data), ("nothing", 2, nothing)],
    "tools guide": [("", 0, text)],
    "tag add": [("{ticket} hands", 0, text), ("{ticket} hands --json", 0, data)],
    "tag remove": [("{ticket} hands", 0, text)],
    "outbox list": [("", 0, text), ("--json", 0, data)],
    "outbox retry": [("nothing", 4, nothing)],
    "outbox drop": [("0badcafe", 0, nothing)],
    "export": [("-", 0, lines_of_json), ("- --format csv", 0, text), ("{folder}/a.csv", 0, nothing)],
    "completion": [("bash", 0, text), ("csh", 2, nothing)],
    "keys": [("", 0, text), ("--json", 0, data), ("--markdown", 0, text)],
    "config path": [("", 0, text), ("--json", 0, data)],
    "config schema": [("", 0, data)],
    "config check": [("", 0, nothing)],
    "doctor": [("--online --json", 1, data), ("", 1, text)],
    "replay": [("{folder}/record.har --list", 0, text), ("{folder}/record.har --json", 0, data)],
    "help": [("", 0, text), ("api-token", 0, text), ("nothing", 2, nothing)],
}
"""Of each command some runs: options, exit code, and what standard output holds."""

GROUPS = {"account", "tools", "outbox", "config", "tag"}


def test_every_command_is_run_here() -> None:
    """The demo and the sandbox have tests of their own: they want a process each."""
    assert sorted(every_command().keys() ^ (RUNS.keys() | GROUPS)) == []


@pytest.fixture
def at_work(zdtui: CommandLine, zendesk: Zendesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A command line in an environment that asks for colours, with an account whose every text is hostile."""
    for name, value in {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm-256color", "COLUMNS": "80"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    zdtui.sign_in(zendesk)

    async def put(store: Store) -> None:
        ticket = {
            "id": some_ticket(zendesk),
            "subject": HOSTILE,
            "status": HOSTILE,
            "tags": [HOSTILE],
            "description": HOSTILE,
        }
        await store.put_page("tickets", json.dumps({"tickets": [ticket]}).encode())
        await store.work.add(OutboxRow("0badcafe-1", 7, "update", {"subject": HOSTILE}, {}, HOSTILE, "refused"))

    at_home(zdtui, put)
    (tmp_path / "record.har").write_text(json.dumps(RECORD))
    return zdtui


@pytest.mark.parametrize("words", [words for words in RUNS if RUNS[words]])
def test_standard_output_is_data_and_nothing_is_obeyed(
    at_work: CommandLine, zendesk: Zendesk, words: str, tmp_path: Path
) -> None:
    """The driver itself fails when a terminal would obey anything of either stream."""
    person = zendesk.world.credentials
    for options, code, holds in RUNS[words]:
        at_work.token("acme", person.api_token)
        filled = options.format(
            url=zendesk.base_url, email=person.email, folder=tmp_path, ticket=some_ticket(zendesk)
        )
        done = at_work(*words.split(), *filled.split(), stdin=f"{person.api_token}\n")
        assert (done.code, holds(done.out)) == (code, True), (filled, done)
        assert code == 0 or done.err or holds is not nothing, filled
