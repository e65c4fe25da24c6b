"""What changed, in the order an export tells it: by moment, then by id."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.world.moments import unix

Mark = tuple[int, int]

MOST_TICKETS = 300
"""Tickets whose events are exported, the last changed: the rest of a big account's history would take minutes."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Rows sorted by their mark, which is the moment of the change and the id."""

    rows: Sequence[Any]
    mark: Callable[[Any], Mark]
    record: Callable[[Any], Json]
    rendered: Callable[[Json], Any]

    def behind(self, mark: Mark, until: float, count: int) -> list[Any]:
        """Return up to `count` rows behind a mark that changed no later than `until`."""
        start = bisect_right(self.rows, mark, key=self.mark)
        return [row for row in self.rows[start : start + count] if self.mark(row)[0] <= until]

    def whole_second(self, page: list[Any]) -> list[Any]:
        """Return a page with every further row of its last second, so that a time can continue it."""
        last = self.mark(page[-1])[0]
        end = bisect_right(self.rows, (last, 1 << 62), key=self.mark)
        start = bisect_right(self.rows, self.mark(page[-1]), key=self.mark)
        return page + list(self.rows[start:end])


def changed_tickets(call: Call) -> Changed:
    """Return all tickets, deleted ones with the status `deleted`."""
    tickets = call.world.tickets
    deleted = not call.flag("exclude_deleted")

    def mark(ticket_id: int) -> Mark:
        return tickets.value("updated", ticket_id), ticket_id

    def record(ticket_id: int) -> Json:
        return tickets.read(ticket_id)

    def rendered(ticket: Json) -> Any:
        return call.account.tickets.raw(call.base, int(ticket["id"]), ticket, stamp=unix(ticket["updated_at"]))

    answers, key = call.world.answers, ("changed tickets", deleted, call.world.revision)
    if key not in answers:
        answers.clear()
        answers[key] = sorted([*tickets.ids(), *(tickets.deleted if deleted else ())], key=mark)
    return Changed(answers[key], mark, record, rendered)


def changed_records(call: Call, kind: str) -> Changed:
    """Return all records of a small kind."""
    rows: list[Json] = list(getattr(call.world, kind).values())

    def mark(row: Json) -> Mark:
        return unix(row["updated_at"]), row["id"]

    return Changed(sorted(rows, key=mark), mark, lambda row: row, lambda row: linked(call, kind, row))


def ticket_events(call: Call) -> Changed:
    """Return the audits of the tickets that changed last, as events."""
    tickets, start = call.world.tickets, int(call.query.get("start_time") or 0)
    lately = tickets.sort(tickets.where("updated", lambda moment: moment >= start), "updated_at", True)
    history = [audit for ticket_id in lately[:MOST_TICKETS] for audit in call.world.audits(ticket_id)]

    def mark(audit: Json) -> Mark:
        return unix(audit["created_at"]), audit["id"]

    return Changed(sorted(history, key=mark), mark, lambda audit: audit, _event)


def _event(audit: Json) -> Json:
    metadata, via = audit["metadata"] or {}, (audit["via"] or {}).get("channel")
    return {
        "id": audit["id"],
        "ticket_id": audit["ticket_id"],
        "timestamp": unix(audit["created_at"]),
        "created_at": audit["created_at"],
        "updater_id": audit["author_id"],
        "via": via,
        "system": metadata.get("system", {}),
        "metadata": metadata,
        "event_type": "Audit",
        "child_events": [_child(event, via) for event in audit["events"]],
    }


def _child(event: Json, via: Any) -> Json:
    child = {"id": event["id"], "via": via, "event_type": event["type"]}
    if "field_name" in event:
        child |= {event["field_name"]: event["value"], "previous_value": event.get("previous_value")}
    return child
