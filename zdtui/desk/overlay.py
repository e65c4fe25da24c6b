"""What a person wants but Zendesk has not confirmed, laid over what Zendesk said."""

from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.desk.carrying import CLOSED_TAGS
from zdtui.desk.merging import TagChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zdtui.desk.directory import Directory
    from zdtui.model.rows import QueueRow
    from zdtui.store.outbox import OutboxRow

SHOWN = frozenset({"status", "custom_status_id", "priority", "type", "assignee_id", "group_id", "subject"})
"""The fields of an unsent change that a queue's row shows at once."""

NOT_FIELDS = frozenset({"comment", "email_ccs"})
"""The parts of a request that are no fields of the ticket."""

WANTED = frozenset({"held", "sending", "waiting", "unknown"})
"""The states of a write whose wish still stands."""


class Overlay:
    """The unsent changes of one desk by ticket, oldest first."""

    def __init__(self, directory: "Directory") -> None:
        """``directory`` knows the names that unsent changes refer to."""
        self._directory = directory
        self._writes: dict[int, list[OutboxRow]] = {}

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
        """The fields of a ticket as the person wants them, without the comment.

        A custom status brings the status it belongs to, and a status lets go of the custom one.
        """
        wanted: dict[str, Any] = {}
        for write in self.of(ticket_id):
            for name, value in _wish(write).items():
                if name == "status":
                    wanted["custom_status_id"] = None
                elif name == "custom_status_id":
                    wanted |= self._category(value)
                if name not in NOT_FIELDS:
                    wanted[name] = value
        return wanted

    def row(self, row: "QueueRow") -> "QueueRow":
        """The row as the person wants it."""
        writes = self.of(row.id)
        if not writes:
            return row
        shown = {name: value for name, value in self.fields(row.id).items() if name in SHOWN}
        if "assignee_id" in shown:
            agent = self._directory.user(shown["assignee_id"])
            shown["assignee"] = agent.name if agent else None
        if "group_id" in shown:
            group = self._directory.group(shown["group_id"])
            shown["group"] = group.name if group else None
        return msgspec.structs.replace(row, pending=writes[-1].state, **shown)

    def _category(self, custom_status_id: int | None) -> dict[str, Any]:
        status = self._directory.status(custom_status_id)
        category = status.raw.get("status_category") if status else None
        return {"status": category} if category else {}


def _wish(write: "OutboxRow") -> dict[str, Any]:
    """What a write asks for; the tags of a closed ticket are asked for as those added and those removed."""
    if write.kind != CLOSED_TAGS:
        return write.body
    read = (write.before.get("fields") or {}).get("tags") or ()
    change = TagChange(tuple(write.body.get("additional_tags") or ()), tuple(write.body.get("remove_tags") or ()))
    return {"tags": change.on(read)}
