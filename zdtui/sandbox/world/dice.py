"""Deterministic chance: the same numbers give the same rolls, on every machine and Python version."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


def mix(*parts: int) -> int:
    """Mix whole numbers into one 64-bit number (splitmix64's finaliser, chained)."""
    state = 0x9E3779B97F4A7C15
    for part in parts:
        z = (state ^ part) & _MASK
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        state = z ^ (z >> 31)
    return state


class Dice:
    """A small stream of rolls that belongs to one thing, for example to ticket 4711 of seed 7."""

    __slots__ = ("_state",)

    def __init__(self, *parts: int) -> None:
        self._state = mix(*parts)

    def word(self) -> int:
        """Give the next 64 random bits."""
        self._state = z = (self._state + 0x9E3779B97F4A7C15) & _MASK
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def roll(self, sides: int) -> int:
        """Give a whole number from 0 to `sides` - 1."""
        return (self.word() >> 11) % sides

    def between(self, low: int, high: int) -> int:
        """Give a whole number from `low` to `high`, both included."""
        return low + self.roll(high - low + 1)

    def fraction(self) -> float:
        """Give a number from 0 up to, but not including, 1."""
        return (self.word() >> 11) / (1 << 53)

    def chance(self, percent: int) -> bool:
        """Say yes in `percent` of 100 cases."""
        return self.roll(100) < percent

    def pick(self, choices: Sequence[T]) -> T:
        """Pick one of the choices."""
        return choices[self.roll(len(choices))]

    def sample(self, choices: Sequence[T], count: int) -> list[T]:
        """Pick up to `count` different choices, in random order."""
        pool = list(choices)
        return [pool.pop(self.roll(len(pool))) for _ in range(min(count, len(pool)))]

    def weighted(self, choices: Sequence[tuple[T, int]]) -> T:
        """Pick one of (choice, weight) pairs."""
        left = self.roll(sum(weight for _, weight in choices))
        for choice, weight in choices:
            left -= weight
            if left < 0:
                return choice
        return choices[-1][0]
