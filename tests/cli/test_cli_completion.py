"""``zdtui completion``: what shells complete, asked as they ask (bash here; zsh and fish where they are)."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from tests.cli.test_cli_export import at_home
from zdtui.cli.overview import COMMANDS
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox
from zdtui.store.outbox import OutboxRow
from zdtui.store.store import Store

Ask = Callable[..., list[str]]

BASH = """
source <(zdtui completion bash)
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
compopt() { :; }
_zdtui_completion zdtui
printf '%s\\n' "${COMPREPLY[@]}"
"""

ZSH = """
compdef() { :; }
_describe() { print -l -- $completions_with_descriptions; }
compadd() { print -l -- $completions; }
source <(zdtui completion zsh)
words=("$@"); CURRENT=$#
_zdtui_completion
"""
FISH = """
zdtui completion fish | source
complete -C "$argv"
"""


@pytest.fixture
def signed_in(zdtui: CommandLine, served: Sandbox, zendesk: Zendesk) -> CommandLine:
    """A command line with two accounts, some tickets and a write that waits."""
    for name in ("acme", "globex"):
        zdtui.sign_in(served[name], name)
    tickets = [
        {"id": number, "subject": f"Number \x1b[31m{number},\nred"} for number in (7, 1043, 1044, 1150, 20_000)
    ]

    async def put(store: Store) -> None:
        await store.put_page("tickets", json.dumps({"tickets": tickets}).encode())
        row = OutboxRow("0badcafe-0000", 7, "update", {"priority": "low"}, {}, "#7: priority", "refused")
        await store.work.add(row)

    at_home(zdtui, put)
    assert zdtui("account", "use", "acme").code == 0
    zendesk.log.clear()
    return zdtui


@pytest.fixture
def ask(signed_in: CommandLine, tmp_path: Path) -> Ask:
    """Ask as a shell does, in that shell: the words typed so far, the last one incomplete."""
    program = tmp_path / "bin" / "zdtui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m zdtui "$@"\n')
    program.chmod(0o700)
    environment = os.environ | {"PATH": f"{program.parent}:{os.environ['PATH']}", "ZDTUI_VAULT": "broken"}

    def complete(
        *words: str, shell: str = "bash", how: tuple[str, ...] = ("--norc", "-c", BASH, "bash")
    ) -> list[str]:
        path = shutil.which(shell)
        if path is None:
            pytest.skip(f"there is no {shell}")
        done = subprocess.run(
            [path, *how, *words], env=environment, capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stderr == ""
        return [line for line in done.stdout.splitlines() if line]

    return complete


def test_zsh_completes_with_what_each_is(ask: Ask) -> None:
    how = ("-f", "-c", ZSH, "zsh")
    assert ask("zdtui", "acc", shell="zsh", how=how) == ["account:Add, list, test and remove accounts."]
    assert ask("zdtui", "export", "--account", "g", shell="zsh", how=how) == ["globex:127.0.0.1"]


def test_fish_completes_with_what_each_is(ask: Ask) -> None:
    how = ("--no-config", "-c", FISH)
    assert ask("zdtui acc", shell="fish", how=how) == ["account\tAdd, list, test and remove accounts."]
    assert ask("zdtui outbox drop 0b", shell="fish", how=how) == ["0badcafe\t#7: priority"]


def test_bash_completes_everything_that_has_a_name(ask: Ask, zendesk: Zendesk) -> None:
    """One bash after the other is slow: each question is about another thing."""
    assert ask("zdtui", "") == [*COMMANDS]
    assert ask("zdtui", "account", "li") == ["list"]
    assert ask("zdtui", "call", "zendesk_ticket_") == [
        "zendesk_ticket_create",
        "zendesk_ticket_get",
        "zendesk_ticket_update",
        "zendesk_ticket_reply",
        "zendesk_ticket_comments_list",
    ]
    assert ask("zdtui", "--account", "") == ["acme", "globex"]
    assert ask("zdtui", "export", "--account", "g") == ["globex"]
    assert ask("zdtui", "mcp", "--write", "note,re") == ["note,reply"]
    assert "--dry-run" in ask("zdtui", "call", "zendesk_ticket_get", "--")
    assert ask("zdtui", "outbox", "drop", "0b") == ["0badcafe"]
    assert ask("zdtui", "open", "104") == ["1044", "1043"]
    assert ask("zdtui", "tag", "add", "2") == ["20000"]
    assert zendesk.log.count() == 0


def test_numbers_of_tickets_are_completed_from_the_store(signed_in: CommandLine) -> None:
    from zdtui.store.numbers import numbers

    (folder,) = signed_in.home.rglob("acme")
    assert {number for number, _ in numbers(folder, "10")} == {1043, 1044}
    assert {number for number, _ in numbers(folder, "1")} == {1043, 1044, 1150}
    assert [number for number, _ in numbers(folder, "2")] == [20_000]
    assert len(numbers(folder, "", 3)) == 3
    assert numbers(folder, "1", 1) != []
    assert numbers(folder, "x") == numbers(folder, "٧") == numbers(folder, "0") == numbers(folder, "9" * 40) == []
    assert numbers(folder / "nothing", "1") == []


def test_the_beginning_that_all_share_is_that_of_those_told(signed_in: CommandLine) -> None:
    """A shell completes up to there: it must not go past a number that was not told."""
    from zdtui.store.numbers import numbers

    (folder,) = signed_in.home.rglob("acme")
    told = {str(number)[:2] for number, _ in numbers(folder, "1", 1)}
    assert told == {"10", "11"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_data_and_the_shell_reads_it(zdtui: CommandLine, shell: str, tmp_path: Path) -> None:
    done = zdtui("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert "_ZDTUI_COMPLETE" in done.out
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    script = tmp_path / "script"
    script.write_text(done.out)
    checked = subprocess.run([program, "-n", str(script)], capture_output=True, text=True, check=False, timeout=60)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(("shell", "mark", "at"), [("zsh", "plain\n", "3"), ("fish", "plain,", "0")])
def test_other_shells_are_told_subjects_without_what_a_terminal_obeys(
    signed_in: CommandLine, shell: str, mark: str, at: str
) -> None:
    """Asked as the script asks, since the shell itself may not be here."""
    words = "zdtui outbox retry 0"
    told = subprocess.run(
        [sys.executable, "-m", "zdtui"],
        env=os.environ | {"_ZDTUI_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": at},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout.startswith(mark)
    assert "#7: priority" in told.stdout
    assert "\x1b" not in told.stdout


def test_no_shell_but_those_three(zdtui: CommandLine) -> None:
    assert zdtui("completion", "tcsh").code == 2
