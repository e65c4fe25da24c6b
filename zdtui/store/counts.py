"""How many tickets each view holds, as Zendesk last counted."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from zdtui.store.columns import safe


class Counted(Protocol):
    """A count as the client reads it."""

    @property
    def view_id(self) -> int | None: ...  # noqa: D102  (the protocol's fields are Zendesk's)
    @property
    def value(self) -> int | None: ...  # noqa: D102
    @property
    def pretty(self) -> str | None: ...  # noqa: D102
    @property
    def fresh(self) -> bool | None: ...  # noqa: D102


class ViewCounted(NamedTuple):
    """A view's count; ``value`` is ``None`` while Zendesk counts, ``counted_at`` is Unix seconds."""

    value: int | None
    pretty: str | None
    fresh: bool
    counted_at: float


def put(db: sqlite3.Connection, counts: Iterable[Counted], now: float) -> None:
    """Store counts; a count that Zendesk is still working out does not replace a number."""
    for count in counts:
        if count.view_id is None:
            continue
        if count.value is None:
            db.execute("UPDATE view_count SET fresh = 0 WHERE view_id = ?", (count.view_id,))
            query = "INSERT OR IGNORE INTO view_count VALUES (?, ?, ?, ?, ?)"
        else:
            query = "INSERT OR REPLACE INTO view_count VALUES (?, ?, ?, ?, ?)"
        values = (count.view_id, safe(count.value), safe(count.pretty), bool(count.fresh), now)
        db.execute(query, values)


def counts(db: sqlite3.Connection) -> dict[int, ViewCounted]:
    """Return the counts by view id."""
    found = db.execute("SELECT view_id, value, pretty, fresh, counted_at FROM view_count")
    return {id: ViewCounted(value, pretty, bool(fresh), at) for id, value, pretty, fresh, at in found}
