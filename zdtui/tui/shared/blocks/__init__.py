"""Messages as lines of a terminal: what ``zdtui.text.blocks`` holds, drawn for a width and a theme."""

from zdtui.tui.shared.blocks.draw import draw
from zdtui.tui.shared.blocks.ink import Ink, ink
from zdtui.tui.shared.blocks.line import Reach, TextLine, copied

__all__ = ["Ink", "Reach", "TextLine", "copied", "draw", "ink"]
