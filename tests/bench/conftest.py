"""What the benchmarks share: the table, a served world, and homes with caches of several sizes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.report import Report
from tests.bench.world import ServedWorld

TICKETS = 4000
LARGEST = int(os.environ.get("ZDTUI_BENCH_LARGEST", "1000000"))
"""Tickets in the largest cache."""


@pytest.fixture(scope="session")
def report(pytestconfig: pytest.Config) -> Iterator[Report]:
    """The table; printed at the end, and written as Markdown to the file that ``ZDTUI_BENCH_OUT`` names."""
    found = Report()
    yield found
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\n\n{found.text()}\n")
    if os.environ.get("ZDTUI_BENCH_OUT"):
        found.write(Path(os.environ["ZDTUI_BENCH_OUT"]))


@pytest.fixture(scope="session")
def world() -> Iterator[ServedWorld]:
    """Two accounts with some thousand tickets."""
    with ServedWorld(TICKETS) as served:
        yield served


@pytest.fixture(scope="session")
def home(world: ServedWorld, tmp_path_factory: pytest.TempPathFactory) -> CachedHome:
    """A home whose accounts have read everything there is."""
    made = CachedHome(tmp_path_factory.mktemp("home") / "read", world.accounts)
    for account in world.accounts:
        made.fill(account)
    return made


@pytest.fixture(scope="session")
def home_100k(home: CachedHome, world: ServedWorld, tmp_path_factory: pytest.TempPathFactory) -> CachedHome:
    """The same with 100,000 tickets, which can be searched."""
    grown = home.copy(tmp_path_factory.mktemp("home") / "100k")
    grown.grow(world.acme, 100_000, words=True)
    return grown


@pytest.fixture(scope="session")
def home_1m(home: CachedHome, world: ServedWorld, tmp_path_factory: pytest.TempPathFactory) -> CachedHome:
    """The same with a million tickets."""
    grown = home.copy(tmp_path_factory.mktemp("home") / "1m")
    grown.grow(world.acme, LARGEST)
    return grown
