"""What scripts wait for: one call, one completion, and what an export holds in memory."""

import os
import resource
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.report import Report
from tests.bench.test_bench_start import ZDTUI, first_frame, in_turns
from tests.bench.world import ServedWorld
from tests.cli.test_cli_memory import PEAK

pytestmark = pytest.mark.bench

ONE_REQUEST = """
import httpx, sys
url, email, token = sys.argv[1:]
httpx.Client(auth=(f"{email}/token", token), base_url=url).get("/api/v2/views?per_page=1").json()
"""
CALL = [*ZDTUI, "call", "zendesk_views_list", '{"per_page": 1}']


def took(command: list[str], environ: dict[str, str]) -> float:
    """Seconds of processor time that a program took, start and end included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=os.environ | environ, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_one_call_of_a_tool(report: Report, home: CachedHome, world: ServedWorld) -> None:
    """Processor time, since the answer of the sandbox is none of theirs."""
    acme = world.acme
    plain = [sys.executable, "-c", ONE_REQUEST, acme.base_url, acme.email, acme.token]
    environ = home.environ | {"ZDTUI_ACCOUNT": acme.name}
    floor, ours = in_turns(lambda: took(plain, environ), lambda: took(CALL, environ), rounds=9)
    report.ratio(2.2, "`zdtui call`, one request", ours, floor, most=2.5, of="one request of httpx, both CPU")
    frame = in_turns(lambda: first_frame(ZDTUI, home.foot, home.environ), rounds=5)[0]
    report.ratio(2.3, "`zdtui call` beside the interface", ours, frame, most=1, of="the first frame with rows")


def test_one_completion(report: Report, home: CachedHome) -> None:
    asks = {"_ZDTUI_COMPLETE": "bash_complete", "COMP_WORDS": "zdtui export --account ", "COMP_CWORD": "3"}
    floor, ours = in_turns(
        lambda: took([sys.executable, "-c", "import click"], {}), lambda: took(ZDTUI, home.environ | asks), rounds=9
    )
    report.ratio(2.4, "completing an account's name", ours, floor, most=2.5, of="`import click`, both CPU")


@pytest.mark.parametrize("ending", ["ndjson", "csv", "parquet"])
def test_memory_of_an_export(
    report: Report, home: CachedHome, home_100k: CachedHome, tmp_path: Path, ending: str
) -> None:
    if ending == "parquet" and find_spec("pyarrow") is None:
        pytest.skip("pyarrow is not installed")
    few, many = (_peak(each, tmp_path / f"tickets.{ending}") for each in (home, home_100k))
    place = 3.2 + ("ndjson", "csv", "parquet").index(ending) / 100
    of = "4,000"
    report.ratio(
        place, f"memory of an export, 100,000 as {ending}", many, few, most=1.3, unit="MB", scale=1e-6, of=of
    )


def _peak(home: CachedHome, file: Path) -> int:
    """The most bytes that an export has resident."""
    command = [sys.executable, "-c", PEAK, "export", str(file), "--account", home.accounts[0].name]
    done = subprocess.run(command, env=os.environ | home.environ, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[1]) * 1024
