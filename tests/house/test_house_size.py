"""Small rooms: a module fits in the head, a function on a screen."""

from fnmatch import fnmatch
from statistics import median, quantiles

from tests.house.house_source import PACKAGE, functions, length, modules, name_of

MODULE_LINES = 250
FUNCTION_LINES = 50

LONG_MODULES = {
    "zdtui/sandbox/world/phrases_*.py": "words, not code",
}
"""Modules that may be longer, and why."""


def may_be_long(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in LONG_MODULES)


def lines(name: str) -> int:
    return len((PACKAGE.parent / name).read_text("utf-8").splitlines())


def test_modules_are_short() -> None:
    long = {name_of(path): lines(name_of(path)) for path in modules()}
    assert {name: many for name, many in long.items() if many > MODULE_LINES and not may_be_long(name)} == {}
    assert median(long.values()) <= 110
    assert sum(many <= 150 for many in long.values()) >= 0.8 * len(long)


def test_exceptions_are_still_needed() -> None:
    long = [name_of(path) for path in modules() if lines(name_of(path)) > MODULE_LINES]
    assert [pattern for pattern in LONG_MODULES if not any(fnmatch(name, pattern) for name in long)] == []


def test_functions_are_short() -> None:
    sizes = {f"{name_of(path)}:{each.name}": length(each) for path in modules() for each in functions(path)}
    assert {name: many for name, many in sizes.items() if many > FUNCTION_LINES} == {}
    assert quantiles(sizes.values(), n=20)[-1] <= 33
