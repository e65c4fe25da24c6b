"""No HTML makes the reader fail, stall or hide what it left out."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zdtui.text.blocks import Blocks, ListBlock, Quote, spans_of
from zdtui.text.html import CUT, MAX_TEXT, read_html
from zdtui.text.plain import plain

SHAPES: dict[str, Callable[[int], str]] = {
    "nested div": lambda n: "<div>" * n + "end",
    "nested blockquote": lambda n: "<blockquote>x" * n,
    "nested bold": lambda n: "<b>" * n + "end",
    "nested lists": lambda n: "<ul><li>x" * n,
    "nested tables": lambda n: "<table><tr><td>x" * n,
    "nested quotes in text": lambda n: "&gt;" * n + "end",
    "div hidden in attributes": lambda n: '<div a="<">' * n + "end",
    "scopes that hide end tags": lambda n: "<div><object></div></object>" * n,
    "distinct styles": lambda n: "".join(f"<b a={i}>" for i in range(n)) + "<p>x" * n,
    "unclosed paragraphs": lambda n: "<p>x" * n,
    "items without a list": lambda n: "<li>x" * n,
    "items in terms": lambda n: "<dd>x<rt><li><dd><font>x" * (n // 5),
    "unclosed terms": lambda n: "<dt>x<dd>y" * n,
    "misnested": lambda n: "<b><p></b>x" * n,
    "one long line": lambda n: "x" * n * 10,
    "one long attribute": lambda n: '<a href="' + "x" * n * 10 + '">y</a>',
    "brackets": lambda n: "<" * n,
    "ampersands": lambda n: "&" * n,
    "open entities": lambda n: "&#x" * n,
    "open comments": lambda n: "<!--" * n,
    "conditional comments": lambda n: "<!--[if mso]>x<![endif]-->" * n,
    "scripts": lambda n: "<script>x</script>" * n,
    "breaks": lambda n: "x<br>" * n,
    "quoted lines": lambda n: "&gt;x<br>" * n,
    "cells": lambda n: "<table>" + "<tr><td>x<td>y" * n,
    "wide table": lambda n: "<table><tr>" + "<td>x" * n,
    "marks": lambda n: "a" + "\u0301" * n,
    "overrides": lambda n: "\u202e\u200b" * n,
    "spaces": lambda n: " " * n * 10,
    "preformatted": lambda n: "<pre>" + "\tx\n" * n,
    "runs": lambda n: "x<!-- -->" * n,
}


@pytest.mark.parametrize("name", SHAPES)
def test_time_grows_no_faster_than_the_message(name: str) -> None:
    """Twice the message takes at most about twice the time, and 100,000 of anything never stalls the screen."""
    make = SHAPES[name]
    small, large = (min(_seconds(make(size)) for _ in range(3)) for size in (2_500, 20_000))
    assert large <= 8 * 2.5 * small + 0.05
    assert _seconds(make(100_000)) < 2.0


def _seconds(html: str) -> float:
    """Return the processor time reading takes."""
    start = time.process_time()
    read_html(html)
    return time.process_time() - start


@pytest.mark.parametrize("name", ["nested div", "nested bold", "div hidden in attributes", "nested quotes in text"])
def test_deep_nesting_keeps_the_text(name: str) -> None:
    assert plain(read_html(SHAPES[name](9_000))).endswith("end")


def test_depth_of_blocks_is_bounded() -> None:
    assert _depth(read_html("<blockquote><ul><li>" * 2000 + "x")) <= 26
    assert _depth(read_html("&gt;" * 500 + " x")) <= 9


def _depth(blocks: Blocks) -> int:
    """Return how many blocks are inside each other."""
    deepest = 0
    for block in blocks:
        if isinstance(block, Quote):
            deepest = max(deepest, 1 + _depth(block.blocks))
        elif isinstance(block, ListBlock):
            deepest = max(deepest, *(1 + _depth(item) for item in block.items))
    return deepest


@pytest.mark.parametrize(
    "html", ["x" * 1_000_000, "<p>" + "word " * 100_000, "<i>x</i>" * 40_000, "<p>x</p>" * 60_000]
)
def test_what_is_too_long_is_cut_visibly(html: str) -> None:
    blocks = read_html(html)
    assert blocks[-1] == CUT
    assert sum(len(span.text) for span in spans_of(blocks)) < 3 * MAX_TEXT


def test_what_fits_is_not_cut() -> None:
    assert read_html("<p>" + "word " * 10_000)[-1] != CUT


TAGS = [
    "p",
    "div",
    "b",
    "a",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "pre",
    "code",
    "blockquote",
    "h1",
    "br",
    "hr",
]
TAGS += ["img", "script", "select", "svg", "object", "o:p", "template", "form", "button", "math", "body", "html"]
PIECES = st.one_of(
    st.sampled_from([f"<{slash}{tag}>" for tag in TAGS for slash in ("", "/")]),
    st.sampled_from(["<", ">", "&", "&nbsp;", "&#x1b;", "<!--", "-->", '<a href="', '"', "<![CDATA[", "]]>", "\x00"]),
    st.text(max_size=8),
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_soup_of_tags_makes_it_fail(html: str) -> None:
    text = plain(read_html(html))
    assert not any(ord(character) < 32 and character not in "\n\t" for character in text)


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=5), min_size=1, max_size=12), st.data())
def test_words_survive_any_wrapping(words: list[str], data: st.DataObject) -> None:
    tag = st.sampled_from(["p", "div", "b", "blockquote", "span", "center", "font"])
    html = " ".join(f"<{name}>{word}</{name}>" for word in words for name in [data.draw(tag)])
    spoken = plain(read_html(html)).replace(">", " ").split()
    assert spoken == words
