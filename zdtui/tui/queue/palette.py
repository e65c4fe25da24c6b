"""The styles a queue draws with: one for each tone in each state of a row."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from zdtui.tui.queue.tones import OWN, Tone

LEGIBLE = 3.0
"""The contrast under which a tone on the cursor's row gives way to the cursor's own ink (WCAG, large text)."""


class State(Enum):
    """How a row stands out."""

    PLAIN = auto()
    HOVER = auto()
    CURSOR = auto()
    RESTING = auto()
    """Under the cursor while the keyboard is elsewhere."""


class Palette:
    """Styles by tone and state, made once for a theme.

    ``component`` finds the Rich style of a component class. ``filters`` are the application's line filters: a
    widget that draws its own lines bypasses them, so the styles go through them here, once. Without colour
    the cursor's row is reversed, as nothing else would show it.
    """

    def __init__(
        self,
        component: Callable[[str], Style],
        filters: Sequence[LineFilter],
        *,
        tones: Sequence[Tone] = OWN,
        colourless: bool = False,
    ) -> None:
        paper = component("text")
        papers = {
            State.PLAIN: paper,
            State.HOVER: component("hover"),
            State.CURSOR: component("cursor"),
            State.RESTING: component("resting"),
        }
        inks = {tone: component(tone.value) for tone in tones}
        self._styles = {
            (tone, state): _filtered(
                _on(tone, ink, papers[state], state), filters, colourless and state is State.CURSOR
            )
            for tone, ink in inks.items()
            for state in State
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Palette) and self._styles == other._styles

    def __hash__(self) -> int:
        return hash(tuple(self._styles.values()))

    def style(self, tone: Tone, state: State = State.PLAIN) -> Style:
        """Find the style of some text in a row."""
        return self._styles[tone, state]


def _on(tone: Tone, ink: Style, paper: Style, state: State) -> Style:
    if state is State.PLAIN:
        return ink
    style = ink + Style(bgcolor=paper.bgcolor, bold=paper.bold or ink.bold)
    return style if tone is Tone.THUMB or _contrast(style) >= LEGIBLE else style + Style(color=paper.color)


def _contrast(style: Style) -> float:
    """Measure the contrast of ink and paper, 1 to 21; full when either is the terminal's own."""
    if style.color is None or style.bgcolor is None or style.color.is_default or style.bgcolor.is_default:
        return 21.0
    light, dark = sorted((_luminance(Color.from_rich_color(c)) for c in (style.color, style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _filtered(style: Style, filters: Sequence[LineFilter], reverse: bool) -> Style:
    if reverse:
        style += Style(reverse=True)
    segments = [Segment("x", style)]
    background = Color.from_rich_color(style.bgcolor)
    for each in filters:
        segments = each.apply(segments, background)
    return segments[0].style or style
