"""Finds tickets: columns first, and texts only of what is left."""

from collections.abc import Callable, Sequence
from typing import Any

from zdtui.sandbox.search import people
from zdtui.sandbox.search.moments import moment_test
from zdtui.sandbox.search.query import Query, Term
from zdtui.sandbox.search.words import beginning, phrase, value_of
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, UNKNOWN

Ids = Sequence[int]
_CODES: dict[str, tuple[str, dict[Any, int]]] = {
    "status": ("status", dict(STATUS_CODES)), "priority": ("priority", dict(PRIORITY_CODES)),
    "ticket_type": ("type", dict(TYPE_CODES)), "type": ("type", dict(TYPE_CODES)),
}  # fmt: skip
_TIMES = {"created": "created", "updated": "updated", "solved": "solved"}
_PEOPLE = {"assignee": "assignee", "requester": "requester", "submitter": "requester"}
_COLUMNS = {*_CODES, *_TIMES, *_PEOPLE, "group", "organization", "brand", "form", "ticket_form", "custom_status_id", "tags"}
_DEEP = 3000
"""So many tickets have their whole thread read for `comment:` and `commenter:`, the newest."""
_FEW = 400


def find(world: World, query: Query, me: int) -> list[int]:
    """Find the tickets that satisfy a query, ascending."""
    ids: Ids = world.tickets.ids()
    for key in sorted(query.keys, key=_cost):
        positive, negative = query.of(key), query.of(key, negated=True)
        if key == "":
            for term in sorted(positive, key=lambda term: not term.quoted):
                ids = _words(world, term, ids)
        elif positive:
            ids = _union([_filter(world, term, me, ids) for term in positive], ids)
        for term in negative:
            gone = set(_words(world, term, ids) if key == "" else _filter(world, term, me, ids))
            ids = [number for number in ids if number not in gone]
    return list(ids)


def _cost(key: str) -> int:
    """Rank a keyword by what it costs a ticket."""
    return 0 if key in _COLUMNS else 3 if key in {"comment", "commenter"} else 2 if key else 1


def _union(found: list[Ids], ids: Ids) -> Ids:
    if len(found) == 1:
        return found[0]
    kept = {number for one in found for number in one}
    return [number for number in ids if number in kept]


def _filter(world: World, term: Term, me: int, ids: Ids) -> Ids:
    """Judge a `keyword:value` term; a keyword nobody knows degrades to a search for its words."""
    table, key, value = world.tickets, term.key, term.value
    if key in _CODES:
        return table.where(_CODES[key][0], _code_test(term), ids)
    if key in _TIMES or key == "due_date":
        return _by_time(world, term, ids)
    if key in _PEOPLE:
        return table.where(_PEOPLE[key], people.users(world, value, me), ids)
    if key == "tags":
        return table.where("tags", _tag_test(world, value), ids)
    named = {
        "group": ("group", world.groups), "organization": ("organization", world.organizations), "brand": ("brand", world.brands),
        "form": ("form", world.ticket_forms), "ticket_form": ("form", world.ticket_forms),
    }  # fmt: skip
    if key in named:
        column, kind = named[key]
        return table.where(column, people.named(kind, value), ids)
    if key == "custom_status_id":
        return table.where("custom_status", {int(value) if value.isdigit() else -1}, ids)
    test = _ticket_test(world, term, me)
    if test is not None:
        return [number for number in (ids[-_DEEP:] if key in {"comment", "commenter"} else ids) if test(number)]
    return _words(world, Term("", ":", f"{key} {value}", False, True), ids)


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


def _by_time(world: World, term: Term, ids: Ids) -> Ids:
    test = moment_test(term.operator, term.value, int(world.clock()))
    if test is None:
        return []
    if term.key == "due_date":
        return [number for number in ids if test(world.due(number))]
    return world.tickets.where(_TIMES[term.key], test, ids)


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


def _ticket_test(world: World, term: Term, me: int) -> Callable[[int], bool] | None:
    """Make the test for keywords that need the ticket itself, or its thread."""
    table, value = world.tickets, term.value
    matches = value_of(value)
    if term.key == "subject":
        return lambda number: matches(table.subject(number).casefold())
    if term.key == "description":
        return lambda number: matches(str(table.detail(number, "description") or "").casefold())
    if term.key == "comment":
        return lambda number: any(matches(str(one["body"] or "").casefold()) for one in world.thread(number)[:500])
    if term.key == "commenter":
        whom = people.users(world, value, me)
        return lambda number: any(one["author_id"] in whom for one in world.thread(number))
    if term.key == "cc":
        whom = people.users(world, value, me)
        return lambda number: bool(whom.intersection(table.detail(number, "collaborator_ids") or [0]))
    if term.key == "via":
        channel = {"mail": "email"}.get(value.casefold(), value.casefold())
        return lambda number: _channel(table.detail(number, "via")) == channel
    if term.key == "recipient":
        return lambda number: str(table.detail(number, "recipient") or "").casefold() == value.casefold()
    if term.key == "satisfaction":
        return lambda number: (table.detail(number, "satisfaction_rating") or {}).get("score") == value.casefold()
    if term.key == "has_attachment":
        wanted = value.casefold() == "true"
        return lambda number: any(one["attachments"] for one in world.thread(number)) is wanted
    if term.key == "attachment_name":
        return lambda number: any(matches(one["file_name"].casefold()) for part in world.thread(number) for one in part["attachments"])
    if term.key == "fieldvalue":
        return lambda number: any(_holds(one["value"], term) for one in table.detail(number, "custom_fields") or [])
    if term.key.startswith("custom_field_") and term.key[13:].isdigit():
        field = int(term.key[13:])
        return lambda number: _holds(table.custom_value(field, number), term)
    return None


def _channel(via: Any) -> str:
    return str(via.get("channel")) if isinstance(via, dict) else ""


def _holds(have: Any, term: Term) -> bool:
    """Compare the value of a custom field with a term."""
    value = term.value.casefold()
    empty = have in (None, "", [], False)
    if value in {"*", "none"}:
        return empty is (value == "none")
    if value in {"checked", "unchecked"}:
        return bool(have) is (value == "checked")
    if isinstance(have, list):
        return value in [str(one).casefold() for one in have]
    if isinstance(have, bool):
        return value == str(have).casefold()
    if term.operator != ":" and not empty:
        return _by_size(str(have), term.operator, value)
    return not empty and (str(have).casefold() == value or value_of(value)(str(have).casefold()))


def _by_size(have: str, operator: str, bound: str) -> bool:
    left: Any
    right: Any
    try:
        left, right = float(have), float(bound)
    except ValueError:
        left, right = have.casefold(), bound
    return bool({"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator])


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
        if requesters[place] in named or at_home[place] in homes:
            found.append(number)
        elif (likely is None or world.words.may_say(number, likely)) and matches(world.words.text(number)):
            found.append(number)
    return found
