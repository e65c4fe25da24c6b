"""Drawing blocks as lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from zdtui.text.blocks import BREAK, Blocks, Code, Heading, ListBlock, Paragraph, Quote, Rule, Span, Table
from zdtui.text.gate import SafeText, gate
from zdtui.tui.filter import harmless
from zdtui.tui.shared.blocks import TextLine, copied, draw, ink

INK = ink({})


def safe_lines(*lines: str) -> SafeText:
    return SafeText("\n".join(map(gate, lines)))


def span(text: str, link: str | None = None) -> Span:
    return Span(gate(text), link=gate(link) if link else None)


def paragraph(text: str, link: str | None = None) -> Paragraph:
    return Paragraph((span(text, link),))


def rows(*blocks: object, width: int = 30, folded: bool = False) -> list[str]:
    return [line.text for line in draw(blocks, width, INK, folded=folded)]  # type: ignore[arg-type]  # any blocks


def test_paragraphs_stand_apart_and_headings_stay_with_their_text() -> None:
    assert rows(Heading(2, (span("Steps"),)), paragraph("one"), paragraph("two")) == ["Steps", "one", "", "two"]


def test_lists_nest_with_hanging_indents_and_keep_their_numbers() -> None:
    inner = ListBlock(ordered=False, start=1, items=((paragraph("inner"),),))
    first = (paragraph("first point that is long"), inner)
    outer = ListBlock(ordered=True, start=9, items=(first, (paragraph("last"),)))
    assert rows(outer, width=20) == [" 9. first point that", "    is long", "    ◦ inner", "10. last"]


def test_quotes_have_a_bar_and_long_ones_fold() -> None:
    quote = Quote(tuple(paragraph(f"line {number}") for number in range(9)))
    assert rows(quote)[:3] == ["▎ line 0", "▎ ", "▎ line 1"]
    assert rows(quote, folded=True) == ["▎ line 0", "▎ ", "▎ line 1", "▎ … 14 more lines"]
    assert rows(Quote((paragraph("short"),)), folded=True) == ["▎ short"]


def test_code_keeps_its_spaces_and_marks_where_a_line_goes_on() -> None:
    code = Code(safe_lines("if x:", "    return 'a long string'"))
    assert rows(code, width=20) == ["┆ if x:", "┆     return 'a long", "↳  string'"]


def test_a_link_tells_its_host_only_when_its_text_deceives() -> None:
    assert rows(paragraph("our guide", "https://example.com/guide")) == ["our guide"]
    assert rows(paragraph("example.com", "https://www.example.com/")) == ["example.com"]
    assert rows(paragraph("bank.com", "https://evil.test/"), width=60) == ["bank.com ‹leads to evil.test›"]
    assert rows(paragraph("click", "javascript:alert(1)"), width=60) == ["click ‹link that cannot be opened›"]


def test_links_know_their_cells_on_every_line() -> None:
    drawn = list(draw((Paragraph((span("日本 "), span("a link", "https://example.com"))),), 12, INK))
    assert [(reach.start, reach.end) for line in drawn for reach in line.links] == [(5, 11)]


def test_tables_align_squeeze_or_stack() -> None:
    header = ((span("Plan"),), (span("Price"),))
    table = Table(header, (((span("Team"),), (span("19"),)), ((span("Growth"),), (span("55"),))))
    assert rows(table) == ["Plan    Price", "──────  ─────", "Team    19", "Growth  55"]
    long = Table((), (((span("x" * 30),), (span("a b c d e f g h i j k"),)),))
    assert rows(long, width=22) == ["x" * 10 + "  a b c d e", "x" * 10 + "  f g h i j", "x" * 10 + "  k"]
    many = Table(tuple((span(f"col {n}"),) for n in range(4)), (tuple((span("value " * 3),) for _ in range(4)),))
    assert rows(many, width=26)[0] == "col 0: value value value"


def test_a_copy_joins_what_was_wrapped_and_leaves_the_drawing_out() -> None:
    text = "The quick brown fox jumps over the lazy dog and runs."
    quoted = Quote((paragraph(text),))
    assert copied(list(draw((paragraph(text), quoted), 20, INK))) == f"{text}\n\n{text}"
    code = Code(safe_lines("  x = 1234567890123456789  # y"))
    assert copied(list(draw((code,), 20, INK))) == code.text


cells = st.text(max_size=9).map(lambda text: (span(text),))
tables = st.lists(st.lists(cells, max_size=5).map(tuple), max_size=4)
nested = st.recursive(
    st.one_of(
        st.text(max_size=60).map(lambda text: Paragraph((span(text), BREAK, span(text[::-1], "https://e.test/")))),
        st.text(max_size=60).map(lambda text: Code(safe_lines(text, "\t" + text))),
        st.text(max_size=20).map(lambda text: Heading(1, (span(text),))),
        tables.map(lambda found: Table(found[0] if found else (), tuple(found[1:]))),
        st.just(Rule()),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda blocks: Quote(tuple(blocks))),
        st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(
            lambda items: ListBlock(ordered=len(items) % 2 == 0, start=8, items=tuple(items))
        ),
    ),
    max_leaves=12,
)


@given(st.lists(nested, max_size=4).map(tuple), st.integers(1, 90), st.booleans())
def test_every_line_is_as_wide_as_it_says_and_fits(blocks: Blocks, width: int, folded: bool) -> None:
    for line in draw(blocks, width, INK, folded=folded):
        assert line.cells == cell_len(line.text) == sum(segment.cell_length for segment in line.segments)
        assert line.cells <= max(2, width)
        assert harmless(line.text) == line.text
        strip = line.strip(max(2, width), INK.text)
        assert strip.cell_length == sum(segment.cell_length for segment in strip) == max(2, width)


@pytest.mark.parametrize("depth", [100])
def test_deep_nesting_keeps_room_for_text(depth: int) -> None:
    block: object = paragraph("still legible text")
    for _ in range(depth):
        block = Quote((block,))  # type: ignore[arg-type]  # grows inside out
    drawn = [line for line in draw((block,), 40, INK) if "still" in line.text]  # type: ignore[arg-type]  # a quote
    assert isinstance(drawn[0], TextLine)
    assert drawn[0].cells <= 40
