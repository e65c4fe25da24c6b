"""Hostile text in every column and view: nothing is obeyed, nothing crashes, every row stays as wide as it is."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.queue.queue_fakes import NOW, FakeColumn, FakeList, QueueApp, row
from zdtui.tui.queue.cells import Sight
from zdtui.tui.queue.columns import place
from zdtui.tui.queue.draw import row_pieces
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.source import NoNames
from zdtui.tui.shared.marks import UNICODE

MARKUP = (
    "[/var/log] full",
    "[bug] in [app]",
    "[@click=app.quit]go[/]",
    "[link=https://evil.test]x[/link]",
    "[/]",
    "]][[",
)
CONTROL = (
    *(
        "\x1b[31mred",
        "\x1b[2J",
        "\x1b",
        "\x1b]52;c;ZXZpbA==\x1b\\",
        "\x1b]8;;https://evil.test\x1b\\x",
        "\x1bP1\x1b\\",
    ),
    *(
        "a\x00b",
        "\x0e\x0f",
        "\x7f",
        "\x9b31m",
        "\x9d0;t\x07",
        "\x85",
        "\u202eexe.fdp",
        "\u2067x\u2069",
        "\u200e\u200f",
    ),
    *("\u200b", "\ufeff", "\U000e0041\U000e0042", "\u2028\u2029", "\ud800", "a\rb\nc\td", "\u200d", "\ufe0f1\ufe0f"),
    *("e" + "\u0301" * 200, "👩‍👩‍👧‍👦 family", "🇩🇪🇫🇷", "한국어", "ไทย", "x" * 10_000, "𓀀" * 50),
)
CORPUS = (*MARKUP, *CONTROL)
OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f]"
)
SHAPE = Shape(
    tuple(
        FakeColumn(each, text)
        for each, text in zip(
            ("subject", "status", "requester", "assignee", "group", "organization", "type", "tags", "via", "77"),
            (*CORPUS[:8], "x\x1b[2J", "[@click=app.quit]"),
            strict=True,
        )
    ),
    group_by="group",
)


def hostile(ticket: int, text: str) -> Any:
    names = (
        "subject",
        "status",
        "priority",
        "type",
        "requester",
        "assignee",
        "group",
        "organization",
        "tags",
        "channel",
    )
    return row(ticket, **dict.fromkeys(names, text), custom={77: text})


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_the_whole_corpus_is_drawn_inert(size: tuple[int, int]) -> None:
    rows = FakeList(range(1, len(CORPUS) + 1))
    rows.known = {ticket: hostile(ticket, text) for ticket, text in enumerate(CORPUS, start=1)}
    app = QueueApp(rows)
    async with app.run_test(size=size) as pilot:
        app.queue.show(rows, SHAPE)
        for y in range(0, size[1], 7):
            await pilot.press("pagedown")
            await pilot.click(app.queue, offset=(size[0] // 2, y))
            for strip in app.screen._compositor.render_strips():
                assert strip.cell_length == size[0]
                for text, style, control in strip:
                    assert not OBEYED.search(text)
                    assert not control
                    assert style is None or (style.link is None and not style.meta.get("@click"))
        assert app.is_running


@pytest.mark.parametrize("text", MARKUP)
def test_brackets_are_shown_as_they_are(text: str) -> None:
    pieces = row_pieces(row(1, subject=text), place([], 76), Sight(NOW, NoNames(), UNICODE))
    assert text in "".join(piece for piece, _ in pieces)


@settings(max_examples=200)
@given(st.text(st.characters(codec=None), max_size=60), st.text(max_size=30), st.integers(30, 200))
def test_any_text_is_as_wide_as_computed_and_holds_nothing_obeyed(one: str, other: str, width: int) -> None:
    drawn = row_pieces(
        row(9, subject=one, requester=other, status=other, assignee=one, custom={77: other}),
        place(SHAPE.columns, width),
        Sight(NOW, NoNames(), UNICODE),
    )
    text = "".join(piece for piece, _ in drawn)
    assert not OBEYED.search(text)
    assert cell_len(text) == sum(cell_len(piece) for piece, _ in drawn)
