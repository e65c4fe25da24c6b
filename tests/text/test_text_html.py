"""HTML of messages becomes blocks."""

import pytest

from zdtui.text.blocks import (
    BREAK,
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    links_of,
    spans_of,
)
from zdtui.text.gate import SafeText
from zdtui.text.html import read_html
from zdtui.text.plain import plain


def words(text: str) -> Paragraph:
    """Make a paragraph of plain words; a line break is a break."""
    spans: list[Span] = []
    for line in text.split("\n"):
        spans += [BREAK, Span(SafeText(line))] if spans else [Span(SafeText(line))]
    return Paragraph(tuple(spans))


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", ()),
        (None, ()),
        ('<div class="zd-comment" dir="auto"><p dir="auto">test</p></div>', (words("test"),)),
        ('<div class="zd-comment" dir="auto">This is great<br></div>', (words("This is great"),)),
        ("<p>Thanks,\n<br> The Customer</p>", (words("Thanks,\nThe Customer"),)),
        ("a<br><br>b", (words("a"), words("b"))),
        ("<p>&nbsp;</p><p>a&nbsp;b &amp; c</p>", (words("a b & c"),)),
        ("<p>a", (words("a"),)),
        ("one<div>two<div>three</div>four</div>five", tuple(map(words, ["one", "two", "three", "four", "five"]))),
        ("<h2>Title</h2>x", (Heading(2, words("Title").spans), words("x"))),
        ("a<hr>b", (words("a"), Rule(), words("b"))),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", (Quote((words("a"), Quote((words("b"),)))),)),
        ("<div style='border-left: 1px solid'>a</div>b", (Quote((words("a"),)), words("b"))),
        ("<div style='border-left: none'>a</div>", (words("a"),)),
        ("<p>&gt; a<br>&gt;&gt; b<br>c</p>", (Quote((words("a"), Quote((words("b"),)))), words("c"))),
        ("<pre>\na\tb\n\n  c\n</pre>", (Code(SafeText("a   b\n\n  c")),)),
        ("<pre>a<br>b</pre>", (Code(SafeText("a\nb")),)),
        (
            '<pre><code class="language-python">x = 1</code></pre>',
            (Code(SafeText("x = 1"), SafeText("python")),),
        ),
        ("<script>x</script><style>y</style><title>t</title>z<!-- c --><![if !mso]><o:p>o</o:p>", (words("zo"),)),
        ("<!--[if mso]>hidden<![endif]-->shown", (words("shown"),)),
        ("a<b></b>b", (words("ab"),)),
        ("<ul></ul><blockquote></blockquote><table></table>", ()),
        ("&#xD800;&#x1b;&#0;&bogus;&#99999999;", (words("\ufffd␛\ufffd&bogus;\ufffd"),)),
    ],
)
def test_structure(html: str | None, blocks: tuple[Block, ...]) -> None:
    assert read_html(html) == blocks


def test_styles_and_the_spaces_between_them() -> None:
    (paragraph,) = read_html("a <b>b <i>c</i></b> <s>d</s><code>e</code> f")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spans == (
        Span(SafeText("a ")),
        Span(SafeText("b "), bold=True),
        Span(SafeText("c "), bold=True, italic=True),
        Span(SafeText("d"), strike=True),
        Span(SafeText("e"), code=True),
        Span(SafeText(" f")),
    )


def test_links_keep_their_text_and_their_address() -> None:
    blocks = read_html('see <a href="https://example.com/x">the <b>page</b></a> now')
    assert [(span.text, span.link) for span in spans_of(blocks)] == [
        ("see ", None),
        ("the ", "https://example.com/x"),
        ("page", "https://example.com/x"),
        (" now", None),
    ]
    assert links_of(blocks) == ["https://example.com/x"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "/agent", "", "#"]
)
def test_links_that_may_not_be_opened_keep_only_their_text(address: str) -> None:
    (paragraph,) = read_html(f'<a href="{address}">text</a>')
    assert paragraph == words("text")


