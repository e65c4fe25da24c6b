"""Local search: what a query finds among the tickets on this machine, the newest at once, everything soon after."""

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from zdtui.store.among import among
from zdtui.store.columns import usable
from zdtui.store.conditions import PRIORITIES, STATUSES, TYPES, Names
from zdtui.store.criteria import Criteria, criteria
from zdtui.store.ids import Ids, make_ids
from zdtui.text.query import Query, Sorted

GLANCE: Final = 100
"""Hits of a glance: more than a screen holds."""

CANDIDATES: Final = 512
"""How many of the newest entries with the words a glance looks at."""

SHORT: Final = 2
"""Letters of a word that a glance does not take for a beginning."""

MOST: Final = 10_000
"""Hits at most."""

_ENTRIES: Final = "SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rowid DESC LIMIT ?"
_AMONG: Final = "SELECT (sort), t.id FROM ticket t WHERE (where) AND t.id IN (ids)"
_NEWEST: Final = "SELECT (sort), t.id FROM ticket t WHERE (where) ORDER BY t.id DESC LIMIT ?"
_ALL: Final = "SELECT t.id FROM ticket t WHERE (where) ORDER BY (order) LIMIT ?"
_ONE: Final = "SELECT t.id FROM ticket t WHERE (where) AND t.id = ?"
_ORDERED: Final = "SELECT t.id FROM json_each(?) j CROSS JOIN ticket t ON t.id = j.value ORDER BY (order)"
_WITH_WORDS: Final = " AND t.id IN (SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ?)"
_NUMBER: Final = re.compile(r"#?(\d{1,18})")


class Hits(NamedTuple):
    """What was found, in the query's order.

    ``whole`` says that nothing more is here; ``ignored`` names the terms that nothing here can judge, and
    ``judged`` is whether there was any other.
    """

    ids: list[int]
    whole: bool
    ignored: tuple[str, ...] = ()
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and who asks it when: the agent's id and Unix seconds."""

    query: Query
    me: int | None
    now: float


def glance(db: sqlite3.Connection, asked: Asked) -> Hits:
    """Find the newest tickets, by their numbers; those that were found are in the query's order.

    Words of two letters are looked up as they are: as beginnings they would find half of all words.
    """
    query = _brief(asked.query)
    found = criteria(db, query, asked.me, asked.now)
    if found.nothing:
        return Hits([], whole=True, ignored=tuple(found.ignored), judged=not found.ignored)
    parts = {"sort": _sort(asked.query.order_by), "where": found.where}
    if found.words is not None:
        entries = [number for (number,) in db.execute(_ENTRIES, (found.words, CANDIDATES))]
        rows = list(among(db, _filled(_AMONG, **parts), list(dict.fromkeys(entries)), *found.values))
        whole = len(entries) < CANDIDATES and query is asked.query
    else:
        rows = db.execute(_filled(_NEWEST, **parts), (*found.values, GLANCE)).fetchall()
        whole = len(rows) < GLANCE
    rows.sort(key=lambda row: (row[0] or 0, row[1]), reverse=asked.query.descending)
    return Hits(_numbered(db, asked, found, [number for _, number in rows]), whole, tuple(found.ignored))


def everything(db: sqlite3.Connection, asked: Asked) -> Hits:
    """Find every ticket, up to ``MOST`` of them."""
    found = criteria(db, asked.query, asked.me, asked.now)
    if found.nothing:
        return Hits([], whole=True, ignored=tuple(found.ignored), judged=not found.ignored)
    where, values = found.where, found.values
    if found.words is not None:
        where += _WITH_WORDS
        values.append(found.words)
    sql = _filled(_ALL, where=where, order=_order(asked.query))
    ids = [number for (number,) in db.execute(sql, (*values, MOST))]
    return Hits(_numbered(db, asked, found, ids), len(ids) < MOST, tuple(found.ignored))


def ordered(db: sqlite3.Connection, ids: Sequence[int], query: Query) -> Ids:
    """Put stored tickets in the order of a query; what is not stored is left out."""
    sql = _filled(_ORDERED, order=_order(query))
    return make_ids(number for (number,) in db.execute(sql, (json.dumps(list(ids)),)))


def _brief(query: Query) -> Query:
    """Take the shortest words for whole ones."""
    short = [not each.key and not each.quoted and len(each.value) == SHORT for each in query.terms]
    if not any(short):
        return query
    terms = zip(query.terms, short, strict=True)
    return replace(query, terms=tuple(replace(each, quoted=each.quoted or brief) for each, brief in terms))


def _numbered(db: sqlite3.Connection, asked: Asked, found: Criteria, ids: list[int]) -> list[int]:
    """Put the ticket that has the typed number before all others."""
    words = asked.query.of("")
    typed = _NUMBER.fullmatch(words[0].value) if len(words) == 1 and not words[0].quoted else None
    if typed is None or not usable(int(typed[1])):
        return ids
    there = db.execute(_filled(_ONE, where=found.where), (*found.values, int(typed[1]))).fetchone()
    return list(dict.fromkeys((*there, *ids))) if there else ids


def _filled(sql: str, **parts: str) -> str:
    """Put parts of a statement in their places; what a person typed is never one of them."""
    for name, part in parts.items():
        sql = sql.replace(f"({name})", part)
    return sql


def _order(query: Query) -> str:
    falling = "DESC" if query.descending else "ASC"
    return f"{_sort(query.order_by)} {falling}, t.id {falling}"


def _sort(order_by: Sorted | None) -> str:
    """Name what hits are sorted by, the last update unless the query says otherwise."""
    match order_by:
        case "created":
            return "t.created_at"
        case "priority":
            return _rank("t.priority", PRIORITIES)
        case "status":
            return _rank("t.status", STATUSES)
        case "ticket_type":
            return _rank("t.type", TYPES)
    return "t.updated_at"


def _rank(column: str, names: Names) -> str:
    places = " ".join(f"WHEN '{name}' THEN {place}" for place, name in enumerate(names) if name is not None)
    return f"CASE {column} {places} ELSE 0 END"
