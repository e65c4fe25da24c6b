"""Tests for the values of a column: codes and numbers, moments, and how long ago something was."""

from collections.abc import Callable
from typing import Any

from zdtui.sandbox.conditions.comparing import integer
from zdtui.sandbox.world.moments import DAY, HOUR, unix

Test = Callable[[int], bool]


def codes(operator: str, wanted: set[int]) -> Test:
    """Make the test for codes or numbers; the operators of order compare with the smallest wanted value."""
    if operator in {"is_not", "not_includes"}:
        return lambda code: code not in wanted
    return _ordered(operator, min(wanted)) or wanted.__contains__


def moments(operator: str, value: Any, now: int) -> Test:
    """Compare a moment with another (`2026-03-01`), or with an age where the operator ends in days or hours.

    What never happened has the moment 0, which comes before nothing.
    """
    size = HOUR if operator.endswith("hours") else DAY
    if operator.startswith("within_previous_n_"):
        since = now - integer(value) * size
        return lambda moment: moment >= since
    if operator.startswith("within_next_n_"):
        until = now + integer(value) * size
        return lambda moment: now <= moment <= until
    base, _, unit = operator.rpartition("_")
    bound = now - integer(value) * size if unit in {"days", "hours"} else unix(str(value))
    test = _ordered(base if unit in {"days", "hours"} else operator, bound)
    if test is not None:
        return lambda moment: moment > 0 and test(moment)
    day = range(bound, bound + DAY)
    return (lambda moment: moment not in day) if operator == "is_not" else day.__contains__


def hours_since(operator: str, value: Any, now: int) -> Test:
    """Compare the whole hours since a moment."""
    bound = integer(value)
    test = _ordered(operator, bound) or (lambda hours: hours == bound)
    return lambda moment: test((now - moment) // HOUR)


def _ordered(operator: str, bound: int) -> Test | None:
    if operator in {"less_than", "before"}:
        return lambda code: code < bound
    if operator in {"greater_than", "after"}:
        return lambda code: code > bound
    if operator in {"less_than_equal", "less_than_or_equal"}:
        return lambda code: code <= bound
    if operator in {"greater_than_equal", "greater_than_or_equal"}:
        return lambda code: code >= bound
    return None
