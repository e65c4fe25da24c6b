"""A message as blocks: what HTML becomes before it is drawn. Every text in it has passed the gate."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from zdtui.text.gate import SafeText


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; ``link`` is where it leads, ``image`` marks the label of an inline picture."""

    text: SafeText
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: SafeText | None = None
    image: bool = False


BREAK = Span(SafeText("\n"))
"""A line break inside a paragraph, a heading or a cell: the only span whose text holds a newline."""

Style: TypeAlias = tuple[bool, bool, bool, bool, SafeText | None]
"""Bold, italic, struck, code and link: what the text of a ``Span`` has besides its words."""

Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is wrapped to the width it gets."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (largest) to 6."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote earlier."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; an ordered one counts from ``start``."""

    ordered: bool
    start: int
    items: "tuple[Blocks, ...]"


@dataclass(frozen=True, slots=True)
class Code:
    """Text whose spaces and line breaks count; ``text`` holds newlines, and each of its lines is safe."""

    text: SafeText
    language: SafeText | None = None

    @property
    def lines(self) -> list[SafeText]:
        """The lines of the text, one safe text each."""
        return [SafeText(line) for line in self.text.split("\n")]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells; ``header`` is empty when the table has none."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


Block: TypeAlias = Paragraph | Heading | Quote | ListBlock | Code | Table | Rule
Blocks: TypeAlias = tuple[Block, ...]


def spans_of(blocks: Blocks) -> Iterator[Span]:
    """Walk every span of a message in reading order."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(_, spans):
                yield from spans
            case Quote(inner):
                yield from spans_of(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from spans_of(item)
            case Table(header, rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from cell
            case _:
                pass


def links_of(blocks: Blocks) -> list[SafeText]:
    """List the links of a message, each once, in reading order; addresses of pictures are among them."""
    return list(dict.fromkeys(span.link for span in spans_of(blocks) if span.link))
