"""Views: which tickets satisfy a view's conditions, and in which order it shows them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, UNKNOWN
from zdtui.sandbox.world.moments import DAY, HOUR, unix

Record = dict[str, Any]
Test = Callable[[int], bool]
_CODES: Mapping[str, Mapping[str | None, int]] = {
    "status": {str(name): code for name, code in STATUS_CODES.items()},
    "priority": PRIORITY_CODES,
    "type": TYPE_CODES,
}
_NUMBERS = {
    "assignee_id": "assignee", "group_id": "group", "requester_id": "requester", "organization_id": "organization",
    "brand_id": "brand", "ticket_form_id": "form", "custom_status_id": "custom_status",
}  # fmt: skip
_TIMES = {
    "created_at": "created", "updated_at": "updated", "solved": "solved", "solved_at": "solved", "requester_updated_at": "updated",
    "assignee_updated_at": "updated", "assigned_at": "created",
}  # fmt: skip
_ELAPSED = {"new": "created", "open": "updated", "pending": "updated", "hold": "updated", "solved": "solved", "closed": "updated"}
_KEPT = 256


def matching(world: World, conditions: Record, me: int) -> list[int]:
    """Give the tickets that satisfy all of `conditions["all"]` and one of `conditions["any"]`, ascending."""
    ids: Sequence[int] = world.tickets.ids()
    for condition in sorted(conditions.get("all") or [], key=_cost):
        ids = _narrow(world, condition, me, ids)
    either = conditions.get("any") or []
    if either:
        kept: set[int] = set()
        for condition in either:
            kept.update(_narrow(world, condition, me, ids))
        ids = [number for number in ids if number in kept]
    return list(ids)


def view_tickets(
    world: World, view: Record, me: int, *, sort_by: str | None = None, sort_order: str | None = None
) -> list[int]:
    """Give a view's tickets in its order: by its group, then by its sort or the one asked for.

    Answers are kept until the world changes or a minute has passed, because conditions may depend on the time.
    """
    minute = int(world.clock()) // 60
    key = (view["id"], view.get("updated_at"), me, sort_by, sort_order, world.revision, minute, repr(view["conditions"]))
    answers = world.answers
    if key not in answers:
        if len(answers) >= _KEPT:
            answers.clear()
        execution = view.get("execution") or {}
        ids: Sequence[int] = matching(world, view.get("conditions") or {}, me)
        sort = sort_by or execution.get("sort_by") or "nice_id"
        ids = world.tickets.sort(ids, sort, _descending(sort_order if sort_by else execution.get("sort_order"), sort_by))
        if execution.get("group_by"):
            ids = world.tickets.sort(ids, execution["group_by"], execution.get("group_order") == "desc", stable=True)
        answers[key] = list(ids)
    return answers[key]


def _descending(order: str | None, asked: str | None) -> bool:
    return (order or ("asc" if asked else "desc")) == "desc"


def _cost(condition: Record) -> int:
    """Rank a condition by what it costs: columns first, tags next, whatever needs the ticket itself last."""
    name = condition.get("field", "")
    return 0 if name in _CODES or name in _NUMBERS or name in _TIMES else 1 if name == "current_tags" else 2


def _narrow(world: World, condition: Record, me: int, ids: Sequence[int]) -> list[int]:
    name = str(condition.get("field") or "")
    operator, value = str(condition.get("operator") or "is"), condition.get("value")
    table = world.tickets
    if name in _CODES:
        return table.where(name, _code_test(_CODES[name], operator, value), ids)
    if name in _NUMBERS:
        return table.where(_NUMBERS[name], _number_test(world, operator, value, me), ids)
    if name in _TIMES:
        return table.where(_TIMES[name], _time_test(operator, value, int(world.clock())), ids)
    if name.upper() in {status.upper() for status in _ELAPSED} and name.isupper():
        code = STATUS_CODES[name.lower()]
        inside = table.where("status", {code}, ids)
        return table.where(_ELAPSED[name.lower()], _hours_test(operator, value, int(world.clock())), inside)
    if name in {"current_tags", "tags"}:
        return table.where("tags", _tag_test(world, operator, value), ids)
    return _by_ticket(world, name, operator, value, me, ids)


def _code_test(codes: Mapping[str | None, int], operator: str, value: Any) -> Test:
    wanted = {codes.get(one or None, UNKNOWN + 1) for one in _list(value)} or {codes.get(None, UNKNOWN + 1)}
    return _compare(operator, wanted)


def _compare(operator: str, wanted: set[int]) -> Test:
    """Make the test for an operator; orders compare with the first value."""
    bound = min(wanted)
    return {
        "is_not": lambda code: code not in wanted, "not_includes": lambda code: code not in wanted,
        "less_than": lambda code: code < bound, "greater_than": lambda code: code > bound,
        "less_than_or_equal": lambda code: code <= bound, "greater_than_or_equal": lambda code: code >= bound,
        "less_than_equal": lambda code: code <= bound, "greater_than_equal": lambda code: code >= bound,
    }.get(operator, wanted.__contains__)  # fmt: skip


def _number_test(world: World, operator: str, value: Any, me: int) -> Test:
    wanted: set[int] = set()
    for one in _list(value) or [""]:
        wanted |= _people(world, one, me)
    return _compare(operator, wanted)


def _people(world: World, value: Any, me: int) -> set[int]:
    if value == "current_user":
        return {me}
    if value == "current_groups":
        return {one["group_id"] for one in world.group_memberships.values() if one["user_id"] == me}
    if value == "requester_id":
        return set(world.users)
    return {int(value)} if str(value).isdigit() else {0}


def _time_test(operator: str, value: Any, now: int) -> Test:
    """Compare a time: with a moment (`2026-03-01`), or, in the operators that say so, with an age in days or hours."""
    size = HOUR if operator.endswith("hours") else DAY
    if operator.startswith("within_previous_n_"):
        since = now - _integer(value) * size
        return lambda moment: moment >= since
    if operator.startswith("within_next_n_"):
        until = now + _integer(value) * size
        return lambda moment: now <= moment <= until
    if operator.endswith(("_days", "_hours")):
        base, bound = operator.rsplit("_", 1)[0], now - _integer(value) * size
    else:
        base, bound = operator, unix(str(value))
    if base in {"is", "is_not"}:
        inside = range(bound, bound + DAY)
        return (lambda moment: moment in inside) if base == "is" else (lambda moment: moment not in inside)
    return _ordered(base, bound)


def _ordered(base: str, bound: int) -> Test:
    """Compare moments; a moment of 0 means that it never happened, which satisfies nothing."""
    if base in {"less_than", "before"}:
        return lambda moment: 0 < moment < bound
    if base in {"greater_than", "after"}:
        return lambda moment: moment > bound
    if base.startswith("less_than"):
        return lambda moment: 0 < moment <= bound
    return lambda moment: moment >= bound


def _hours_test(operator: str, value: Any, now: int) -> Test:
    """Compare the hours since a ticket came into its status, as the `PENDING` and `SOLVED` conditions do."""
    bound = _integer(value)
    age = lambda moment: (now - moment) // HOUR  # noqa: E731 - one line reads better than a nested function
    if operator.startswith("less_than"):
        return lambda moment: age(moment) < bound
    if operator.startswith("greater_than"):
        return lambda moment: age(moment) > bound
    return lambda moment: age(moment) == bound


def _tag_test(world: World, operator: str, value: Any) -> Test:
    """Look for one of several tags; every tag code is judged once."""
    wanted = {tag for one in _list(value) for tag in str(one).split()}
    verdicts: dict[int, bool] = {}
    refuse = operator in {"not_includes", "is_not"}

    def test(code: int) -> bool:
        if code not in verdicts:
            verdicts[code] = bool(wanted.intersection(world.tickets.tags_behind(code))) is not refuse
        return verdicts[code]

    return test


def _by_ticket(world: World, name: str, operator: str, value: Any, me: int, ids: Sequence[int]) -> list[int]:
    field = name.removeprefix("custom_fields_").removeprefix("ticket_fields_")
    if field.isdigit():
        return [one for one in ids if _satisfies(world.tickets.custom_value(int(field), one), operator, value)]
    if name == "cc":
        wanted = _people(world, value, me)
        found = (bool(wanted.intersection(world.tickets.detail(one, "collaborator_ids") or [])) for one in ids)
        return [one for one, hit in zip(ids, found, strict=True) if hit is not operator.startswith(("is_not", "not_"))]
    if name in {"subject_includes_word", "comment_includes_word", "description_includes_word"}:
        words = [word.casefold() for word in str(value).split()]
        return [one for one in ids if any(word in world.tickets.subject(one).casefold() for word in words)]
    key = {"via_id": "via", "satisfaction_score": "satisfaction_rating", "due_date": "due_at", "subject": "subject"}.get(name, name)
    return [one for one in ids if _satisfies(_plain(world.tickets.detail(one, key)), operator, value)]


def _plain(value: Any) -> Any:
    return value.get("score", value.get("channel")) if isinstance(value, dict) else value


def _satisfies(have: Any, operator: str, value: Any) -> bool:
    """Compare the value of a custom field the way conditions do: as text, numbers by size."""
    wanted = [str(one).casefold() for one in _list(value)]
    held = {_spelt(one) for one in have} if isinstance(have, list) else {_spelt(have)} - {""}
    if operator in {"present", "not_present"}:
        return bool(held) is (operator == "present") if value not in {False, "false"} else bool(held) is not (operator == "present")
    if operator.startswith(("less_than", "greater_than")):
        return bool(wanted) and any(_by_size(one, operator, wanted[0]) for one in held)
    hit = bool(held.intersection(wanted)) if wanted else not held
    return hit is not operator.startswith(("is_not", "not_"))


def _by_size(have: str, operator: str, bound: str) -> bool:
    try:
        left, right = float(have), float(bound)
    except ValueError:
        return have < bound if operator.startswith("less") else have > bound
    if operator.endswith("equal") and left == right:
        return True
    return left < right if operator.startswith("less") else left > right


def _spelt(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value).casefold()


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value in {None, ""} else [value]


def _integer(value: Any) -> int:
    try:
        return int(float(value))
    except (TypeError, ValueError):
        return 0
