"""The application: one mode for each account, the person's keys and theme."""

import asyncio
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.filter import LineFilter

from zdtui.config.session import Session, load_session
from zdtui.config.settings import Settings
from zdtui.tui import curtain
from zdtui.tui.bindings import bindings
from zdtui.tui.command import Command
from zdtui.tui.commands import COMMANDS
from zdtui.tui.everywhere.goes import Goes
from zdtui.tui.filter import ControlFilter
from zdtui.tui.keyboard import Keyboard
from zdtui.tui.keymap import read_keymap
from zdtui.tui.lastscreen import keep_last_screen
from zdtui.tui.lifecycle import USAGE, Notes, refusal, watch_signals, watch_strays
from zdtui.tui.notify.notifier import Notifier
from zdtui.tui.reach import why_not
from zdtui.tui.sheets import Sheets
from zdtui.tui.snooze.snoozing import Snoozing
from zdtui.tui.status.say import hush, say
from zdtui.tui.themes import THEMES

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from zdtui.config.paths import Paths
    from zdtui.desk.desk import Desk
    from zdtui.desk.desks import Desks

INTERRUPTED = 130
"""The exit code of a program that was stopped with ctrl+c while it sent what was held."""

STARTED = 1.0
"""Seconds after which no garbage collection can come before the first frame any more."""

TURN = 0.001
"""Seconds that a thread which stores or indexes may compute while the interface wants to go on."""

_BY_ACTION = {each.action: each for each in COMMANDS}


class ZdtuiApp(Snoozing, Goes, Keyboard):
    """Shows the desks of one person.

    Attributes:
        desks: where desks come from.
        opened: the desks that were shown, by account name.
        current: the name of the account on screen.
        settings: the person's settings.
        key_map: the person's keys.

    """

    TITLE = "zdtui"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = sorted(Path(__file__).parent.glob("*/*.tcss"))
    BINDINGS = bindings("global", "work")

    def __init__(
        self,
        desks: "Desks",
        settings: Settings | None = None,
        keys: Mapping[str, str | Sequence[str]] | None = None,
        *,
        paths: "Paths | None" = None,
        account: str | None = None,
        ticket: int | None = None,
    ) -> None:
        """Take over the key file as ``keys``; ``paths`` is where the session and crash reports are kept."""
        super().__init__()
        self.stylesheet = Sheets(variables=self.get_css_variables())
        self.desks = desks
        self.opened: dict[str, Desk] = {}
        self.settings = settings or Settings()
        self.notifier = Notifier(self, self.settings)
        self.key_map = read_keymap(keys or {})
        self.paths = paths
        self.notes = Notes()
        self.current: str | None = account or self.settings.account or None
        self._ticket = ticket
        self._session = load_session(paths.session_file) if paths else Session()
        self._wall = ControlFilter()
        self.animation_level = "none"
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[self.settings.theme].name
        self.set_keymap(self.key_map.textual())
        self.set_class(self.settings.borders == "ascii", "-ascii")

    @property
    def editor(self) -> str | None:
        """The editor named in the settings."""
        return self.settings.editor or None

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Put the second wall against control characters behind Textual's own filters."""
        return [*super().get_line_filters(), self._wall]

    async def on_mount(self) -> None:
        """Open the account that was open last, and say what is wrong with the key file."""
        names = [account.name for account in self.desks.accounts()]
        wanted = next((name for name in (self.current, self._session.account, *names) if name in names), None)
        if wanted is None:
            self.welcome()
        else:
            asked_for = wanted == self.current
            await self.show_account(wanted)
            if self._ticket is not None and asked_for:
                await self.go_to(wanted, self._ticket)
        for problem in self.key_map.problems[:1]:
            more = len(self.key_map.problems) - 1
            say(self, f"{problem}{f' ({more} more: zdtui config check)' if more else ''}", "problem", 30)

    def on_app_focus(self) -> None:
        """The person is here again: what was told is seen."""
        self.notifier.seen()

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: "DOMNode | None" = None,
        namespaces: "Mapping[str, DOMNode] | None" = None,
    ) -> bool:
        """Run a command, or say why it cannot run now."""
        command = _BY_ACTION.get(action) if isinstance(action, str) else None
        if command is None:
            return await super().run_action(action, default_namespace, namespaces)
        self.notes.add(command.id)
        hush(self)
        reason = why_not(default_namespace or self, command)
        if reason is not None:
            say(self, reason)
            return True
        return await super().run_action(action, default_namespace, namespaces)

    def why_not(self, command: Command) -> str | None:
        """Say why a command of the application cannot run now."""
        if command.id in ("switch-account", "all-accounts") and len(self.desks.accounts()) < 2:
            return "There is one account only; add another with “Add an account” (:) or “zdtui account add NAME”."
        if command.id == "conflict" and self.stopped() is None:
            return "No write was stopped."
        return super().why_not(command)

    async def end(self, code: int) -> None:
        """Keep what is being written and the place, and leave with an exit code."""
        self.remember()
        if self.paths is not None:
            keep_last_screen(self, self.paths)
        await super().end(code)


def run(
    desks: "Desks",
    settings: Settings | None = None,
    keys: Mapping[str, str | Sequence[str]] | None = None,
    *,
    paths: "Paths | None" = None,
    account: str | None = None,
    ticket: int | None = None,
) -> int:
    """Show the interface until the person leaves; returns the exit code.

    Refuses with exit code 2 where there is no terminal, ends with 3 where nobody signed in; 70 means that the
    program broke and wrote a report.
    """
    reason = refusal(os.environ, sys.stdin, sys.stdout, sys.stderr)
    if reason is not None:
        sys.stderr.write(f"{reason}\n")
        return USAGE
    app = ZdtuiApp(desks, settings, keys, paths=paths, account=account, ticket=ticket)
    try:
        return asyncio.run(_run(app))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  (whatever broke outside the screens ends as what breaks inside them)
        return app.broke(error)


def look_for_garbage() -> None:
    """Begin to look for garbage; what the start made stays, and is never looked at again."""
    gc.freeze()
    gc.enable()


async def _run(app: ZdtuiApp) -> int:
    curtain.lift()
    watch_signals(app.end)
    watch_strays(app.stray)
    sys.setswitchinterval(TURN)
    asyncio.get_running_loop().call_later(STARTED, look_for_garbage)
    try:
        await app.run_async(mouse=app.settings.mouse)
    finally:
        await app.keep_everything()
        held = sum(desk.activity.queued for desk in app.desks.opened())
        if held:
            sys.stderr.write(f"Sending {held} write{'s' if held > 1 else ''} …\n")
        later = sum(row.state == "later" for desk in app.desks.opened() for row in desk.outbox.rows())
        await app.desks.close()
        if later:
            sys.stderr.write(
                f"{later} write{'s leave' if later > 1 else ' leaves'} later, but only while zdtui runs.\n"
            )
    return app.return_code or 0
