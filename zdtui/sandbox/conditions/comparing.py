"""Compares the value of a field with that of a condition, whatever types they have."""

from typing import Any


def satisfies(have: Any, operator: str, value: Any) -> bool:
    """Compare the value of a custom field the way conditions do: as text, and by size where both are numbers."""
    wanted = [_spelt(one) for one in listed(value)]
    held = {_spelt(one) for one in have} if isinstance(have, list) else {_spelt(have)} - {""}
    if operator in {"present", "not_present"}:
        return bool(held) is (operator == "present")
    if operator.startswith(("less_than", "greater_than")):
        return bool(wanted) and any(_by_size(one, operator, wanted[0]) for one in held)
    hit = not held.isdisjoint(wanted) if wanted else not held
    return hit is not refuses(operator)


def refuses(operator: str) -> bool:
    """Tell whether an operator wants the opposite."""
    return operator.startswith(("is_not", "not_"))


def plain(value: Any) -> Any:
    """Give the score of a rating or the channel of a `via`, and anything else as it is."""
    return value.get("score", value.get("channel")) if isinstance(value, dict) else value


def listed(value: Any) -> list[Any]:
    """Give the values of a condition: a list, one value, or none."""
    if isinstance(value, list):
        return value
    return [] if value is None or value == "" else [value]


def integer(value: Any) -> int:
    """Read a whole number; 0 when it is none."""
    try:
        return int(float(value))
    except (TypeError, ValueError):
        return 0


def _by_size(have: str, operator: str, bound: str) -> bool:
    left: float | str
    right: float | str
    try:
        left, right = float(have), float(bound)
    except ValueError:
        left, right = have, bound
    if left == right:
        return operator.endswith("equal")
    smaller = float(left) < float(right) if isinstance(left, float) else str(left) < str(right)
    return smaller is operator.startswith("less")


def _spelt(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value).casefold()
