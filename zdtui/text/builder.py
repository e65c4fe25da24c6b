"""Builds the blocks of a message from the pieces a reader of HTML meets, one after the other."""

import re
from dataclasses import dataclass, field

from zdtui.text.blocks import BREAK, Block, Blocks, Code, Heading, ListBlock, Quote, Rule, Span, Spans, Style
from zdtui.text.gate import SafeText, gate, gate_lines, joined
from zdtui.text.mailquotes import with_quotes
from zdtui.text.tables import Cell, Row, table_of

MAX_FRAMES = 24
"""How many containers may be inside each other; what is deeper becomes paragraphs of the innermost."""

PLAIN: Style = (False, False, False, False, None)
_BREAK: Style = (False, False, False, False, SafeText("\n"))
_PADDING = re.compile(r"(?:[\u200b-\u200d\u2060\ufeff\u00ad\u034f]+\s){3,}")
"""What newsletters put behind their first line to fill a mail program's preview."""


@dataclass(slots=True)
class Frame:
    """An open container and what it holds so far."""

    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[Blocks] = field(default_factory=list)
    cells: Row = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    start: int = 1


class Builder:
    """Collects text into runs of one style, runs into paragraphs, paragraphs into the container that is open."""

    def __init__(self) -> None:
        """Start with an empty message."""
        self.size = 0
        self.heading = 0
        self._frames = [Frame("message")]
        self._runs: list[tuple[Style, list[str], bool]] = []
        self._space = False
        self._broken = False

    def text(self, raw: str, style: Style) -> None:
        """Add text; any white space counts as one space."""
        self.size += len(raw)
        words = raw.split()
        if not words:
            self._space = True
            return
        text = " ".join(words)
        if not text.isascii():
            text = _PADDING.sub("", text + " ").rstrip()
        self._run(style, text, spaced=raw[0].isspace())
        self._space = raw[-1].isspace()

    def picture(self, name: str, style: Style, address: SafeText | None) -> None:
        """Add the label of an inline picture; it leads where its link leads, else to its ``address``."""
        self.size += len(name)
        self._run((*style[:4], style[4] or address), f"[image: {name}]", picture=True)

    def line_break(self) -> None:
        """End the line; a second break in a row ends the paragraph."""
        self._space = False
        if self._broken:
            self.end_paragraph()
        self._broken = bool(self._runs)

    def end_paragraph(self) -> None:
        """Put what was collected into the open container, as a paragraph or a heading."""
        runs, self._runs = self._runs, []
        self._space = self._broken = False
        if not runs:
            return
        spans: Spans = tuple(
            BREAK if style is _BREAK else Span(gate("".join(parts)), *style, picture)
            for style, parts, picture in runs
        )
        for block in [Heading(self.heading, spans)] if self.heading else with_quotes(spans):
            self._add(block)

    def rule(self) -> None:
        """Add a line across."""
        self.end_paragraph()
        self._add(Rule())

    def code(self, raw: str, language: str) -> None:
        """Add preformatted text."""
        self.end_paragraph()
        self.size += len(raw)
        raw = raw.removeprefix("\n").rstrip()
        if raw:
            self._add(Code(joined(gate_lines(raw), "\n"), gate(language) or None))

    def open(self, kind: str, start: int = 1) -> bool:
        """Open a container; return whether it was opened: beyond ``MAX_FRAMES`` it is not, and must not be closed.

        Its kind is ``quote``, ``bullets``, ``numbers``, ``item``, ``table``, ``row``, ``cell`` or ``header``.
        """
        self.end_paragraph()
        if len(self._frames) > MAX_FRAMES:
            return False
        self._frames.append(Frame(kind, start=start))
        return True

    def close(self) -> None:
        """Close the container opened last and put it into the one around it."""
        self.end_paragraph()
        frame = self._frames.pop()
        around = self._frames[-1]
        match frame.kind:
            case "quote":
                if frame.blocks:
                    self._add(Quote(tuple(frame.blocks)))
            case "bullets" | "numbers":
                items = tuple(item for item in frame.items if item)
                if items:
                    self._add(ListBlock(frame.kind == "numbers", frame.start, items))
            case "item" if around.kind in {"bullets", "numbers"}:
                around.items.append(tuple(frame.blocks))
            case "cell" | "header" if around.kind == "row":
                around.cells.append(Cell(frame.kind == "header", tuple(frame.blocks)))
            case "row" if around.kind == "table":
                around.rows.append(frame.cells)
            case "table":
                for block in [*frame.blocks, *table_of(frame.rows)]:
                    self._add(block)
            case _:
                for block in frame.blocks:
                    self._add(block)

    def finish(self) -> Blocks:
        """Close whatever is open and return the message."""
        self.end_paragraph()
        while len(self._frames) > 1:
            self.close()
        return tuple(self._frames[0].blocks)

    def _run(self, style: Style, text: str, *, spaced: bool = False, picture: bool = False) -> None:
        """Add words to the run before them when it has the same style; a space between runs goes to the plain one."""
        if not text:
            return
        if self._broken:
            self._runs.append((_BREAK, [], False))
            self._broken = False
        last = self._runs[-1] if self._runs else None
        if last and last[0] is not _BREAK and (self._space or spaced):
            if last[0] != PLAIN and style == PLAIN:
                text = " " + text
            else:
                last[1].append(" ")
        self._space = False
        if last and last[0] is not _BREAK and last[0] == style and not (picture or last[2]):
            last[1].append(text)
        else:
            self._runs.append((style, [text], picture))

    def _add(self, block: Block) -> None:
        """Put a block into the open container."""
        frame = self._frames[-1]
        if frame.kind in {"bullets", "numbers"}:
            frame.items.append((block,))
        else:
            frame.blocks.append(block)
