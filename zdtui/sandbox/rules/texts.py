"""The three forms of a comment's text: Markdown or plain as written, HTML, and plain read back from it."""

import re
from html import escape
from html.parser import HTMLParser

from markdown_it import MarkdownIt

LONGEST = 64 * 1024
"""Bytes of a comment; what is longer is cut without a word."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "blockquote", "pre", "tr", "table", "h1", "h2", "h3", "h4"})
_SILENT = frozenset({"script", "style", "head", "title"})


def cut(text: str) -> str:
    """Return a text within the longest a comment may be, never splitting a character."""
    return text.encode("utf-8", "surrogatepass")[:LONGEST].decode("utf-8", "ignore")


def html_of(text: str, *, markdown: bool) -> str:
    """Return the HTML Zendesk stores for a text; only an agent's text is read as Markdown."""
    if markdown:
        inner = _MARKDOWN.render(text).strip()
    else:
        paragraphs = re.split(r"\n{2,}", text)
        inner = "".join(f"<p>{escape(each, quote=False).replace(chr(10), '<br>')}</p>" for each in paragraphs)
    return wrapped(re.sub(r"<(p|ul|ol|blockquote|h\d)>", r'<\1 dir="auto">', inner))


def wrapped(html: str) -> str:
    """Return HTML in the division every stored comment has."""
    if html.startswith('<div class="zd-comment"'):
        return html
    return f'<div class="zd-comment" dir="auto">{html}</div>'


def plain_of(html: str) -> str:
    """Return HTML as plain text: blocks become paragraphs, tags go, entities become characters."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(reader.parts)).strip()


class _Reader(HTMLParser):
    """Collects the text of an HTML body."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens."""
        if tag == "br":
            self.parts.append("\n")
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that closes."""
        if tag in _BLOCKS:
            self.parts.append("\n\n" if tag in {"p", "div", "blockquote", "table"} else "\n")
        self._silent -= tag in _SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        """Keep a run of text."""
        if not self._silent:
            self.parts.append(data)
