"""Who and what a name in a query stands for: every one whose name has its words in a row, the last begun at least."""

import re
import sqlite3
from collections.abc import Callable
from typing import Final

from zdtui.store import references
from zdtui.store.words import beginning_expression, folded, phrase_expression, spaced

_ADDRESSED: Final = """
SELECT id FROM user
WHERE lower(email) = ? AND id IN (SELECT rowid FROM user_text WHERE user_text MATCH ?)"""
_INDEXED: Final = {
    "users": "SELECT id, name FROM user WHERE id IN (SELECT rowid FROM user_text WHERE user_text MATCH ?)",
    "organizations": (
        "SELECT id, name FROM organization WHERE id IN "
        "(SELECT rowid FROM organization_text WHERE organization_text MATCH ?)"
    ),
}


def people(db: sqlite3.Connection, value: str) -> list[int]:
    """Return the people with that address, or with that name."""
    if "@" in value:
        return [number for (number,) in db.execute(_ADDRESSED, (value.lower(), phrase_expression(value)))]
    return things(db, "users", value)


def things(db: sqlite3.Connection, kind: str, value: str) -> list[int]:
    """Return the people, organizations, groups, brands or forms with that name."""
    expression, fits = beginning_expression(value.rstrip("*")), _fitting(value.rstrip("*"))
    if expression is None:
        return []
    if kind in _INDEXED:
        return [number for number, name in db.execute(_INDEXED[kind], (expression,)) if fits(name)]
    return [row.id for row in references.named(db, kind) if fits(row.name)]


def _fitting(value: str) -> Callable[[str | None], bool]:
    words = [re.escape(word) for word in re.findall(r"\w+", folded(spaced(value)))]
    found = re.compile(r"(?<!\w)" + r"\W+".join(words))
    return lambda name: bool(name) and found.search(folded(spaced(name or ""))) is not None
