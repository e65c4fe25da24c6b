"""The keys that work now, with a word each, for the status line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.text.gate import SafeText, gate
from zdtui.tui.keymap import around
from zdtui.tui.keys import short
from zdtui.tui.reach import reachable, why_not
from zdtui.tui.status.line import Piece

if TYPE_CHECKING:
    from textual.screen import Screen

    from zdtui.tui.command import Command
    from zdtui.tui.keymap import KeyMap

GAP = 2
"""Cells between two hints."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One word and the keys behind it; ``works`` is whether they do something now."""

    command: "Command"
    keys: SafeText
    word: SafeText
    works: bool

    @property
    def pieces(self) -> list[Piece]:
        """The keys, the word and the gap after them."""
        key, word = ("bold $primary", "$muted") if self.works else ("$faint", "$faint")
        return [Piece(self.keys, key), Piece(SafeText(f" {self.word}{' ' * GAP}"), word)]

    @property
    def width(self) -> int:
        """Cells it takes, gap included."""
        return sum(piece.width for piece in self.pieces)


def hints(screen: "Screen[object]", keymap: "KeyMap") -> list[Hint]:
    """List the hints of the commands whose keys reach them now; commands with one word share it (``j/k move``).

    A key that would be typed into a text is left out, and so are the keys of a place beside the one the person is in.
    """
    active = screen.active_bindings
    found: dict[str, Hint] = {}
    here = reachable(screen)
    scopes = set(around(here[0][0].scope)) if here else set()
    for command, node in here:
        live = [key for key in keymap.keys(command) if key in active and active[key].binding.id == command.id]
        if not command.hint or not live or command.scope not in scopes:
            continue
        shown, works = gate(short(live[0])), why_not(node, command) is None
        before = found.get(command.hint)
        keys = SafeText(f"{before.keys}/{shown}") if before else shown
        found[command.hint] = Hint(before.command if before else command, keys, gate(command.hint), works)
    return list(found.values())
