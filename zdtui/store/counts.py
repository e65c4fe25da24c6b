"""How many tickets each view holds, as Zendesk last counted."""

import sqlite3
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from zdtui.store.columns import safe, safe_text

_PUT: Final = "INSERT OR REPLACE INTO view_count VALUES (?, ?, ?, ?, ?)"
_PUT_UNKNOWN: Final = """
INSERT INTO view_count VALUES (?, ?, ?, ?, ?) ON CONFLICT (view_id) DO UPDATE SET fresh = 0"""


class ViewCounted(NamedTuple):
    """A view's count; ``value`` is ``None`` while Zendesk counts, ``counted_at`` is Unix seconds."""

    value: int | None
    pretty: str | None
    fresh: bool
    counted_at: float


def put(db: sqlite3.Connection, counts: Iterable[Any], now: float) -> None:
    """Store what Zendesk said of views, objects with ``view_id``, ``value``, ``pretty`` and ``fresh``.

    A count that is still being worked out does not replace a number.
    """
    for count in counts:
        if count.view_id is not None:
            values = (count.view_id, safe(count.value), safe_text(count.pretty), bool(count.fresh), now)
            db.execute(_PUT if values[1] is not None else _PUT_UNKNOWN, values)


def counts(db: sqlite3.Connection) -> dict[int, ViewCounted]:
    """Return the counts by view id."""
    found = db.execute("SELECT view_id, value, pretty, fresh, counted_at FROM view_count")
    return {view_id: ViewCounted(value, pretty, bool(fresh), at) for view_id, value, pretty, fresh, at in found}
