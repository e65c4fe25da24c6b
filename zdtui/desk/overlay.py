"""What a person wants but Zendesk has not confirmed, laid over what Zendesk said."""

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zdtui.model.rows import QueueRow
    from zdtui.store.outbox import OutboxRow

SHOWN = frozenset({"status", "custom_status_id", "priority", "type", "assignee_id", "group_id", "subject"})
"""The fields of an unsent change that a queue's row shows at once."""

WANTED = frozenset({"held", "sending", "waiting", "unknown"})
"""The states of a write whose wish still stands."""


class Overlay:
    """The unsent changes of one desk by ticket, oldest first."""

    def __init__(self) -> None:
        self._writes: dict[int, list[OutboxRow]] = {}
        self.assignee_name: dict[int, str] = {}

    def take(self, writes: "Iterable[OutboxRow]") -> frozenset[int]:
        """Take these as the unsent writes; returns the tickets that were or are touched."""
        before = set(self._writes)
        self._writes = {}
        for write in writes:
            if write.ticket_id is not None and write.state in WANTED:
                self._writes.setdefault(write.ticket_id, []).append(write)
        return frozenset(before | set(self._writes))

    def of(self, ticket_id: int) -> "list[OutboxRow]":
        """The unsent writes of a ticket, oldest first."""
        return self._writes.get(ticket_id, [])

    def fields(self, ticket_id: int) -> dict[str, Any]:
        """The fields of a ticket as the person wants them, without the comment."""
        wanted: dict[str, Any] = {}
        for write in self.of(ticket_id):
            wanted.update({name: value for name, value in write.body.items() if name != "comment"})
        return wanted

    def row(self, row: "QueueRow") -> "QueueRow":
        """The row as the person wants it."""
        writes = self.of(row.id)
        if not writes:
            return row
        shown: dict[str, Any] = {name: value for name, value in self.fields(row.id).items() if name in SHOWN}
        if "status" in shown and "custom_status_id" not in shown:
            shown["custom_status_id"] = None
        if "assignee_id" in shown:
            shown["assignee"] = self.assignee_name.get(shown["assignee_id"], "")
        return msgspec.structs.replace(row, pending=writes[-1].state, **shown)
