"""Blocks as plain text: for the clipboard, for copying a message elsewhere, for searching in it."""

from zdtui.text.blocks import Block, Blocks, Code, Heading, ListBlock, Paragraph, Quote, Rule, Spans, Table


def plain(blocks: Blocks) -> str:
    """Write a message as text: quotes with ``>``, lists with ``-`` or numbers, a blank line between blocks."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks)


def _lines(block: Block) -> list[str]:
    """Write one block as lines."""
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return _text(spans).split("\n")
        case Quote(inner):
            return [f"> {line}".rstrip() for line in plain(inner).split("\n")]
        case ListBlock(ordered, start, items):
            return [
                line
                for number, item in enumerate(items, start)
                for line in _item(f"{number}. " if ordered else "- ", plain(item))
            ]
        case Code(text):
            return text.split("\n")
        case Table(header, rows):
            return ["\t".join(_text(cell).replace("\n", " ") for cell in row) for row in (header, *rows) if row]
        case Rule():
            return ["-" * 20]


def _item(mark: str, text: str) -> list[str]:
    """Put the mark before the first line of an item and indent the others under it."""
    first, *others = text.split("\n")
    return [mark + first, *(" " * len(mark) + line if line else "" for line in others)]


def _text(spans: Spans) -> str:
    """Join the words of spans; an address follows in brackets where the words do not show it."""
    return "".join(
        f"{span.text} <{span.link}>" if span.link and not span.image and span.link not in span.text else span.text
        for span in spans
    )
