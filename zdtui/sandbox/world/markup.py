"""A small Markdown: what the phrases are written in, as Zendesk's HTML and as plain text.

Paragraphs, `- ` and `1. ` lists, `> ` quotes, fenced code, `| a | b |` tables, **bold**, *italic*, `code`,
[links](https://…) and ![images](/attachments/…).
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_INLINE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<source>[^)\s]+)\)"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>[^)\s]+)\)"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>[^*\n]+)\*\*"
    r"|(?<![\w*])\*(?P<italic>[^*\s][^*\n]*?)\*(?![\w*])"
    r"|(?P<bare>https?://[^\s<>()]+[^\s<>().,;:!?])"
)
_LIST = re.compile(r"(?:[-*]|\d+[.)]) +")
_PLAIN = re.compile(r"!?\[([^\]]*)\]\([^)\s]+\)|\*\*([^*\n]+)\*\*|`([^`\n]+)`")


def html(text: str) -> str:
    """Turn a message into `html_body`, in the wrapping that Zendesk gives it."""
    return f'<div class="zd-comment" dir="auto">{_blocks(text)}</div>'


def plain(text: str) -> str:
    """Turn a message into `plain_body`: no marks, and paragraph breaks spelt the way Zendesk spells them."""
    bare = _PLAIN.sub(lambda m: m[1] or m[2] or m[3] or "", text)
    lines = [line for line in bare.split("\n") if not line.startswith("```")]
    return "\n".join(lines).replace("\n\n", " \n\n ")


def _blocks(text: str) -> str:
    return "\n\n".join(_block(block) for block in _split(text))


def _split(text: str) -> list[str]:
    """Cut a message into blocks at blank lines, but never inside a fence, and at the start of a quote or list."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in text.split("\n"):
        if line.startswith("```"):
            if not fenced:
                blocks.append([line])
            else:
                blocks[-1].append(line)
                blocks.append([])
            fenced = not fenced
        elif fenced:
            blocks[-1].append(line)
        elif not line.strip():
            blocks.append([])
        elif blocks[-1] and _sort(line) != _sort(blocks[-1][-1]) and not line.startswith("  "):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return ["\n".join(block) for block in blocks if block]


def _sort(line: str) -> str:
    if line.startswith(">"):
        return "quote"
    if line.startswith("|"):
        return "table"
    return "list" if _LIST.match(line) or line.startswith("  ") else "text"


def _block(block: str) -> str:
    """Turn one block into HTML, by how it begins."""
    sorts: tuple[tuple[str, Callable[[str], str]], ...] = (
        (r"```", _code),
        (r">", _quote),
        (r"\|", _table),
        (r"#{1,4} ", _heading),
        (_LIST.pattern, _items),
    )
    for pattern, write in sorts:
        if re.match(pattern, block):
            return write(block)
    return f'<p dir="auto">{_spans(block)}</p>'


def _code(block: str) -> str:
    language, _, code = block[3:].partition("\n")
    name = f' class="language-{language.strip()}"' if language.strip() else ""
    return f"<pre><code{name}>{escape(code.removesuffix('```').rstrip(), quote=False)}\n</code></pre>"


def _quote(block: str) -> str:
    inner = "\n".join(line[1:].removeprefix(" ") for line in block.split("\n"))
    return f"<blockquote>{_blocks(inner)}</blockquote>"


def _heading(block: str) -> str:
    marks, _, words = block.partition(" ")
    return f'<h{len(marks)} dir="auto">{_spans(words)}</h{len(marks)}>'


def _items(block: str) -> str:
    tag = "ol" if block[0].isdigit() else "ul"
    items = re.split(r"\n(?=[-*] |\d+[.)] )", block)
    body = "\n".join(f"<li>{_spans(_LIST.sub('', item, count=1))}</li>" for item in items)
    return f'<{tag} dir="auto">\n{body}\n</{tag}>'


def _table(block: str) -> str:
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in block.split("\n")]
    marked = len(rows) > 1 and all(set(cell) <= set("-: ") for cell in rows[1])
    head, body = (rows[:1], rows[2:]) if marked else ([], rows)
    lines = [*(_row(row, "th") for row in head), *(_row(row, "td") for row in body)]
    return f"<table><tbody>{''.join(lines)}</tbody></table>"


def _row(cells: list[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{_spans(cell)}</{tag}>' for cell in cells)}</tr>"


def _spans(text: str) -> str:
    parts, end = [], 0
    for match in _INLINE.finditer(text):
        parts += [escape(text[end : match.start()], quote=False), _span(match)]
        end = match.end()
    parts.append(escape(text[end:], quote=False))
    return "".join(parts).replace("\n", "\n<br>")


def _span(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind == "source":
        return f'<img src="{escape(match["source"])}" alt="{escape(match["alt"])}">'
    if kind == "target":
        return (
            f'<a href="{escape(match["target"])}" rel="noopener noreferrer">{escape(match["label"], quote=False)}</a>'
        )
    if kind == "bare":
        address = escape(match["bare"])
        return f'<a href="{address}" rel="noopener noreferrer">{address}</a>'
    name = kind or "code"
    tag = {"code": "code", "bold": "strong", "italic": "em"}[name]
    return f"<{tag}>{escape(match[name], quote=False)}</{tag}>"
