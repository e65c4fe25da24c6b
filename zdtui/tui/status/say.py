"""Saying a sentence in the status line, from anywhere."""

from typing import TYPE_CHECKING, Any

from zdtui.tui.status.status_bar import LASTS, Kind, StatusBar

if TYPE_CHECKING:
    from textual.app import App


def say(app: "App[Any]", sentence: str, kind: Kind = "info", seconds: float = LASTS) -> None:
    """Put ``sentence`` into the status line of the topmost place that has one."""
    bar = status_bar(app)
    if bar is not None:
        bar.say(sentence, kind, seconds)


def hush(app: "App[Any]") -> None:
    """Take the sentence away: the person has gone on."""
    bar = status_bar(app)
    if bar is not None:
        bar.hush()


def status_bar(app: "App[Any]") -> StatusBar | None:
    """Find the status line of the topmost place that has one."""
    return next((bar for screen in reversed(app.screen_stack) for bar in screen.query(StatusBar)), None)
