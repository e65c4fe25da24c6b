"""How the application ends: what is being written is kept, and an error leaves a report and one line."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import App

from zdtui.tui.lifecycle import BROKEN, Notes, last_words, write_report
from zdtui.tui.status.say import say
from zdtui.tui.terminal import watch_line, watch_waking

if TYPE_CHECKING:
    from weakref import WeakSet

    from zdtui.config.paths import Paths
    from zdtui.desk.desk import Desk
    from zdtui.tui.composer.composer import Composer


HANG_UP = 1
"""The number of the signal that says that the terminal is gone (``SIGHUP``)."""


class Endings(App[int]):
    """The application's endings.

    Attributes:
        notes: the names of what happened last.
        paths: where reports are written; none are where it is ``None``.
        opened: the desks that were shown, by account name.

    """

    notes: Notes
    paths: "Paths | None"
    composers: "WeakSet[Composer]"
    opened: "dict[str, Desk]"

    async def on_mount(self) -> None:
        """Watch the terminal, where there is one."""
        if self._driver is None or self.is_headless:
            return
        watch_waking(self._driver.disable_input)
        if sys.__stdin__ is not None:
            watch_line(sys.__stdin__.fileno(), self._hung_up)

    def _hung_up(self) -> None:
        self.call_later(self.end, 128 + HANG_UP)

    async def end(self, code: int) -> None:
        """Keep what is being written and leave with an exit code."""
        await self.keep_everything()
        self.exit(return_code=code)

    async def keep_everything(self) -> None:
        """Make every open composer's text durable."""
        for composer in list(self.composers):
            await composer.keep()

    def stray(self, error: BaseException) -> None:
        """Report an error that nobody caught, and go on."""
        path = self._report(error)
        where = f"; a report is in {path}" if path else ""
        say(self, f"Something unexpected happened ({type(error).__name__}){where}. You can go on.", "problem", 30)

    def broke(self, error: Exception) -> int:
        """Report an error outside the screens in one line; returns the exit code."""
        sys.stderr.write(f"{last_words(error, self._report(error))}\n")
        return BROKEN

    def panic(self, *renderables: object) -> None:
        """End on an error as on any other: with a report, and nothing of it on the screen."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """End with a report that holds no local variables, one line about it, and a non-zero exit code."""
        error = self._exception or sys.exc_info()[1] or RuntimeError("unknown")
        self._return_code = BROKEN
        self._exit_renderables.append(Text(last_words(error, self._report(error))))
        self._close_messages_no_wait()

    def _report(self, error: BaseException) -> Path | None:
        path = write_report(self.paths.state, error, self.notes) if self.paths else None
        if path is not None:
            self._keep_flight_records(path)
        return path

    def _keep_flight_records(self, report: Path) -> None:
        """Write each account's last requests beside the report, as far as there is room."""
        from zdtui.desk.flight import save_flight_record

        for name, desk in self.opened.items():
            with suppress(OSError):
                if desk.calls():
                    save_flight_record(desk, report.with_name(f"{report.stem}-{name}.har"))
