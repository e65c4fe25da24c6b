"""The columns of a table of tickets, and the tickets line by line."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.model.rows import QueueRow
    from zdtui.store.store import Store

BATCH = 500
"""Tickets that are in memory at once."""

_Value = Callable[["QueueRow", Mapping[str, Any]], Any]


def _sent(name: str) -> _Value:
    """The value as Zendesk sent it."""
    return lambda _row, raw: raw.get(name)


def _channel(_row: "QueueRow", raw: Mapping[str, Any]) -> Any:
    via = raw.get("via")
    return via.get("channel") if isinstance(via, dict) else None


_VALUES: Mapping[str, _Value] = {
    **{name: _sent(name) for name in ("id", "subject", "status", "priority", "type")},
    "requester": lambda row, _raw: row.requester,
    "assignee": lambda row, _raw: row.assignee,
    "group": lambda row, _raw: row.group,
    "organization": lambda row, _raw: row.organization,
    "tags": lambda _row, raw: [str(tag) for tag in raw.get("tags") or ()],
    "created_at": _sent("created_at"),
    "updated_at": _sent("updated_at"),
    "due_at": _sent("due_at"),
    "channel": _channel,
    **{
        name: _sent(name)
        for name in (
            "requester_id", "assignee_id", "group_id", "organization_id", "brand_id", "ticket_form_id",
            "external_id", "description",
        )
    },
    "raw": lambda _row, raw: json.dumps(raw, separators=(",", ":")),
}  # fmt: skip

NAMES = tuple(_VALUES)
"""Every column there is; ``raw`` is the whole ticket as JSON."""

USUAL = NAMES[:12]
"""The columns of a table for which none were named."""

NUMBERS = frozenset(name for name in NAMES if name == "id" or name.endswith("_id")) - {"external_id"}
MOMENTS = frozenset(name for name in NAMES if name.endswith("_at"))
LISTS = frozenset({"tags"})


def batches(store: "Store") -> Iterator[list[int]]:
    """Go through the numbers of all tickets, a few at a time."""
    batch = store.tickets_after(0, BATCH)
    while batch:
        yield batch
        batch = store.tickets_after(batch[-1], BATCH)


def lines(store: "Store", batch: Sequence[int], columns: Sequence[str]) -> Iterator[list[Any]]:
    """Go through the tickets of a batch: the values of the columns, with names instead of numbers."""
    values = [_VALUES[name] for name in columns]
    for row in store.rows(batch):
        if row is not None:
            raw = json.loads(store.raw("tickets", row.id) or b"{}")
            yield [value(row, raw) for value in values]
