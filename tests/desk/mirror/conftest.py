"""A sandbox for the tests of mirrors."""

from collections.abc import Iterator

import pytest

from tests.desk.mirror.mirroring import Timepiece
from zdtui.desk.mirror import exports, searches
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def clock() -> Timepiece:
    """The time of everybody."""
    return Timepiece()


@pytest.fixture
def acme(clock: Timepiece) -> Iterator[Account]:
    """One account of 400 tickets with no rate limit."""
    with Sandbox(["acme"], tickets=400, plan=None, clock=clock.now) as sandbox:
        yield sandbox["acme"]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pages and windows, so that a small world has many."""
    monkeypatch.setattr(exports, "SIZE", 40)
    monkeypatch.setattr(searches, "SIZE", 20)
    monkeypatch.setattr(searches, "WANTED", 40)
    monkeypatch.setattr(searches, "MOST", 80)
