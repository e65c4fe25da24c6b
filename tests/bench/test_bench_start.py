"""From the command to the first frame with tickets, and what the program holds in memory when it rests."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.pty_harness import Terminal
from tests.bench.report import Report

pytestmark = pytest.mark.bench

ROUNDS = 7
HELLO = [sys.executable, str(Path(__file__).with_name("hello_app.py"))]
ZDTUI = [sys.executable, "-m", "zdtui"]


def first_frame(command: Sequence[str], text: str, environ: dict[str, str] | None = None) -> float:
    with Terminal(command, environ=environ) as terminal:
        terminal.wait_for(text)
        return terminal.first_seen(text)


def rested(command: Sequence[str], text: str, environ: dict[str, str] | None = None) -> int:
    """Resident bytes once the program has been silent for some seconds."""
    with Terminal(command, environ=environ) as terminal:
        terminal.wait_for(text)
        terminal.pump(2.0, 15.0)
        return terminal.memory()


def in_turns(*runs: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """Do each run in every round; the shortest of each, since whatever else the machine does only adds."""
    taken = [[run() for run in runs] for _ in range(rounds)]
    return [min(each) for each in zip(*taken, strict=True)]


def process(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def test_the_first_frame_with_rows(report: Report, home_100k: CachedHome) -> None:
    hello, ours = in_turns(
        lambda: first_frame(HELLO, "Hello"), lambda: first_frame(ZDTUI, home_100k.foot, home_100k.environ)
    )
    report.ratio(1, "first frame with rows, 100,000 tickets cached", ours, hello, most=1.4, of="a bare Textual hello")


def test_the_version_and_the_help(report: Report) -> None:
    zdtui = shutil.which("zdtui", path=str(Path(sys.executable).parent)) or "zdtui"
    floor, version, overview = in_turns(
        lambda: process([sys.executable, "-c", "pass"]),
        lambda: process([zdtui, "--version"]),
        lambda: process([zdtui, "--help"]),
        rounds=15,
    )
    report.ratio(2, "`zdtui --version`", version, floor, most=1.5, of="`python -c pass`")
    report.ratio(2.1, "`zdtui --help`", overview, floor, most=1.5, of="`python -c pass`")


def test_memory_at_rest(report: Report, home_100k: CachedHome, home_1m: CachedHome) -> None:
    hello, small, large = in_turns(
        lambda: rested(HELLO, "Hello"),
        lambda: rested(ZDTUI, home_100k.foot, home_100k.environ),
        lambda: rested(ZDTUI, home_1m.foot, home_1m.environ),
        rounds=1,
    )
    of = "a bare Textual hello"
    report.ratio(3, "memory at rest, 100,000 tickets cached", small, hello, most=1.8, unit="MB", scale=1e-6, of=of)
    report.ratio(3.1, "memory at rest, 1,000,000 tickets cached", large, hello, most=2, unit="MB", scale=1e-6, of=of)
