"""One contribution to a thread, ready to be drawn: a comment of Zendesk's, or one of ours on its way there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from zdtui.text.ages import parse_time
from zdtui.text.blocks import BREAK, Blocks, Paragraph, Span
from zdtui.text.gate import SafeText, gate, gate_lines

if TYPE_CHECKING:
    from zdtui.model.attachment import Attachment
    from zdtui.model.comment import Comment
    from zdtui.store.outbox import OutboxRow


@dataclass(frozen=True, slots=True)
class File:
    """An attached file: its name, its size in bytes, where it lies, and a warning if there is one."""

    name: SafeText
    size: int | None
    url: SafeText
    warning: str = ""


@dataclass(frozen=True)
class Entry:
    """A contribution: who wrote it to whom and when (Unix seconds), through which channel, and its text.

    ``public`` is ``None`` where Zendesk does not say. ``state`` is the state of an outbox row, empty for what Zendesk
    has; ``until`` is when a held one leaves, ``problem`` why one did not.
    """

    key: str
    author_id: int | None
    sender: SafeText
    public: bool | None
    at: float | None
    channel: SafeText
    html: str
    text: str = ""
    files: tuple[File, ...] = ()
    state: str = ""
    until: float = 0.0
    problem: SafeText = field(default=SafeText(""))

    @cached_property
    def blocks(self) -> Blocks:
        """The text, converted at the first call."""
        from zdtui.text.html import read_html

        return read_html(self.html) if self.html else _paragraphs(self.text)

    @property
    def plain(self) -> str:
        """The text without its looks, for a copy."""
        from zdtui.text.html import plain

        return plain(self.blocks)


def entry_of_comment(comment: "Comment") -> Entry:
    """Read a comment of Zendesk's."""
    via = comment.via
    source = (via.source if via else None) or {}
    origin = source.get("from")
    sender = origin.get("name") or origin.get("address") if isinstance(origin, dict) else None
    return Entry(
        key=f"comment:{comment.id}",
        author_id=comment.author_id,
        sender=gate(str(sender or "")),
        public=comment.public,
        at=parse_time(comment.created_at),
        channel=gate(str(via.channel or "").replace("_", " ")) if via else SafeText(""),
        html=comment.html_body or "",
        text=comment.plain_body or comment.body or "",
        files=tuple(_files(comment.attachments)),
    )


def entry_of_write(write: "OutboxRow", me: int | None, name: str) -> Entry:
    """Read a comment of ours that is on its way, or did not get there."""
    comment = write.body.get("comment") or {}
    return Entry(
        key=f"write:{write.id}",
        author_id=me,
        sender=gate(name),
        public=comment.get("public"),
        at=write.created_at,
        channel=SafeText(""),
        html=comment.get("html_body") or "",
        text=comment.get("body") or "",
        state=write.state,
        until=write.release_at,
        problem=gate(write.problem),
    )


def _files(attachments: "list[Attachment]") -> Iterator[File]:
    """Leave out pictures that stand in the text."""
    for attachment in attachments:
        if attachment.inline:
            continue
        infected = attachment.malware_scan_result == "malware_found"
        warning = "malware found" if infected else "removed" if attachment.deleted else ""
        name = gate(attachment.file_name or f"attachment {attachment.id}")
        yield File(name, attachment.size, gate(attachment.content_url), warning)


def _paragraphs(text: str) -> Blocks:
    """Read plain text: an empty line ends a paragraph, a line break stays one."""
    paragraphs: list[list[Span]] = [[]]
    for line in gate_lines(text):
        if line.strip():
            paragraphs[-1] += [BREAK, Span(line)] if paragraphs[-1] else [Span(line)]
        elif paragraphs[-1]:
            paragraphs.append([])
    return tuple(Paragraph(tuple(spans)) for spans in paragraphs if spans)
