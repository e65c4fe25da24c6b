"""What the terms of a query mean for the tickets on this machine, as conditions on the table ``ticket t``."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import eq, ge, gt, le, lt
from typing import Final, NamedTuple

from zdtui.store import called
from zdtui.store.columns import usable
from zdtui.store.words import beginning_expression, phrase_expression
from zdtui.text.dates import span
from zdtui.text.query import KEYWORDS, Query, Term

Names = tuple[str | None, ...]

STATUSES: Final[Names] = ("new", "open", "pending", "hold", "solved", "closed")
PRIORITIES: Final[Names] = (None, "low", "normal", "high", "urgent")
TYPES: Final[Names] = (None, "problem", "incident", "question", "task")
"""The values of a column in their order; ``None`` where there is none."""

_RANKED: Final[dict[str, tuple[str, Names]]] = {
    "status": ("t.status", STATUSES),
    "priority": ("t.priority", PRIORITIES),
    "ticket_type": ("t.type", TYPES),
    "type": ("t.type", TYPES),
}
_TIMES: Final = {"created": "t.created_at", "updated": "t.updated_at", "due_date": "t.due_at"}
_PEOPLE: Final = {"assignee": "t.assignee_id", "requester": "t.requester_id"}
_NAMED: Final = {
    "group": ("t.group_id", "groups"),
    "brand": ("t.brand_id", "brands"),
    "form": ("t.ticket_form_id", "ticket_forms"),
    "organization": ("t.organization_id", "organizations"),
}
_COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {":": eq, "<": lt, "<=": le, ">": gt, ">=": ge}
_AMONG: Final = "COLUMN IN (SELECT value FROM json_each(?))"
_WITH_WORDS: Final = "t.id IN (SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ?)"
_DESCRIBED: Final = "t.id IN (SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ? AND rowid & 255 = 0)"
_CHANNELS: Final = {"mail": "email", "chat": "chat", "web": "web"}


class Condition(NamedTuple):
    """A condition in SQL and the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()


NOTHING: Final = Condition("0")


