"""The bare command: when it opens the interface and when it says why not."""

import io

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk


class Terminal(io.StringIO):
    """A standard stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Pretend there is a terminal; return what the interface was opened with."""
    opened: list[dict[str, object]] = []
    monkeypatch.setattr("zdtui.tui.lifecycle.refusal", lambda *_: None)

    def run(*given: object, **named: object) -> int:
        opened.append(named)
        return 7

    monkeypatch.setattr("zdtui.tui.app.run", run)
    return opened


def test_without_a_terminal_the_headless_commands_are_named(zdtui: CommandLine) -> None:
    done = zdtui()
    assert done.code == 2
    assert "zdtui search" in done.err
    assert "zdtui demo --tour" in done.err


def test_a_terminal_that_cannot_draw_is_refused(zdtui: CommandLine) -> None:
    zdtui.monkeypatch.setenv("TERM", "dumb")
    zdtui.monkeypatch.setattr("sys.stdout", Terminal())
    from zdtui.cli.house import House
    from zdtui.cli.interface import show

    zdtui.monkeypatch.setattr("sys.stdin", Terminal())
    assert show(House()) == 2


def test_without_an_account_the_interface_opens_on_its_first_page(
    zdtui: CommandLine, on_a_terminal: list[dict[str, object]]
) -> None:
    assert zdtui().code == 7
    assert [opened["account"] for opened in on_a_terminal] == [None]


def test_the_interface_opens_on_the_account_asked_for(
    zdtui: CommandLine, zendesk: Zendesk, on_a_terminal: list[dict[str, object]]
) -> None:
    zdtui.sign_in(zendesk)
    assert zdtui().code == 7
    assert zdtui("--account", "acme").code == 7
    assert [opened["account"] for opened in on_a_terminal] == [None, "acme"]
    assert zdtui("--account", "nobody").code == 4
    assert len(on_a_terminal) == 2
