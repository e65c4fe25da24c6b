"""Switching accounts, in the whole program."""

import sys

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.pty_harness import Terminal
from tests.bench.report import Report, quantile

pytestmark = pytest.mark.bench

SWITCH, ENTER = b"\x0f", b"\r"
TIMES = 10


def test_switching_accounts(report: Report, home: CachedHome) -> None:
    """From the key that chooses the account to the moment its name stands on top."""
    names = [account.name.encode() for account in home.accounts]
    with Terminal([sys.executable, "-m", "zdtui"], environ=home.environ) as terminal:
        terminal.wait_for(home.foot)
        terminal.pump(1.0)
        taken = []
        for turn in range(TIMES):
            terminal.press(SWITCH, quiet=0.2)
            taken.append(terminal.press_until(ENTER, b" " + names[(turn + 1) % 2] + b" "))
            terminal.pump(0.5)
    report.most(14, "switch to an account not opened yet", taken[0] * 1e3, 300, "ms", "its rows from the cache")
    report.most(14.1, "switch accounts, p50", quantile(taken[1:], 0.5) * 1e3, 100, "ms")
