"""What can be opened from everywhere: keys, commands, accounts, outbox, themes, and the question before leaving."""

import asyncio
from typing import TYPE_CHECKING

from zdtui.text.gate import SafeText
from zdtui.tui.accounts.removes import Removes
from zdtui.tui.outbox.opens import Outgoing
from zdtui.tui.reach import keymap_of, reachable
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say
from zdtui.tui.themes import THEMES
from zdtui.tui.workplace import ManyDesks, Workplace

if TYPE_CHECKING:
    from zdtui.config.settings import Settings
    from zdtui.desk.desk import Desk
    from zdtui.desk.desks import Desks

THEME_NAMES = {"dark": "Dark", "light": "Light", "contrast": "High contrast"}


class Overlays(Outgoing, Removes):
    """The application's overlays; each is imported when it is first opened."""

    desks: "Desks"
    opened: "dict[str, Desk]"
    current: str | None
    settings: "Settings"

    async def show_account(self, name: str) -> None:
        """Go to an account; the application does."""
        raise NotImplementedError

    async def show_everywhere(self) -> None:
        """Go to the queue over all accounts; the application does."""
        raise NotImplementedError

    @property
    def desk(self) -> "Desk | None":
        """The desk of the account on screen."""
        place = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Workplace)), None)
        return place.desk if place else None

    def action_help(self) -> None:
        """Show every key, those that work here first."""
        from zdtui.tui.help.overlay import HelpOverlay

        here = dict.fromkeys(command.scope for command, _node in reachable(self.screen))
        self.push_screen(HelpOverlay(keymap_of(self), here))

    def action_commands(self) -> None:
        """Show the command palette."""
        from zdtui.tui.help.palette import open_palette

        open_palette(self)

    def action_mirror(self) -> None:
        """Show which tickets are on this machine."""
        from zdtui.tui.sync.overlay import MirrorOverlay

        if self.desk is not None:
            self.push_screen(MirrorOverlay(self.desk))

    def action_proposals(self) -> None:
        """Show what agents would like to write."""
        from zdtui.tui.proposals.overlay import ProposalsOverlay

        if self.desk is not None:
            self.push_screen(ProposalsOverlay(self.desk))

    def action_people(self) -> None:
        """Look up people and organizations; a ticket of theirs that is chosen opens in the queue."""
        from zdtui.tui.people.screen import PeopleScreen

        place, desk = self.screen, self.desk

        def chosen(ticket_id: int | None) -> None:
            if ticket_id is not None and isinstance(place, Workplace):
                place.open(ticket_id)

        if desk is not None:
            self.push_screen(PeopleScreen(desk, clock=desk.clock), chosen)

    def action_show_account(self) -> None:
        """Show the facts of the account on screen."""
        from zdtui.tui.accounts.page import AccountPage

        if self.desk is not None:
            self.push_screen(AccountPage(self.desk))

    def action_switch_account(self) -> None:
        """Show the account switcher."""
        from zdtui.tui.accounts.page import AccountPage
        from zdtui.tui.accounts.switcher import ALL, REPAIR, Switcher

        async def done(choice: Choice | None) -> None:
            if choice is None:
                return
            if choice.value == ALL:
                await self.show_everywhere()
                return
            if not isinstance(choice.value, tuple):
                await self.show_account(choice.value)
                return
            wish, name, status = choice.value
            desk = await self.desks.open(name)
            if wish == REPAIR:
                self.repair(desk, status)
            else:
                self.push_screen(AccountPage(desk))

        current = ALL if isinstance(self.screen, ManyDesks) else self.current or ""
        self.push_screen(Switcher(self.desks, self.opened, current), done)

    async def action_quit(self) -> None:
        """Leave; ask first only while a write is still held."""
        held = sum(len(desk.outbox.mine("held")) for desk in self.opened.values())
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

    async def action_save_flight_record(self) -> None:
        """Write the last requests of the account on screen to a file, without secrets and words."""
        from zdtui.desk.flight import flight_file, save_flight_record

        if self.desk is None or self.paths is None:
            return
        path = flight_file(self.paths.state, self.desk.account.name)
        try:
            calls = await asyncio.to_thread(save_flight_record, self.desk, path)
        except OSError as error:
            say(self, f"The flight record could not be written: {error.strerror}.", "problem")
            return
        say(self, f"{calls} requests saved, without words: zdtui replay {path.name}", seconds=30)

    def action_change_theme(self) -> None:
        """Choose a theme for this session; the setting ``theme`` keeps one."""
        choices = [Choice(theme.name, SafeText(THEME_NAMES[name])) for name, theme in THEMES.items()]

        def done(choice: Choice | None) -> None:
            if choice is not None:
                self.theme = choice.value

        self.push_screen(Picker(SafeText("Theme"), choices, current=self.theme), done)
