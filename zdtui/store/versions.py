"""Which of two versions of a ticket is the newer, and whether they differ in anything that is shown."""

import sqlite3
from typing import Any, Final, NamedTuple

import msgspec

from zdtui.store.packing import unpack

VOLATILE: Final = frozenset({"generated_timestamp", "slas"})
"""Keys that change while the ticket does not: the minutes left to a breach are counted down in every answer."""


class Version(NamedTuple):
    """A version of a ticket: the digest of its JSON and its ``updated_at`` as Unix seconds."""

    digest: int
    updated_at: int | None


class _Times(msgspec.Struct):
    generated_timestamp: int | None = None
    slas: Any = None


_times = msgspec.json.Decoder(_Times)
_keys = msgspec.json.Decoder(dict[str, msgspec.Raw])


def is_news(db: sqlite3.Connection, ticket_id: int, known: Version, version: Version, raw: bytes) -> bool:
    """Tell whether ``raw`` is to take the place of what is stored.

    Never when it is older. At the same ``updated_at`` it is when it says something that the stored JSON does not:
    the endpoints answer with different sets of keys, and the fuller one stays.
    """
    if known.digest == version.digest:
        return False
    found = db.execute("SELECT raw FROM ticket_raw WHERE id = ?", (ticket_id,)).fetchone()
    stored = unpack(found[0]) if found else None
    if stored is None:
        return True
    before, now = _generated(stored), _generated(raw)
    if known.updated_at != version.updated_at:
        return (version.updated_at or 0) > (known.updated_at or 0) or now > before > 0
    return not 0 < now < before and _says_more(raw, stored)


def _says_more(raw: bytes, stored: bytes) -> bool:
    try:
        new, old = _keys.decode(raw), _keys.decode(stored)
        if any(old.get(key) != value for key, value in new.items() if key not in VOLATILE):
            return True
        return "slas" in new and _breaches(raw) != _breaches(stored)
    except (ValueError, RecursionError):
        return True


def _generated(raw: bytes) -> int:
    if b'"generated_timestamp"' not in raw:
        return 0
    try:
        return _times.decode(raw).generated_timestamp or 0
    except (ValueError, RecursionError):
        return 0


def _breaches(raw: bytes) -> list[tuple[object, ...]] | None:
    slas = _times.decode(raw).slas
    metrics = slas.get("policy_metrics") if isinstance(slas, dict) else None
    if not isinstance(metrics, list):
        return None
    return [(m.get("metric"), m.get("stage"), m.get("breach_at")) for m in metrics if isinstance(m, dict)]
