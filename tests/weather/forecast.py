"""Seeded weather on the way to Zendesk: which trouble begins and ends at which step."""

import random
from collections.abc import Callable

from zdtui.sandbox.account import Account
from zdtui.sandbox.faults import Faults

Trouble = Callable[[Faults, random.Random], object]

TROUBLES: dict[str, Trouble] = {
    "down": lambda faults, _: faults.reset(),
    "slow": lambda faults, dice: faults.latency(dice.choice((150, 400, 900))),
    "limited": lambda faults, _: faults.limited("1", probability=0.6),
    "limited as JSON": lambda faults, _: faults.limited("1", as_json=True, probability=0.6),
    "unavailable": lambda faults, _: faults.unavailable("1", probability=0.5),
    "a gateway's page": lambda faults, dice: faults.page(dice.choice((500, 502, 504)), probability=0.5),
    "a hotel's page": lambda faults, _: faults.page(200, "Welcome, sign in"),
    "reset before": lambda faults, _: faults.reset(probability=0.4),
    "reset after": lambda faults, _: faults.reset(after=True, probability=0.5),
    "written and not said": lambda faults, _: faults.reset(after=True, method="PUT"),
    "cut short": lambda faults, dice: faults.truncate(dice.randrange(1, 3000), probability=0.5),
    "drip": lambda faults, _: faults.drip(4096, 20, probability=0.5),
}


class Weather:
    """Changes the weather of one account from step to step; the same seed gives the same weather."""

    def __init__(self, account: Account, seed: int) -> None:
        self._faults = account.faults
        self._dice = random.Random(seed)
        self._left = 0
        self.now = "fair"
        self.seen: set[str] = set()

    def step(self) -> None:
        """Go on by one step: a trouble lasts 5 to 25 of them, fair weather 3 to 12."""
        self._left -= 1
        if self._left > 0:
            return
        self._faults.clear()
        if self.now != "fair":
            self.now, self._left = "fair", self._dice.randrange(3, 12)
            return
        self.now, self._left = self._dice.choice([*TROUBLES]), self._dice.randrange(5, 25)
        self.seen.add(self.now)
        TROUBLES[self.now](self._faults, self._dice)

    def clear(self) -> None:
        """Let the sky be blue from here on."""
        self._faults.clear()
        self.now, self._left = "fair", 1 << 30
