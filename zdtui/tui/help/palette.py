"""The command palette: every command that can be reached from here, found by its name, with its keys."""

from typing import TYPE_CHECKING, Any

from zdtui.text.gate import SafeText
from zdtui.tui.commands import COMMANDS
from zdtui.tui.reach import keymap_of, reachable, why_not
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker

if TYPE_CHECKING:
    from textual.app import App
    from textual.dom import DOMNode
    from textual.screen import Screen

    from zdtui.tui.command import Command

OWN = "commands"
"""The palette's own command, which it does not list."""


FIRST = ("composer", "work", "global")
"""Scopes whose commands come first."""


def palette_choices(app: "App[Any]", screen: "Screen[object]") -> list[Choice]:
    """List the commands reachable from ``screen``; one that cannot run now is dim and says why."""
    keymap = keymap_of(app)
    choices = []
    for command, node in sorted(reachable(screen), key=_rank):
        if command.id != OWN:
            reason = why_not(node, command)
            aside = SafeText(" ".join(keymap.labels(command)[:2]))
            detail = SafeText(reason or command.help)
            choices.append(Choice((command, node), SafeText(command.title), detail, aside=aside, dim=bool(reason)))
    return choices


def _rank(pair: "tuple[Command, DOMNode]") -> tuple[int, int]:
    """Put verbs before moves: nobody looks for “next row” by its name."""
    scope = pair[0].scope
    return FIRST.index(scope) if scope in FIRST else len(FIRST), COMMANDS.index(pair[0])


def open_palette(app: "App[Any]") -> None:
    """Show the palette, and run what is chosen from where the person was."""

    async def done(choice: Choice | None) -> None:
        if choice is not None:
            command, node = choice.value
            await app.run_action(command.action, node)

    app.push_screen(Picker(SafeText("Commands"), palette_choices(app, app.screen), wide=True), done)
