"""Tests of a ticket itself, for keywords that no column answers."""

from collections.abc import Callable
from typing import Any

from zdtui.sandbox.search import people
from zdtui.sandbox.search.query import Term
from zdtui.sandbox.search.words import value_of
from zdtui.sandbox.world import World

Test = Callable[[int], bool]
DEEP = frozenset({"comment", "commenter", "has_attachment", "attachment_name"})
"""Keywords that need the whole thread."""


class Details:
    """Makes tests of tickets of a world, for the agent who searches."""

    def __init__(self, world: World, me: int) -> None:
        self._world, self._table, self._me = world, world.tickets, me

    def test(self, term: Term) -> Test | None:
        """Make the test for a term, None when nobody knows its keyword."""
        if term.key.startswith("custom_field_") and term.key[13:].isdigit():
            field = int(term.key[13:])
            return lambda number: holds(self._table.custom_value(field, number), term)
        makers: dict[str, Callable[[Term], Test]] = {
            "subject": self._subject, "description": self._description, "comment": self._comment,
            "commenter": self._commenter, "cc": self._cc, "via": self._via, "recipient": self._recipient,
            "satisfaction": self._satisfaction, "has_attachment": self._attached,
            "attachment_name": self._attachment_name, "fieldvalue": self._field_value,
        }  # fmt: skip
        maker = makers.get(term.key)
        return maker(term) if maker else None

    def _subject(self, term: Term) -> Test:
        matches = value_of(term.value)
        return lambda number: matches(self._table.subject(number).casefold())

    def _description(self, term: Term) -> Test:
        matches = value_of(term.value)
        return lambda number: matches(str(self._table.detail(number, "description") or "").casefold())

    def _comment(self, term: Term) -> Test:
        """Search the first 500 comments, as Zendesk does."""
        matches = value_of(term.value)
        return lambda number: any(matches(str(one["body"]).casefold()) for one in self._world.thread(number)[:500])

    def _commenter(self, term: Term) -> Test:
        whom = people.users(self._world, term.value, self._me)
        return lambda number: any(one["author_id"] in whom for one in self._world.thread(number))

    def _cc(self, term: Term) -> Test:
        whom = people.users(self._world, term.value, self._me)
        return lambda number: not whom.isdisjoint(self._world.copied(number) or [0])

    def _via(self, term: Term) -> Test:
        channel = {"mail": "email"}.get(term.value.casefold(), term.value.casefold())
        return lambda number: _part(self._table.detail(number, "via"), "channel") == channel

    def _recipient(self, term: Term) -> Test:
        wanted = term.value.casefold()
        return lambda number: str(self._table.detail(number, "recipient") or "").casefold() == wanted

    def _satisfaction(self, term: Term) -> Test:
        wanted = term.value.casefold()
        return lambda number: _part(self._table.detail(number, "satisfaction_rating"), "score") == wanted

    def _attached(self, term: Term) -> Test:
        wanted = term.value.casefold() == "true"
        return lambda number: bool(self._files(number)) is wanted

    def _attachment_name(self, term: Term) -> Test:
        matches = value_of(term.value)
        return lambda number: any(matches(str(one["file_name"]).casefold()) for one in self._files(number))

    def _field_value(self, term: Term) -> Test:
        return lambda number: any(holds(value, term) for value in self._world.field_values(number))

    def _files(self, number: int) -> list[dict[str, Any]]:
        return [one for comment in self._world.thread(number) for one in comment["attachments"] or []]


def _part(whole: Any, key: str) -> str:
    return str(whole.get(key)) if isinstance(whole, dict) else ""


def holds(have: Any, term: Term) -> bool:
    """Compare the value of a custom field with a term: `*` is any, `none` is empty, drop-downs are their tags."""
    value = term.value.casefold()
    empty = have is False or (not have and not isinstance(have, int | float))
    if value in {"*", "none"}:
        return empty is (value == "none")
    if value in {"checked", "unchecked"}:
        return bool(have) is (value == "checked")
    if empty:
        return isinstance(have, bool) and value == "false"
    if isinstance(have, list):
        return value in [str(one).casefold() for one in have]
    if term.operator != ":":
        return _by_size(str(have), term.operator, value)
    return str(have).casefold() == value or value_of(value)(str(have).casefold())


def _by_size(have: str, operator: str, bound: str) -> bool:
    left: Any
    right: Any
    try:
        left, right = float(have), float(bound)
    except ValueError:
        left, right = have.casefold(), bound
    return bool({"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator])
