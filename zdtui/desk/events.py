"""What a desk tells whoever listens; a burst of the same event arrives once."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Event:
    """Something changed at the desk of ``account`` (the account's name)."""

    account: str


@dataclass(frozen=True, slots=True)
class ListChanged(Event):
    """The ids, the progress or the age of the live list ``key`` changed."""

    key: str


@dataclass(frozen=True, slots=True)
class RowsChanged(Event):
    """The stored columns of these tickets changed."""

    tickets: frozenset[int]


@dataclass(frozen=True, slots=True)
class TicketChanged(Event):
    """The thread, the properties or a waiting write of one ticket changed."""

    ticket: int


@dataclass(frozen=True, slots=True)
class TicketNews(Event):
    """Somebody else did something to a ticket that concerns the person, or it woke; ``kind`` says which."""

    ticket: int
    kind: Literal["assigned", "reopened", "changed", "awake"]


@dataclass(frozen=True, slots=True)
class SnoozesChanged(Event):
    """A ticket was put off, or came back."""


@dataclass(frozen=True, slots=True)
class ViewsChanged(Event):
    """The views or their counts changed."""


@dataclass(frozen=True, slots=True)
class DirectoryChanged(Event):
    """People, organizations, groups, fields, statuses, forms or brands changed."""


@dataclass(frozen=True, slots=True)
class OutboxChanged(Event):
    """A write was added to the outbox or moved on in its life."""


@dataclass(frozen=True, slots=True)
class AccountStatusChanged(Event):
    """The account's status changed; ``desk.status`` says what it is and why."""


@dataclass(frozen=True, slots=True)
class ActivityChanged(Event):
    """What the desk is doing, or how much of the rate limit is left, changed."""


@dataclass(frozen=True, slots=True)
class MirrorChanged(Event):
    """How complete the mirror is, or what it is doing, changed."""


@dataclass(frozen=True, slots=True)
class TicketsForgotten(Event):
    """These tickets were deleted, or this person may no longer see them."""

    tickets: frozenset[int]
