"""News of the person's tickets while the terminal is not in front (F30)."""

from datetime import datetime

import pytest
from textual import events

from tests.desk.colleague import Colleague
from tests.driver import driven
from zdtui.config.settings import Settings
from zdtui.text.gate import gate
from zdtui.tui.notify.notifier import Notifier
from zdtui.tui.notify.quiet import is_quiet
from zdtui.tui.notify.signals import message, title


def at(clock: str) -> float:
    return datetime.fromisoformat(f"2026-11-22T{clock}").timestamp()


@pytest.mark.parametrize(
    ("hours", "clock", "quiet"),
    [
        ("18:00-08:30", "23:10", True),
        ("18:00-08:30", "08:29", True),
        ("18:00-08:30", "08:30", False),
        ("18:00-08:30", "12:00", False),
        ("12:00-13:00", "12:30", True),
        ("12:00-13:00", "13:00", False),
        ("", "03:00", False),
        ("25:00-08:00", "03:00", False),
    ],
)
def test_quiet_hours_may_go_over_midnight(hours: str, clock: str, quiet: bool) -> None:
    assert is_quiet(hours, at(clock)) is quiet


def test_a_message_holds_nothing_that_the_terminal_obeys() -> None:
    hostile = gate("x\a\x1b]0;owned\x1b\\ \x9c;y")
    for sequence in (
        title(hostile),
        message(gate("acme#1"), hostile, {}),
        message(gate("a"), hostile, {"TERM": "foot"}),
    ):
        assert sequence.startswith("\x1b]")
        assert sequence.endswith("\a")
        inside = sequence[2:-1]
        assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in inside)


def test_tmux_passes_a_message_on() -> None:
    assert message(gate("a"), gate("b"), {"TMUX": "/x"}) == "\x1bPtmux;\x1b\x1b]9;a: b\a\x1b\\"


class Heard(Notifier):
    """Keeps what would be written to the terminal."""

    written: list[str]

    def _write(self, sequence: str) -> None:
        self.written.append(sequence)


@pytest.fixture(autouse=True)
def no_multiplexer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signals are wrapped for tmux, and the tests may run in one."""
    monkeypatch.delenv("TMUX", raising=False)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(), ["\x1b]2;(1) zdtui\a", "\x1b]9;"]),
        (Settings(notify="title"), ["\x1b]2;(1) zdtui\a"]),
        (Settings(notify="off"), []),
        (Settings(quiet_hours="00:00-00:00"), []),
    ],
)
async def test_news_are_told_while_the_person_looks_elsewhere(settings: Settings, told: list[str]) -> None:
    async with driven() as app:
        await app.queue.loaded()
        ticket = app.queue.ids[0]
        notifier = Heard(app.app, settings)
        notifier.written = []
        notifier.watch(app.desk)
        colleague = Colleague(app.sandbox["acme"])
        live = app.screen.pane.live
        assert live is not None
        live.refresh()
        await app.until(lambda: app.desk.quiet, "what is there is known")

        app.app.post_message(events.AppBlur())
        await app.until(lambda: not app.app.app_focus, "the terminal is behind")
        await colleague.updates(ticket, comment={"body": "Look", "public": False})
        live.refresh()
        await app.until(lambda: app.desk.quiet and not live.loading, "the list is read again")
        assert [sequence[: len(start)] for sequence, start in zip(notifier.written, told, strict=True)] == told
        assert all(f"acme#{ticket}" in sequence for sequence in notifier.written[1:])

        app.app.post_message(events.AppFocus())
        await app.until(lambda: app.app.app_focus, "the terminal is in front")
        notifier.seen()
        assert notifier.written[len(told) :] == (["\x1b]2;zdtui\a"] if told else [])
        before = len(notifier.written)
        await colleague.updates(ticket, comment={"body": "Look again", "public": False})
        live.refresh()
        await app.until(lambda: app.desk.quiet and not live.loading, "the list is read again")
        assert len(notifier.written) == before, "who looks is not told"
