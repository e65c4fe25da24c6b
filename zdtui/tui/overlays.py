"""The overlays that can be opened from everywhere: keys, commands, outbox, account page, themes."""

from typing import TYPE_CHECKING

from textual.app import App

from zdtui.text.gate import SafeText
from zdtui.tui.reach import keymap_of, reachable
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.themes import THEMES
from zdtui.tui.workplace import Workplace

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk

THEME_NAMES = {"dark": "Dark", "light": "Light", "contrast": "High contrast"}


class Overlays(App[int]):
    """The application's overlays; each is imported when it is first opened."""

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

    def action_outbox(self) -> None:
        """Show what has not reached Zendesk."""
        from zdtui.tui.outbox.overlay import OutboxOverlay

        if self.desk is not None:
            self.push_screen(OutboxOverlay(self.desk))

    def action_show_account(self) -> None:
        """Show the facts of the account on screen."""
        from zdtui.tui.accounts.page import AccountPage

        if self.desk is not None:
            self.push_screen(AccountPage(self.desk))

    def action_change_theme(self) -> None:
        """Choose a theme for this session; the setting ``theme`` keeps one."""
        choices = [Choice(theme.name, SafeText(THEME_NAMES[name])) for name, theme in THEMES.items()]

        def done(choice: Choice | None) -> None:
            if choice is not None:
                self.theme = choice.value

        self.push_screen(Picker(SafeText("Theme"), choices, current=self.theme), done)
