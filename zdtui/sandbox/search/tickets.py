"""Finds tickets: columns first, and texts only of what is left."""

from collections.abc import Callable, Sequence, Set
from typing import Any

from zdtui.sandbox.search import people
from zdtui.sandbox.search.details import DEEP, Details
from zdtui.sandbox.search.moments import moment_test
from zdtui.sandbox.search.query import Query, Term
from zdtui.sandbox.search.words import beginning, phrase
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, UNKNOWN

Ids = Sequence[int]
_CODES: dict[str, tuple[str, dict[Any, int]]] = {
    "status": ("status", dict(STATUS_CODES)), "priority": ("priority", dict(PRIORITY_CODES)),
    "ticket_type": ("type", dict(TYPE_CODES)), "type": ("type", dict(TYPE_CODES)),
}  # fmt: skip
_TIMES = frozenset({"created", "updated", "solved"})
_PEOPLE = {"assignee": "assignee", "requester": "requester", "submitter": "requester"}
_COLUMNS = frozenset(
    {*_CODES, *_TIMES, *_PEOPLE, "group", "organization", "brand", "form", "custom_status_id", "tags"}
)
_DEEP = 3000
"""So many tickets have their whole thread read for keywords that need it, the newest."""
_FEW = 400


def find(world: World, query: Query, me: int) -> list[int]:
    """Find the tickets that satisfy a query, ascending.

    Different keywords narrow; the same keyword again widens, unless it compares by size: that makes a range.
    """
    ids: Ids = world.tickets.ids()
    for key in sorted(query.keys, key=_cost):
        positive, negative = query.of(key), query.of(key, negated=True)
        if key == "":
            for term in sorted(positive, key=lambda term: not term.quoted):
                ids = _words(world, term, ids)
        else:
            ids = _either([term for term in positive if term.operator == ":"], world, me, ids)
            for term in positive:
                ids = _filter(world, term, me, ids) if term.operator != ":" else ids
        for term in negative:
            gone = set(_words(world, term, ids) if key == "" else _filter(world, term, me, ids))
            ids = [number for number in ids if number not in gone]
    return list(ids)


def _cost(key: str) -> int:
    """Rank a keyword by what it costs a ticket."""
    return 0 if key in _COLUMNS else 3 if key in DEEP else 2 if key else 1


def _either(terms: list[Term], world: World, me: int, ids: Ids) -> Ids:
    """Keep the tickets that satisfy one of several terms of the same keyword; all of them when there is no term."""
    if len(terms) < 2:
        return _filter(world, terms[0], me, ids) if terms else ids
    kept = {number for term in terms for number in _filter(world, term, me, ids)}
    return [number for number in ids if number in kept]


def _filter(world: World, term: Term, me: int, ids: Ids) -> Ids:
    """Judge a `keyword:value` term; a keyword nobody knows degrades to a search for its words."""
    column = _column(world, term, me)
    if column is not None:
        return world.tickets.where(*column, ids)
    if term.key == "due_date":
        due = moment_test(term.operator, term.value, int(world.clock()))
        return [number for number in ids if due is not None and due(world.due(number))]
    test = Details(world, me).test(term)
    if test is None:
        return _words(world, Term("", ":", f"{term.key} {term.value}", negated=False, quoted=True), ids)
    return [number for number in (ids[-_DEEP:] if term.key in DEEP else ids) if test(number)]


def _column(world: World, term: Term, me: int) -> tuple[str, Callable[[int], bool] | Set[int]] | None:
    """Give the column that a term is about, and what is accepted in it; None when it is about no column."""
    key, value = term.key, term.value
    named = {
        "group": world.groups, "organization": world.organizations, "brand": world.brands, "form": world.ticket_forms,
    }  # fmt: skip
    if key in _CODES:
        return _CODES[key][0], _code_test(term)
    if key in _PEOPLE:
        return _PEOPLE[key], people.users(world, value, me)
    if key in named:
        return key, people.named(named[key], value)
    if key in _TIMES:
        return key, moment_test(term.operator, value, int(world.clock())) or frozenset()
    if key == "tags":
        return "tags", _tag_test(world, value)
    return ("custom_status", {_number(value)}) if key == "custom_status_id" else None


def _number(value: str) -> int:
    return int(value) if value.isdigit() else -1


def _code_test(term: Term) -> Callable[[int], bool]:
    codes = _CODES[term.key][1]
    name = term.value.casefold()
    bound = codes.get(None if name == "none" else name, UNKNOWN + 1)
    if term.operator == ":":
        return lambda code: code == bound
    if term.operator == "<":
        return lambda code: code < bound
    if term.operator == "<=":
        return lambda code: code <= bound
    if term.operator == ">":
        return lambda code: bound < code < UNKNOWN
    return lambda code: bound <= code < UNKNOWN


def _tag_test(world: World, value: str) -> Callable[[int], bool]:
    """A quoted list needs all of its tags; every tag code is judged once."""
    wanted = set(value.casefold().replace(",", " ").split())
    prefix = value.casefold().rstrip("*") if value.endswith("*") else None
    verdicts: dict[int, bool] = {}

    def test(code: int) -> bool:
        if code not in verdicts:
            tags = [tag.casefold() for tag in world.tickets.tags_behind(code)]
            if wanted == {"none"}:
                verdicts[code] = not tags
            elif prefix is not None:
                verdicts[code] = any(tag.startswith(prefix) for tag in tags)
            else:
                verdicts[code] = wanted.issubset(tags)
        return verdicts[code]

    return test


def _words(world: World, term: Term, ids: Ids) -> Ids:
    """Find a word or phrase in subject, description, later comments, and the names of requester and organization."""
    value = term.value
    if value.isdigit() and not term.quoted and int(value) in world.tickets:
        return [int(value)] if len(ids) == len(world.tickets) or int(value) in set(ids) else []
    matches = (phrase if term.quoted else beginning)(value)
    named = {number for number, one in world.users.items() if matches(people.text_of(one, "user"))}
    homes = {number for number, one in world.organizations.items() if matches(people.text_of(one, "organization"))}
    columns, first = world.tickets.columns, world.tickets.first
    requesters, at_home = columns.requester, columns.organization
    likely = world.words.likely(value) if len(ids) > _FEW else None
    found = []
    for number in ids:
        place = number - first
        known = requesters[place] in named or at_home[place] in homes
        if known or (world.words.may_say(number, likely) and matches(world.words.text(number))):
            found.append(number)
    return found
