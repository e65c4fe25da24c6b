"""The second wall holds even where the first was missed, and a test falls when Textual takes away its hook."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.widgets import Static

from zdtui.tui.filter import ControlFilter, harmless

BLACK = Color(0, 0, 0)
HOSTILE = "a\x1b[31mb\x9b2J\x7f\u202ec\u2066\ufeff\U000e0041\u2028d\x00"


class Guarded(App[None]):
    """An application that leaves the first wall out."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), ControlFilter()]

    def compose(self) -> ComposeResult:
        yield Static(Content(HOSTILE))


async def test_the_hook_is_there_and_every_line_passes_it() -> None:
    app = Guarded()
    async with app.run_test(size=(40, 3)):
        text = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert text.startswith("a[31mb2Jcd")
        assert harmless(text) == text


def test_a_clean_line_comes_back_as_it_is() -> None:
    segments = [Segment("Ærlig talt [/] 日本 👩‍👧", Style(bold=True, link="https://example.test"))]
    assert ControlFilter().apply(segments, BLACK) is segments


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2069", "\ufeff", "\ud800", "\U000e0041"]
)
def test_harmful_characters_go_and_the_width_stays(character: str) -> None:
    (segment,) = ControlFilter().apply([Segment(f"a{character}b", Style(italic=True))], BLACK)
    assert character not in segment.text
    assert segment.style == Style(italic=True)
    assert cell_len(segment.text) == cell_len(f"a{character}b")


def test_a_link_with_a_control_character_goes() -> None:
    (segment,) = ControlFilter().apply([Segment("x", Style(bold=True, link="https://a.test/\x1b]52;c;x\x07"))], BLACK)
    assert segment.style is not None
    assert segment.style.link is None
    assert segment.style.bold
