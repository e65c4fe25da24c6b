"""A look at an account's files without opening them for work: what waits there, how much there is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from zdtui.store.packing import unpack

CACHE: Final = "cache.db"
WORK: Final = "work.db"

_UNSENT: Final = """
SELECT count(*), total(state IN ('conflict', 'refused', 'unknown')) FROM outbox
WHERE state NOT IN ('sent', 'dropped', 'proposed')"""
_VIEWS: Final = """
SELECT resource.name, resource.raw, view_count.value FROM resource
LEFT JOIN view_count ON view_count.view_id = resource.id
WHERE resource.kind = 'views' AND resource.active IS NOT 0 ORDER BY ifnull(resource.position, 0), resource.name"""


@dataclass(frozen=True, slots=True)
class Glance:
    """What was seen; ``None`` where a file could not be read.

    Attributes:
        drafts: how many drafts there are.
        unsent: how many writes have not reached Zendesk.
        troubled: how many of those need a person.
        view: the title of the first view.
        open: how many tickets it had when they were counted last.
        size: how many bytes all files take.

    """

    drafts: int | None = 0
    unsent: int | None = 0
    troubled: int = 0
    view: str = ""
    open: int | None = None
    size: int = 0


def glance(folder: Path) -> Glance:
    """Look at the files in an account's folder; a few milliseconds, and nothing is changed."""
    size = sum(_size(path) for path in folder.rglob("*"))
    drafts, unsent, troubled = _read(folder / WORK, _work, (0, 0, 0), (None, None, 0))
    view, count = _read(folder / CACHE, _first_view, ("", None), ("", None))
    return Glance(drafts, unsent, troubled, view, count, size)


def _read(path: Path, look: Callable[[sqlite3.Connection], Any], none: Any, unread: Any) -> Any:
    """Look into a file; without one there is ``none``, one that cannot be read gives ``unread``."""
    if not path.exists():
        return none
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as db:
            return look(db)
    except (sqlite3.Error, OSError, ValueError):
        return unread


def _work(db: sqlite3.Connection) -> tuple[int, int, int]:
    (drafts,) = db.execute("SELECT count(*) FROM draft").fetchone()
    unsent, troubled = db.execute(_UNSENT).fetchone()
    return int(drafts), int(unsent), int(troubled)


def _first_view(db: sqlite3.Connection) -> tuple[str, int | None]:
    """Return the title and the count of the first view that is not somebody's own, else of the first."""
    first: tuple[str, int | None] | None = None
    for title, raw, count in db.execute(_VIEWS):
        first = first or (str(title or ""), count)
        if b'"type":"User"' not in (unpack(raw) or b"").replace(b" ", b""):
            return str(title or ""), count
    return first or ("", None)


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