@pytest.mark.parametrize(
    ("html", "label"),
    [
        ('<img src="https://acme.zendesk.com/attachments/token/x/?name=shot%201.png">', "[image: shot 1.png]"),
        ('<img src="https://h.test/a/b%20c.png?x=1" alt="">', "[image: b c.png]"),
        ('<img src="https://h.test/x.png" alt=" A  chart ">', "[image: A chart]"),
        ('<img src="data:image/png;base64,AAAA">', "[image: picture]"),
        ("<img>", "[image: picture]"),
        ('<img src="https://[broken">', "[image: picture]"),
        ('<img alt="\u202egpj.exe">', "[image: ⟦U+202E⟧gpj.exe]"),
    ],
)
def test_pictures_become_labels(html: str, label: str) -> None:
    (span,) = spans_of(read_html(html))
    assert (span.text, span.image) == (label, True)


def test_a_picture_leads_to_its_link_or_to_itself() -> None:
    own, linked = spans_of(
        read_html('<img src="https://h.test/a.png"><a href="https://l.test/"><img src="https://h.test/b.png"></a>')
    )
    assert (own.link, linked.link) == ("https://h.test/a.png", "https://l.test/")


def test_pictures_that_count_readers_are_left_out() -> None:
    assert read_html('<img src="https://t.test/p.gif" width="1" height="1">') == ()


def test_lists_nest_and_count() -> None:
    (bullets, numbers) = read_html(
        "<ul><li>a<ul><li>b</li></ul></li>stray</ul><ol start=3><li><p>c</p><p>d</p></li><li>e</ol>"
    )
    inner = ListBlock(False, 1, ((words("b"),),))
    assert bullets == ListBlock(False, 1, ((words("a"), inner), (words("stray"),)))
    assert numbers == ListBlock(True, 3, ((words("c"), words("d")), (words("e"),)))


def test_tables_of_data_stay_tables() -> None:
    (table,) = read_html("<table><tr><th>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>")
    a, b, one, two = (words(text).spans for text in ("A", "B", "1", "2\n3"))
    assert table == Table((a, b), ((one, two),))


def test_tables_of_layout_leave_what_is_in_them() -> None:
    html = (
        "<table><tr><td>top</td></tr><tr><td><table><tr><td>a</td></tr><tr><td>b</td></tr></table></td></tr></table>"
    )
    assert read_html(html) == (words("top"), words("a"), words("b"))


def test_huge_tables_are_cut_visibly() -> None:
    blocks = read_html("<table>" + "<tr><td>a<td>b" * 1000 + "</table>")
    table, more = blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 300
    assert more == words("… cut: 700 more rows")
    (wide,) = read_html("<table><tr>" + "<td>a" * 100 + "<tr><td>b</table>")
    assert isinstance(wide, Table)
    assert [len(row) for row in wide.rows] == [25, 1]
    assert wide.rows[0][-1] == (Span(SafeText("…")),)


def test_padding_of_newsletters_is_left_out() -> None:
    assert read_html("<p>Hi" + "&zwnj;&nbsp;" * 80 + "</p>") == (words("Hi"),)


def test_every_text_is_safe() -> None:
    html = "\x1b]0;x\x07<b>\u202eb</b><pre>\x9b1m</pre><a href='https://x.test/\u202e'>l</a><img alt='\x1b'>"
    blocks = read_html(html)
    texts = [span.text for span in spans_of(blocks)] + links_of(blocks)
    code = next(block for block in blocks if isinstance(block, Code))
    assert all(type(text) is SafeText for text in [*texts, code.text, *code.lines])
    assert not any(bad in plain(blocks) for bad in "\x1b\x07\u202e\x9b")


def test_as_plain_text() -> None:
    html = (
        "<h1>T</h1><p>a <a href='https://x.test/'>b</a></p><ul><li>c<ol><li>d</ol></ul>"
        "<blockquote>e</blockquote><pre>f\n  g</pre><hr><table><tr><td>1<td>2<tr><td>3<td>4</table>"
    )
    assert plain(read_html(html)).split("\n") == [
        *("T", "", "a b <https://x.test/>", "", "- c", "", "  1. d", "", "> e", ""),
        *("f", "  g", "", "-" * 20, "", "1\t2", "3\t4"),
    ]
