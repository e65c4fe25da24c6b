"""Narrows a list of tickets by one condition: by a column where there is one, by the ticket itself where not."""

from collections.abc import Mapping, Sequence
from typing import Any

from zdtui.sandbox.conditions import columns
from zdtui.sandbox.conditions.comparing import listed, plain, refuses, satisfies
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, UNKNOWN

Record = dict[str, Any]
_CODES: Mapping[str, Mapping[Any, int]] = {"status": STATUS_CODES, "priority": PRIORITY_CODES, "type": TYPE_CODES}
_NUMBERS = {
    "assignee_id": "assignee", "group_id": "group", "requester_id": "requester", "organization_id": "organization",
    "brand_id": "brand", "ticket_form_id": "form", "custom_status_id": "custom_status",
}  # fmt: skip
_TIMES = {
    "created_at": "created", "updated_at": "updated", "solved": "solved", "solved_at": "solved",
    "requester_updated_at": "updated", "assignee_updated_at": "updated", "assigned_at": "created",
}  # fmt: skip
_SINCE = {"NEW": "created", "OPEN": "updated", "PENDING": "updated", "HOLD": "updated", "SOLVED": "solved"}
"""Conditions on the hours since a ticket came into a status are called like the status, in capitals."""
_WORDS = frozenset({"subject_includes_word", "comment_includes_word", "description_includes_word"})
_KEYS = {"via_id": "via", "satisfaction_score": "satisfaction_rating", "due_date": "due_at"}


def cost(condition: Record) -> int:
    """Rank a condition by what it costs: columns first, tags next, whatever needs the ticket itself last."""
    name = condition.get("field")
    return 0 if name in {*_CODES, *_NUMBERS, *_TIMES, *_SINCE} else 1 if name == "current_tags" else 2


class Narrowing:
    """Narrows lists of tickets of a world, for the agent who looks at them."""

    def __init__(self, world: World, me: int) -> None:
        self._world, self._table, self._me = world, world.tickets, me

    def narrow(self, condition: Record, ids: Sequence[int]) -> list[int]:
        """Keep the tickets that satisfy a condition; a field nobody knows is empty in every ticket."""
        name, value = str(condition.get("field") or ""), condition.get("value")
        operator = str(condition.get("operator") or "is")
        column = self._column(name, operator, value)
        if name in _SINCE:
            ids = self._table.where("status", {STATUS_CODES[name.lower()]}, ids)
        if column is not None:
            return self._table.where(*column, ids)
        return self._by_ticket(name, operator, value, ids)

    def _column(self, name: str, operator: str, value: Any) -> tuple[str, columns.Test] | None:
        """Give the column that a condition is about, and the test for it; None when it is about no column."""
        now = int(self._world.clock())
        if name in _CODES:
            wanted = {_CODES[name].get(one, UNKNOWN + 1) for one in listed(value) or [None] if _plain(one)}
            return name, columns.codes(operator, wanted or {UNKNOWN + 1})
        if name in _NUMBERS:
            return _NUMBERS[name], columns.codes(operator, self._whom(value))
        if name in _TIMES:
            return _TIMES[name], columns.moments(operator, value, now)
        if name in _SINCE:
            return _SINCE[name], columns.hours_since(operator, value, now)
        if name in {"current_tags", "tags"}:
            return "tags", self._tag_test(operator, value)
        return None

    def _whom(self, value: Any) -> set[int]:
        """Tell which numbers a value means; 0 is nobody."""
        found: set[int] = set()
        for one in listed(value) or [""]:
            if one == "current_user":
                found.add(self._me)
            elif one == "current_groups":
                memberships = self._world.group_memberships.values()
                found.update(each["group_id"] for each in memberships if each["user_id"] == self._me)
            else:
                found.add(int(one) if str(one).isdigit() else 0)
        return found or {0}

    def _tag_test(self, operator: str, value: Any) -> columns.Test:
        """Look for one of several tags; every tag code is judged once."""
        wanted = {tag for one in listed(value) for tag in str(one).split()}
        refuse = operator in {"not_includes", "is_not"}
        verdicts: dict[int, bool] = {}

        def test(code: int) -> bool:
            if code not in verdicts:
                verdicts[code] = wanted.isdisjoint(self._table.tags_behind(code)) is refuse
            return verdicts[code]

        return test

    def _by_ticket(self, name: str, operator: str, value: Any, ids: Sequence[int]) -> list[int]:
        table, refuse = self._table, refuses(operator)
        field = name.removeprefix("custom_fields_").removeprefix("ticket_fields_")
        if field.isdigit():
            return [one for one in ids if satisfies(table.custom_value(int(field), one), operator, value)]
        if name == "cc":
            wanted = self._whom(value)
            return [one for one in ids if wanted.isdisjoint(self._world.copied(one)) is refuse]
        if name in _WORDS:
            words = str(value).casefold().split()
            return [one for one in ids if any(word in table.subject(one).casefold() for word in words) is not refuse]
        key = _KEYS.get(name, name)
        return [one for one in ids if satisfies(plain(table.detail(one, key)), operator, value)]


def _plain(value: Any) -> bool:
    """Tell whether a value can be looked up; hostile worlds compare with lists and objects."""
    return value is None or isinstance(value, str)