@dataclass(slots=True)
class Criteria:
    """A query as it is answered from the store.

    Attributes:
        words: the expression for the text index that every hit fulfils, if the query has words or tags.
        conditions: what every hit fulfils beside that.
        ignored: the terms that nothing here can judge, as they were typed.

    """

    words: str | None = None
    conditions: list[Condition] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether the store can judge nothing of the query, so that every ticket would answer."""
        return self.words is None and not self.conditions

    @property
    def where(self) -> str:
        """All conditions in SQL."""
        return " AND ".join(f"({each.sql})" for each in self.conditions) or "1"

    @property
    def values(self) -> list[object]:
        """The values of their question marks."""
        return [value for each in self.conditions for value in each.values]


def criteria(db: sqlite3.Connection, query: Query, me: int | None, now: float) -> Criteria:
    """Say what a query means; ``me`` is the agent who asks, ``now`` Unix seconds.

    Different keywords narrow; the same keyword again widens, unless it compares by size; ``-`` excludes.
    """
    judge = _Judge(db, me, now)
    found = Criteria()
    expressions: list[str] = []
    for key in query.keys:
        positive = query.of(key)
        if key in ("", "subject"):
            expressions += judge.expressions(key, positive)
            positive = ()
        for group in _groups(positive):
            _add(found, judge, group)
        for term in query.of(key, negated=True):
            _add(found, judge, (term,))
    found.words = " AND ".join(expressions) or _tags_expression(query.of("tags"))
    if not query.terms and (query.kinds or query.order_by):
        found.conditions.append(Condition("1"))
    return found


def _groups(terms: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    """Put together the terms of one keyword of which one suffices."""
    alternatives = tuple(term for term in terms if term.operator == ":")
    if alternatives:
        yield alternatives
    yield from ((term,) for term in terms if term.operator != ":")


def _add(found: Criteria, judge: "_Judge", group: tuple[Term, ...]) -> None:
    """Add one of several alternatives, or note that it cannot be judged."""
    parts = [judge.condition(term) for term in group]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        found.ignored += [str(term) for term in group]
        return
    sql = " OR ".join(part.sql for part in known)
    values = tuple(value for part in known for value in part.values)
    found.conditions.append(Condition(f"({sql}) IS NOT 1" if group[0].negated else sql, values))


class _Judge:
    """Turns single terms into conditions; ``None`` stands for what nothing here can judge."""

    def __init__(self, db: sqlite3.Connection, me: int | None, now: float) -> None:
        self._db, self._me, self._now = db, me, now

    def expressions(self, key: str, terms: Iterable[Term]) -> list[str]:
        """Say what the text index is asked for words, all of which are needed, or for subjects, of which one is."""
        if key == "subject":
            subjects = [f"subject : {found}" for term in terms if (found := _value_expression(term))]
            return [f"({' OR '.join(subjects)})"] if subjects else []
        return [found for term in terms if (found := _word_expression(term))]

    def condition(self, term: Term) -> Condition | None:
        """Say what one term means."""
        key = term.key
        if key in _PEOPLE:
            return self._person(_PEOPLE[key], term.value)
        if key in _NAMED:
            column, kind = _NAMED[key]
            return _one_of(column, term.value, lambda: called.things(self._db, kind, term.value))
        if key in _TIMES:
            return self._time(_TIMES[key], term)
        if key in _RANKED:
            return _ranked(*_RANKED[key], term)
        return _OTHERS[key](term) if key in _OTHERS else _text(term)

    def _time(self, column: str, term: Term) -> Condition | None:
        found = span(term.operator, term.value, self._now)
        if found is None:
            return None
        parts = [(f"{column} >= ?", found.first), (f"{column} <= ?", found.last)]
        bounds = [(sql, bound) for sql, bound in parts if bound is not None]
        return Condition(" AND ".join(sql for sql, _ in bounds), tuple(bound for _, bound in bounds))

    def _person(self, column: str, value: str) -> Condition | None:
        if value.casefold() == "me":
            return None if self._me is None else Condition(f"{column} = ?", (self._me,))
        return _one_of(column, value, lambda: called.people(self._db, value))


def _ranked(column: str, names: Names, term: Term) -> Condition | None:
    """Compare a value with one of a known order."""
    value = term.value.casefold()
    wanted = None if value == "none" else value
    if wanted not in names:
        return None
    bound, holds = names.index(wanted), _COMPARE[term.operator]
    kept = [name for place, name in enumerate(names) if holds(place, bound)]
    marks = ", ".join("?" for name in kept if name is not None)
    unset = f" OR {column} IS NULL" if None in kept else ""
    return Condition(f"{column} IN ({marks}){unset}", tuple(name for name in kept if name is not None))


def _one_of(column: str, value: str, named: Callable[[], list[int]]) -> Condition:
    """Compare an id with none, a number, or the ids that a name stands for."""
    if value.casefold() == "none":
        return Condition(f"{column} IS NULL")
    if value.isdecimal():
        return Condition(f"{column} = ?", (int(value),)) if usable(int(value)) else NOTHING
    ids = named()
    return Condition(_AMONG.replace("COLUMN", column), (json.dumps(ids),)) if ids else NOTHING


def _tags(term: Term) -> Condition:
    """Ask for all of the tags in a list, for a beginning, or for none at all."""
    value = term.value.casefold()
    if value == "none":
        return Condition("t.tags = ''")
    if value.endswith("*"):
        return Condition("instr(lower(' ' || t.tags), ?)", (f" {value.rstrip('*')}",))
    tags = value.replace(",", " ").split()
    holds = ["instr(lower(' ' || t.tags || ' '), ?)"] * len(tags)
    return Condition(" AND ".join(holds) or "0", tuple(f" {tag} " for tag in tags))


def _channel(term: Term) -> Condition:
    value = term.value.casefold()
    return Condition("t.channel = ?", (_CHANNELS.get(value, value),))


def _custom_status(term: Term) -> Condition:
    known = term.value.isdecimal() and usable(int(term.value))
    return Condition("t.custom_status_id = ?", (int(term.value),)) if known else NOTHING


_OTHERS: Final[dict[str, Callable[[Term], Condition]]] = {
    "tags": _tags,
    "via": _channel,
    "custom_status_id": _custom_status,
    "subject": lambda term: _words(_WITH_WORDS, _in_column("subject", term)),
    "description": lambda term: _words(_DESCRIBED, _in_column("body", term)),
    "comment": lambda term: _words(_WITH_WORDS, _in_column("body", term)),
}


def _words(sql: str, expression: str | None) -> Condition:
    return Condition(sql, (expression,)) if expression else NOTHING


def _in_column(column: str, term: Term) -> str | None:
    expression = _value_expression(term)
    return expression and f"{column} : {expression}"


def _word_expression(term: Term) -> str | None:
    """A bare word may be the beginning of one, a phrase is whole."""
    return phrase_expression(term.value) if term.quoted else beginning_expression(term.value)


def _value_expression(term: Term) -> str | None:
    """The words behind a keyword are whole, unless they end with ``*``."""
    if term.value.endswith("*"):
        return beginning_expression(term.value.rstrip("*"))
    return phrase_expression(term.value)


def _text(term: Term) -> Condition | None:
    """Look for a word; Zendesk takes a keyword that it does not know for one, and its own are not known here."""
    if not term.key:
        return _words(_WITH_WORDS, _word_expression(term))
    if term.key in KEYWORDS or term.key.startswith("custom_field_"):
        return None
    return _words(_WITH_WORDS, phrase_expression(f"{term.key} {term.value}"))


def _tags_expression(terms: tuple[Term, ...]) -> str | None:
    """Say what the text index is asked for tags; what it finds is judged again, for it knows words and no tags."""
    found = [_in_column("tags", term) for term in terms if "," not in term.value and " " not in term.value]
    plain = terms and len(found) == len(terms) and all(term.value.casefold() != "none" for term in terms)
    return " OR ".join(f"({each})" for each in found if each) if plain and all(found) else None
