"""Reads the HTML of a message into blocks. Nothing is fetched, nothing is executed, nothing makes it fail."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from zdtui.text.blocks import Blocks, Paragraph, Span, Style
from zdtui.text.builder import PLAIN, Builder
from zdtui.text.gate import SafeText, gate
from zdtui.text.links import openable
from zdtui.text.nesting import flattened
from zdtui.text.plain import plain
from zdtui.text.tags import BLOCKS, CONTAINERS, HEADINGS, RAW, SKIPPED, STYLES

__all__ = ["CUT", "plain", "read_html"]

MAX_HTML = 400_000
"""How many characters of HTML are read."""

MAX_TEXT = 150_000
"""How many characters of text are shown."""

MAX_NODES = 12_000
"""How many elements and texts are read."""

MAX_NAME = 80
"""How many characters of a picture's name are shown."""

CUT = Paragraph((Span(SafeText("… cut: the rest of this message is too long to be shown here")),))
"""The last block of a message that is longer than the limits."""

_LANGUAGE = re.compile(r"\b(?:language|lang|highlight)-([\w+#-]{1,20})")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_html(html: str | None) -> Blocks:
    """Read HTML into blocks; in linear time, and whatever it is.

    Links keep their address when it may be opened; inline pictures become labels; tables used for layout, elements
    without meaning and the ``zd-comment`` wrapper leave only what is in them. A message beyond the limits ends in
    ``CUT``.
    """
    if not html:
        return ()
    cut = len(html) > MAX_HTML
    source = _SURROGATE.sub("\ufffd", html[:MAX_HTML])
    body = LexborHTMLParser(flattened(source)).body
    reader = _Reader()
    complete = body is None or reader.read(body)
    blocks = reader.builder.finish()
    return blocks if complete and not cut else (*blocks, CUT)


class _Reader:
    """Walks a parsed document without recursion and tells a builder what it meets."""

    def __init__(self) -> None:
        self.builder = Builder()
        self._style = PLAIN

    def read(self, body: LexborNode) -> bool:
        """Read everything below ``body``; return whether it fitted the limits."""
        around: list[tuple[LexborNode, str, Style]] = []
        node = body.first_child
        seen = 0
        while node is not None:
            seen += 1
            if seen > MAX_NODES or self.builder.size > MAX_TEXT:
                return False
            before = self._style
            end = self._enter(node)
            child = None if end == "skip" else node.first_child
            if child is not None:
                around.append((node, end, before))
                node = child
                continue
            self._leave(end, before)
            while node.next is None and around:
                node, end, before = around.pop()
                self._leave(end, before)
            node = node.next
        return True

    def _enter(self, node: LexborNode) -> str:
        """Read the start of a node; return what must happen at its end: ``skip`` means it is done with."""
        if node.is_text_node:
            self.builder.text(node.text_content or "", self._style)
            return "skip"
        tag = node.tag or ""
        if tag in BLOCKS:
            self.builder.end_paragraph()
            return "quote" if tag == "div" and _is_quote(node) and self.builder.open("quote") else "paragraph"
        if tag in STYLES:
            flags = list(self._style[:4])
            flags[STYLES[tag]] = True
            self._style = (flags[0], flags[1], flags[2], flags[3], self._style[4])
            return "style"
        return self._enter_other(node, tag)

    def _enter_other(self, node: LexborNode, tag: str) -> str:
        """Read the start of what is neither text, nor a plain block, nor a style."""
        if tag == "a":
            address = node.attributes.get("href") or ""
            self._style = (*self._style[:4], gate(address) if openable(address) else None)
            return "style"
        if tag in CONTAINERS:
            kind = CONTAINERS[tag]
            start = _number(node.attributes.get("start")) if kind == "numbers" else 1
            return "container" if self.builder.open(kind, start) else "paragraph"
        if tag in HEADINGS:
            self.builder.end_paragraph()
            self.builder.heading = HEADINGS[tag]
            return "heading"
        match tag:
            case "br":
                self.builder.line_break()
            case "hr":
                self.builder.rule()
            case "img":
                self._picture(node.attributes)
            case _ if tag in RAW:
                self.builder.code(_raw_text(node), _language(node))
            case _ if tag not in SKIPPED and not node.is_comment_node:
                return ""
        return "skip"

    def _leave(self, end: str, before: Style) -> None:
        """Do what the end of a node asks for."""
        match end:
            case "style":
                self._style = before
            case "paragraph":
                self.builder.end_paragraph()
            case "container" | "quote":
                self.builder.close()
            case "heading":
                self.builder.end_paragraph()
                self.builder.heading = 0

    def _picture(self, attributes: dict[str, str | None]) -> None:
        """Add a picture's label, unless it is one that only counts who reads."""
        if attributes.get("width") in {"0", "1"} or attributes.get("height") in {"0", "1"}:
            return
        address = attributes.get("src") or ""
        self.builder.picture(_name(attributes), self._style, gate(address) if openable(address) else None)


def _is_quote(node: LexborNode) -> bool:
    """Say whether a ``div`` is how a mail program draws a quote: with a line at its left."""
    style = node.attributes.get("style") or ""
    return "border-left" in style and "border-left:none" not in style.replace(" ", "")


def _raw_text(node: LexborNode) -> str:
    """Return the text below a node as it is written."""
    pieces: list[str] = []
    for count, below in enumerate(node.traverse(include_text=True)):
        if below.is_text_node:
            pieces.append(below.text_content or "")
        elif below.tag == "br":
            pieces.append("\n")
        if count > MAX_NODES:
            break
    return "".join(pieces)[:MAX_TEXT]


def _language(node: LexborNode) -> str:
    """Return the language a code block names in its class."""
    inner = node.first_child
    inside = inner.attributes.get("class") if inner is not None and inner.tag == "code" else None
    found = _LANGUAGE.search(f"{node.attributes.get('class') or ''} {inside or ''}"[:200])
    return found.group(1) if found else ""


def _number(text: str | None) -> int:
    """Read where a numbered list starts."""
    return int(text) if text and len(text) < 7 and text.isascii() and text.isdigit() else 1


def _name(attributes: dict[str, str | None]) -> str:
    """Name a picture by its description, else by its file."""
    alternative = " ".join((attributes.get("alt") or "").split())
    if alternative:
        return alternative[:MAX_NAME]
    try:
        address = urlsplit((attributes.get("src") or "")[:4096])
    except ValueError:
        return "picture"
    if address.scheme == "data":
        return "picture"
    named = parse_qs(address.query, max_num_fields=100).get("name", [""])[0] if "name=" in address.query else ""
    return (named or unquote(address.path.rpartition("/")[2]) or "picture")[:MAX_NAME]
