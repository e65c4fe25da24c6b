"""What a person wrote to a ticket, from the composer to the request and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zdtui.desk.problem import Problem

if TYPE_CHECKING:
    from zdtui.store.outbox import OutboxRow

LONGEST = 64 * 1024
"""Bytes of a comment that Zendesk keeps; it cuts the rest without a word."""


class WriteRefusedError(Exception):
    """A write that must not leave: nothing was stored, nothing was sent, nothing is lost."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.sentence = problem.sentence
        self.fix = problem.fix


@dataclass(frozen=True, slots=True)
class Reply:
    """A comment in the making: Markdown, its audience, added e-mail CCs, and where the cursor was (row, column)."""

    text: str
    public: bool
    ccs: tuple[str, ...] = ()
    cursor: tuple[int, int] = (0, 0)

    def checked(self) -> "Reply":
        """The same reply, if it may leave.

        Raises:
            WriteRefusedError: it is empty, or longer than Zendesk keeps.

        """
        if not self.text.strip():
            raise WriteRefusedError(Problem("The message is empty.", "Write something, or press escape to close."))
        if len(self.comment()["html_body"].encode()) > LONGEST:
            raise WriteRefusedError(
                Problem(
                    "The message is longer than 64 kB, and Zendesk would cut it.", "Shorten it or split it in two."
                )
            )
        return self

    def comment(self) -> dict[str, Any]:
        """The comment as the request carries it; the audience is always said."""
        from zdtui.text.markdown import to_html

        return {"html_body": to_html(self.text), "public": self.public}

    def kept(self) -> dict[str, Any]:
        """The reply as an outbox row keeps it, to bring it back."""
        return {"text": self.text, "public": self.public, "ccs": list(self.ccs), "cursor": list(self.cursor)}


def reply_of(write: "OutboxRow") -> Reply | None:
    """The reply that an outbox row carries, if it carries one."""
    kept = write.before.get("reply")
    if not isinstance(kept, Mapping):
        return None
    row, column = kept.get("cursor") or (0, 0)
    return Reply(str(kept.get("text", "")), bool(kept.get("public")), tuple(kept.get("ccs") or ()), (row, column))


def joined(first: str, second: str) -> str:
    """Put two texts under each other so that neither is lost; equal or empty ones are not doubled."""
    if not second.strip() or second.strip() in first:
        return first
    if not first.strip() or first.strip() in second:
        return second
    return f"{first.rstrip()}\n\n{second}"
