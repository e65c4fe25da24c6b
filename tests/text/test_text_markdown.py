"""Replies: Markdown as agents type it becomes safe HTML (F47)."""

import pytest

from zdtui.text.html import read_html
from zdtui.text.markdown import to_html
from zdtui.text.plain import plain


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Hi **Jane**,\nthanks", "<p>Hi <strong>Jane</strong>,<br />\nthanks</p>\n"),
        ("~~no~~ *so* `x`", "<p><s>no</s> <em>so</em> <code>x</code></p>\n"),
        ("[a](https://x.test/)", '<p><a href="https://x.test/">a</a></p>\n'),
        ("see https://x.test/a_b.", '<p>see <a href="https://x.test/a_b">https://x.test/a_b</a>.</p>\n'),
        ("config.py", "<p>config.py</p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("```py\n<x>\n```", '<pre><code class="language-py">&lt;x&gt;\n</code></pre>\n'),
        ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"),
        ("", ""),
    ],
)
def test_what_is_sent(typed: str, html: str) -> None:
    assert to_html(typed) == html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///x", "data:image/png;base64,AA", "vbscript:x", "/x"]
)
def test_links_that_may_not_be_opened_stay_text(address: str) -> None:
    html = to_html(f"[a]({address}) ![b]({address})")
    assert "href" not in html
    assert "src" not in html


def test_tables() -> None:
    assert "<td>1</td>" in to_html("|a|b|\n|-|-|\n|1|2|")


def test_a_preview_shows_what_was_typed() -> None:
    typed = "# Steps\n\n1. open **it**\n2. done\n\n> quoted\n\n```\ncode\n```"
    assert plain(read_html(to_html(typed))) == "Steps\n\n1. open it\n2. done\n\n> quoted\n\ncode"
