"""Keeping the screen for the next start, where the next start shows the same place."""

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from zdtui.tui import curtain
from zdtui.tui.queue.screen import QueueScreen

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.config.paths import Paths


def keep_last_screen(app: "App[Any]", paths: "Paths") -> None:
    """Keep the queue as it is on screen now; a ticket that covers it is not where the next start begins."""
    place = app.screen_stack[0]
    with suppress(OSError):
        if isinstance(place, QueueScreen) and not (place.reading and place.has_class("-over")):
            curtain.keep(paths.state, paths.settings, (app.size.width, app.size.height), _lines(app, place))
        else:
            curtain.drop(paths.state)


def _lines(app: "App[Any]", place: QueueScreen) -> list[str]:
    """Draw the panes; in place of the lines around them, which would be untrue by then, say from when they are."""
    drawn = [strip.render(app.console) for strip in place._compositor.render_strips()]  # no other way to the strips
    return [time.strftime("\x1b[2m as of %d %b %H:%M\x1b[0m"), *drawn[1:-1], ""]
