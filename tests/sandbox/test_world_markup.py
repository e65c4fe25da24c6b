"""The small Markdown of the phrases becomes Zendesk's HTML and plain text."""

import pytest

from zdtui.sandbox.world.markup import html, plain
from zdtui.sandbox.world.topics import entries, topics

WRAP = '<div class="zd-comment" dir="auto">{}</div>'


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hi", '<p dir="auto">Hi</p>'),
        ("a\nb", '<p dir="auto">a\n<br>b</p>'),
        ("a < b & c", '<p dir="auto">a &lt; b &amp; c</p>'),
        ("**b** *i* `c<`", '<p dir="auto"><strong>b</strong> <em>i</em> <code>c&lt;</code></p>'),
        ("2 * 3 * 4", '<p dir="auto">2 * 3 * 4</p>'),
        ("- a\n- b", '<ul dir="auto">\n<li>a</li>\n<li>b</li>\n</ul>'),
        ("1. a\n2. b", '<ol dir="auto">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("text:\n- a", '<p dir="auto">text:</p>\n\n<ul dir="auto">\n<li>a</li>\n</ul>'),
        ("> a\n>\n> b", '<blockquote><p dir="auto">a</p>\n\n<p dir="auto">b</p></blockquote>'),
        ("```py\nx < 1\n\n- no list\n```", '<pre><code class="language-py">x &lt; 1\n\n- no list\n</code></pre>'),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>",
        ),
        ("## T", '<h2 dir="auto">T</h2>'),
        (
            "[l](https://e.example) https://f.example.",
            '<p dir="auto"><a href="https://e.example" rel="noopener noreferrer">l</a> '
            '<a href="https://f.example" rel="noopener noreferrer">https://f.example</a>.</p>',
        ),
        ("![p](/attachments/x)", '<p dir="auto"><img src="/attachments/x" alt="p"></p>'),
    ],
)
def test_html(text: str, body: str) -> None:
    assert html(text) == WRAP.format(body)


def test_plain_text_has_no_marks_and_zendesks_breaks() -> None:
    assert plain("a\n\n**b** `c` [d](https://e.example)\n```\nx\n```") == "a \n\n b c d\nx"


def test_entries_join_wrapped_lines_but_not_lists_code_and_tables() -> None:
    text = """
s| one
o| a line
   that goes on

   a paragraph
o2| list:
    - a
    - b that
      goes on

    ```
    code
      stays
    ```
t| 日本
   語
"""
    assert entries(text) == {
        "s": ("one",),
        "o": ("a line that goes on\n\na paragraph",),
        "o2": ("list:\n- a\n- b that goes on\n\n```\ncode\n  stays\n```",),
        "t": ("日本語",),
    }


def test_topics_know_their_variants() -> None:
    one, two = topics("en", "\n== a  area=x  kinds=task,problem urgency=4\ns1| s\ns2| t\no| o\n== b area=y\ns| s\n")
    assert (one.key, one.area, one.kinds, one.urgency, one.variants) == ("a", "x", ("task", "problem"), 4, ("1", "2"))
    assert (one.of("s", "2"), one.of("o", "2"), two.variants, two.tags) == (("t",), ("o",), ("",), ("b",))
