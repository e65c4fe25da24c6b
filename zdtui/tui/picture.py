"""What is on the screen now, as plain text or as a drawing."""

import io
import re
from typing import TYPE_CHECKING, Any

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

if TYPE_CHECKING:
    from textual.app import App

_FONT_FACE = re.compile(r"\s*@font-face \{\{.*?\}\}", re.DOTALL)
_SVG_FORMAT = _FONT_FACE.sub("", CONSOLE_SVG_FORMAT)
"""Without fonts from elsewhere: a picture of ours fetches nothing."""


def as_text(app: "App[Any]") -> str:
    """The screen's characters, a line each, without trailing blanks."""
    text = _recorded(app).export_text(clear=False)
    return "\n".join(line.rstrip() for line in text.splitlines())


def as_svg(app: "App[Any]", title: str) -> str:
    """The screen as an SVG drawing."""
    return _recorded(app).export_svg(title=title, code_format=_SVG_FORMAT)


def _recorded(app: "App[Any]") -> Console:
    width, height = app.size
    console = Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    return console
