"""The comments and audits of an account: those of the start, written when read, and those that came later."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from zdtui.sandbox.world import audits
from zdtui.sandbox.world.attachments import Attachments
from zdtui.sandbox.world.script import Script
from zdtui.sandbox.world.table import TicketTable

Record = dict[str, Any]
_KEPT = 64
"""So many threads of the start are kept after they were read."""


class Threadbook:
    """Knows the thread and the book of every ticket."""

    def __init__(self, script: Script, tickets: TicketTable, attachments: Attachments) -> None:
        self._script, self._tickets, self._attachments = script, tickets, attachments
        self._base: dict[int, Callable[[], list[Record]]] = {}
        self._read: dict[int, list[Record]] = {}
        self._added: dict[int, list[Record]] = {}
        self._changed: dict[int, Record] = {}
        self._audits: dict[int, list[Record]] = {}

    def comments(self, ticket_id: int) -> list[Record]:
        """Give the comments, oldest first, not to be changed; none for a ticket nobody knows."""
        whole = self._first(ticket_id) + self._added.get(ticket_id, [])
        return [self._changed.get(one["id"], one) for one in whole] if self._changed else whole

    def count(self, ticket_id: int) -> int:
        """Count the comments."""
        added = len(self._added.get(ticket_id, ()))
        if ticket_id in self._base or ticket_id in self._read:
            return len(self._first(ticket_id)) + added
        return added + (self._script.count(ticket_id) if self._tickets.is_original(ticket_id) else 0)

    def added(self, ticket_id: int) -> list[Record]:
        """Give only the comments that came after the start."""
        return self._added.get(ticket_id, [])

    def add(self, ticket_id: int, comment: Record) -> None:
        """Append a comment, and keep its attachments."""
        self._added.setdefault(ticket_id, []).append(deepcopy(comment))
        for one in comment.get("attachments") or []:
            self._attachments.put(one)

    def put(self, comment: Record) -> None:
        """Replace a comment that is there."""
        self._changed[comment["id"]] = deepcopy(comment)

    def replace(self, ticket_id: int, write: Callable[[], list[Record]]) -> None:
        """Let `write` give the comments of the start."""
        self._base[ticket_id] = write
        self._read.pop(ticket_id, None)

    def _first(self, ticket_id: int) -> list[Record]:
        """Give the comments of the start; of those that are drawn only the few read last are kept."""
        if ticket_id in self._read:
            return self._read[ticket_id]
        if ticket_id in self._base:
            self._read[ticket_id] = self._base[ticket_id]()
        elif self._tickets.is_original(ticket_id):
            drawn = [number for number in self._read if number not in self._base]
            if len(drawn) >= _KEPT:
                del self._read[drawn[0]]
            self._read[ticket_id] = self._script.comments(ticket_id)
        return self._read.get(ticket_id, [])

    def audits(self, ticket_id: int) -> list[Record]:
        """Give the audits, oldest first, fresh copies."""
        first: list[Record] = []
        if ticket_id in self._base:
            first = audits.bare(ticket_id, self._first(ticket_id))
        elif self._tickets.is_original(ticket_id):
            first = self._script.audits(ticket_id)
        return deepcopy(first + self._audits.get(ticket_id, []))

    def add_audit(self, ticket_id: int, audit: Record) -> None:
        """Append an audit."""
        self._audits.setdefault(ticket_id, []).append(deepcopy(audit))
