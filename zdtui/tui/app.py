"""The application: one mode for each account, the person's keys and theme, and the endings."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.filter import LineFilter

from zdtui.config.session import Session, Spot, load_session, save_session
from zdtui.config.settings import Settings
from zdtui.text.gate import SafeText
from zdtui.tui.bindings import bindings
from zdtui.tui.command import Command
from zdtui.tui.commands import COMMANDS
from zdtui.tui.composer.verbs import Verbs
from zdtui.tui.filter import ControlFilter
from zdtui.tui.keymap import read_keymap
from zdtui.tui.lifecycle import BROKEN, USAGE, Notes, last_words, refusal, watch_signals, watch_strays, write_report
from zdtui.tui.overlays import Overlays
from zdtui.tui.reach import why_not
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say
from zdtui.tui.themes import THEMES

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from zdtui.config.paths import Paths
    from zdtui.desk.desk import Desk
    from zdtui.desk.desks import Desks

_BY_ACTION = {each.action: each for each in COMMANDS}
_SHEETS = sorted(Path(__file__).parent.glob("*/*.tcss"))


class ZdtuiApp(Verbs, Overlays):
    """Shows the desks of one person.

    Attributes:
        desks: the open desks by account name.
        settings: the person's settings.
        key_map: the person's keys.
        current: the name of the account on screen.

    """

    TITLE = "zdtui"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = _SHEETS
    BINDINGS = bindings("global", "work")

    def __init__(
        self,
        desks: "Desks",
        settings: Settings | None = None,
        keys: Mapping[str, str | Sequence[str]] | None = None,
        *,
        paths: "Paths | None" = None,
        account: str | None = None,
    ) -> None:
        """Take over the key file as ``keys``; ``paths`` is where the session and crash reports are kept."""
        super().__init__()
        self.desks = desks
        self.settings = settings or Settings()
        self.key_map = read_keymap(keys or {})
        self.current: str | None = account or self.settings.account or None
        self._paths = paths
        self._session = load_session(paths.session_file) if paths else Session()
        self._notes = Notes()
        self._opened: dict[str, Desk] = {}
        self._wall = ControlFilter()
        self.animation_level = "none"
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[self.settings.theme].name
        self.set_keymap(self.key_map.textual())

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
            self.exit(return_code=3, message=Text("There is no account yet. Add one with “zdtui account add NAME”."))
            return
        await self.show_account(wanted)
        for problem in self.key_map.problems[:1]:
            more = len(self.key_map.problems) - 1
            say(self, f"{problem}{f' ({more} more: zdtui config check)' if more else ''}", "problem", 30)

    async def show_account(self, name: str) -> None:
        """Go to an account; where one was there, one is again."""
        from zdtui.tui.queue.screen import QueueScreen

        desk = self._opened.get(name)
        if desk is None:
            desk = self._opened[name] = await self.desks.open(name)
            desk.subscribe(lambda event: self._notes.add(type(event).__name__))
            self.add_mode(f"queue:{name}", partial(QueueScreen, desk))
        self.current = name
        await self.switch_mode(f"queue:{name}")
        self._remember()

    def action_switch_account(self) -> None:
        """Show the account switcher."""
        from zdtui.tui.accounts.page import AccountPage
        from zdtui.tui.accounts.switcher import PAGE, Switcher

        async def done(choice: Choice | None) -> None:
            if choice is None:
                return
            if isinstance(choice.value, tuple) and choice.value[0] == PAGE:
                self.push_screen(AccountPage(await self.desks.open(choice.value[1])))
            else:
                await self.show_account(choice.value)

        self.push_screen(Switcher(self.desks.accounts(), self._opened, self.current or ""), done)

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
        self._notes.add(command.id)
        reason = why_not(default_namespace or self, command)
        if reason is not None:
            say(self, reason)
            return True
        return await super().run_action(action, default_namespace, namespaces)

    def why_not(self, command: Command) -> str | None:
        """Say why a command of the application cannot run now."""
        if command.id == "switch-account" and len(self.desks.accounts()) < 2:
            return "There is one account only; add another with “zdtui account add NAME”."
        return super().why_not(command)

    async def action_quit(self) -> None:
        """Leave; ask first only while a reply is still held."""
        held = sum(row.state == "held" for desk in self._opened.values() for row in desk.outbox.rows())
        if not held or not self.settings.confirm_quit:
            await self.end(0)
            return

        async def done(choice: Choice | None) -> None:
            if choice is not None and choice.value:
                await self.end(0)

        choices = [Choice(True, SafeText("Send now and quit")), Choice(False, SafeText("Stay"))]
        self.push_screen(Picker(SafeText(f"{held} write{'s are' if held > 1 else ' is'} still held"), choices), done)

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c would have ended other programs."""
        say(self, "Press q to quit, esc to go back, ? for all keys.")

    async def end(self, code: int) -> None:
        """Keep what is being written and leave with an exit code."""
        await self.keep_everything()
        self._remember()
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
        return write_report(self._paths.state, error, self._notes) if self._paths else None

    def _remember(self) -> None:
        """Keep where the person is for the next start."""
        if self._paths is None or self.current is None or self.current not in self._opened:
            return
        places = self._opened[self.current].places
        spot = Spot(view=places.list, ticket=places.cursor(places.list) if places.list else None)
        self._session = self._session.at(self.current, spot)
        try:
            save_session(self._paths.session_file, self._session)
        except OSError as error:
            say(self, f"Where you are could not be kept: {error.strerror}.", "problem")


def run(
    desks: "Desks",
    settings: Settings | None = None,
    keys: Mapping[str, str | Sequence[str]] | None = None,
    *,
    paths: "Paths | None" = None,
    account: str | None = None,
) -> int:
    """Show the interface until the person leaves; returns the exit code.

    Refuses with exit code 2 where there is no terminal; 70 means that the program broke and wrote a report.
    """
    reason = refusal(sys.stdin, sys.stdout, os.environ)
    if reason is not None:
        sys.stderr.write(f"{reason}\n")
        return USAGE
    return asyncio.run(_run(ZdtuiApp(desks, settings, keys, paths=paths, account=account)))


async def _run(app: ZdtuiApp) -> int:
    watch_signals(app.end)
    watch_strays(app.stray)
    try:
        await app.run_async(mouse=app.settings.mouse)
    finally:
        await app.keep_everything()
        held = sum(desk.activity.queued for desk in app.desks.opened())
        if held:
            sys.stderr.write(f"Sending {held} write{'s' if held > 1 else ''} …\n")
        await app.desks.close()
    return app.return_code or 0
