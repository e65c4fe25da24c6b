"""Markdown, as agents type it, into the HTML of a reply."""

from functools import cache

from markdown_it import MarkdownIt

from zdtui.text.links import openable


def to_html(markdown: str) -> str:
    """Write Markdown as HTML: CommonMark with tables, strikethrough and bare links.

    A line break typed is a line break sent. HTML that was typed is shown, not obeyed, and only links that may be
    opened become links.
    """
    html: str = _parser().render(markdown)
    return html


@cache
def _parser() -> MarkdownIt:
    """Make the parser, once: its rules take longer to build than a reply takes to read."""
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": True})
    parser.enable(["table", "strikethrough", "linkify"])
    if parser.linkify is not None:
        parser.linkify.set({"fuzzy_link": False})  # or "config.py" would lead to Paraguay
    parser.validateLink = openable  # type: ignore[method-assign]  # the library's own way of choosing links
    return parser
