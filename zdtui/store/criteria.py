"""What the terms of a query mean for the tickets on this machine, as conditions on the table ``ticket t``."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from zdtui.store import called
from zdtui.store.conditions import (
    OTHERS,
    PRIORITIES,
    STATUSES,
    TYPES,
    Condition,
    Names,
    one_of,
    ranked,
    tags_expression,
    text,
    value_expression,
    word_expression,
)
from zdtui.text.dates import span
from zdtui.text.query import Query, Term

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
    found.words = " AND ".join(expressions) or tags_expression(query.of("tags"))
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
            subjects = [f"subject : {found}" for term in terms if (found := value_expression(term))]
            return [f"({' OR '.join(subjects)})"] if subjects else []
        return [found for term in terms if (found := word_expression(term))]

    def condition(self, term: Term) -> Condition | None:
        """Say what one term means."""
        key = term.key
        if key in _PEOPLE:
            return self._person(_PEOPLE[key], term.value)
        if key in _NAMED:
            column, kind = _NAMED[key]
            return one_of(column, term.value, lambda: called.things(self._db, kind, term.value))
        if key in _TIMES:
            return self._time(_TIMES[key], term)
        if key in _RANKED:
            return ranked(*_RANKED[key], term)
        return OTHERS[key](term) if key in OTHERS else text(term)

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
        return one_of(column, value, lambda: called.people(self._db, value))
