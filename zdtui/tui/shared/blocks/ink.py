"""The styles that text is drawn with, mixed from a theme's colours for one ground."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rich.style import Style
from textual.color import Color, ColorParseError

Ground = Literal["page", "note", "panel"]
"""What text lies on: the page, the tinted paper of an internal note, or a side panel."""

BOLD = Style(bold=True)
ITALIC = Style(italic=True)
STRIKE = Style(strike=True)
UNDERLINE = Style(underline=True)


@dataclass(frozen=True, slots=True)
class Ink:
    """Rich styles that all carry the ground's colour, so that a line is filled to its end."""

    text: Style
    strong: Style
    muted: Style
    faint: Style
    accent: Style
    public: Style
    internal: Style
    good: Style
    bad: Style
    warning: Style
    link: Style
    code: Style
    chosen: Style
    selected: Style
    badge: Style


def ink(variables: Mapping[str, str], ground: Ground = "page") -> Ink:
    """Mix the styles of a theme for ``ground``.

    ``variables`` are ``App.theme_variables``; a theme that is not ours has no ``muted``, ``public`` and so on: there,
    colours that come near are taken.
    """
    return _mixed(tuple((name, variables.get(name, "")) for name in _COLOURS), ground)


_COLOURS = (
    *("background", "foreground", "panel", "primary", "warning", "success", "error"),
    *("muted", "faint", "public", "internal", "internal-tint", "input-selection-background"),
)


@lru_cache(maxsize=32)
def _mixed(named: tuple[tuple[str, str], ...], ground: Ground) -> Ink:
    known = {name: colour for name, value in named if (colour := _colour(value)) is not None}
    text = known.get("foreground", Color(220, 220, 220))
    page = known.get("background", Color(18, 18, 18))
    primary = known.get("primary", text)
    warning = known.get("warning", text)
    internal = known.get("internal", warning)
    public = known.get("public", primary)
    grounds = {
        "page": page,
        "note": known.get("internal-tint", _blend(page, internal, 0.12)),
        "panel": known.get("panel", page),
    }
    back = grounds[ground]
    muted = known.get("muted", _blend(text, page, 0.4))

    def on(colour: Color, paper: Color = back) -> Style:
        return Style.from_color(colour.rich_color, paper.rich_color)

    return Ink(
        text=on(text),
        strong=on(text) + BOLD,
        muted=on(muted),
        faint=on(known.get("faint", _blend(text, page, 0.75))),
        accent=on(primary),
        public=on(public),
        internal=on(internal) + BOLD,
        good=on(known.get("success", text)),
        bad=on(known.get("error", text)),
        warning=on(warning),
        link=on(primary) + UNDERLINE,
        code=on(text, _blend(back, text, 0.09)),
        chosen=on(back, primary),
        selected=on(text, known.get("input-selection-background", _blend(back, primary, 0.35))),
        badge=on(back, internal) + BOLD,
    )


def _colour(value: str) -> Color | None:
    try:
        return Color.parse(value) if value else None
    except ColorParseError:
        return None


def _blend(colour: Color, other: Color, factor: float) -> Color:
    """Mix two colours; the terminal's own colours cannot be mixed and stay as they are."""
    if colour.ansi is not None or other.ansi is not None:
        return colour
    return colour.blend(other, factor, alpha=1)
