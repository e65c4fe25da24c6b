"""However many tickets are exported, the program holds a few of them."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.store.store import Store

FEW, MOST = 1_000, 1.3
STATUS = Path("/proc/self/status")
PEAK = """
import sys
from zdtui.cli.main import run
code = run(sys.argv[1:])
print(code, *(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
"""The peak is that of this program: what getrusage tells begins with the memory of whoever started it."""


def at_home(home: Path, tickets: int) -> None:
    """Make a home whose account has so many tickets stored: a thousand as they come, and copies of those."""
    paths = Paths.inside(home)
    paths.make()
    Book(paths.accounts_file).add(Account("acme", Origin.parse("https://acme.zendesk.com"), "a@b.example"))
    folder = paths.account_folder("acme")
    first = [
        {"id": number, "subject": f"Ticket {number}", "description": "What happened. " * 40, "tags": ["a", "b"],
         "custom_fields": [{"id": field, "value": None} for field in range(20)]}
        for number in range(1, FEW + 1)
    ]  # fmt: skip

    async def fill() -> None:
        store = Store.open(folder)
        await store.put_page("tickets", json.dumps({"tickets": first}).encode())
        await store.close()

    asyncio.run(fill())
    with sqlite3.connect(folder / "cache.db") as db:
        for table in ("ticket", "ticket_raw"):
            names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            rest = ", ".join(name for name in names if name != "id")
            copies = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?)"
            add = f"INSERT INTO {table} (id, {rest}) {copies} SELECT id + n * {FEW}, {rest} FROM {table}, c"
            if tickets > FEW:
                db.execute(add, (tickets // FEW - 1,))
    db.close()


def peak(home: Path, file: Path) -> int:
    """Export, and return the most memory that it took (kB)."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, "export", str(file)],
        env={"ZDTUI_HOME": str(home), "ZDTUI_VAULT": "memory", "PATH": ""},
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    code, memory = map(int, done.stdout.split())
    assert code == 0, done.stderr
    return memory


@pytest.mark.skipif(not STATUS.exists(), reason="the peak of a program is read from /proc")
@pytest.mark.parametrize("tickets", [20_000, pytest.param(100_000, marks=pytest.mark.deep)])
def test_an_export_holds_a_few_tickets_at_once(zdtui: CommandLine, tmp_path: Path, tickets: int) -> None:
    for name, many in (("few", FEW), ("all", tickets)):
        at_home(tmp_path / name, many)
    for ending in ("ndjson", "csv", *(["parquet"] if find_spec("pyarrow") else [])):
        file = tmp_path / f"tickets.{ending}"
        few, all_of_them = peak(tmp_path / "few", file), peak(tmp_path / "all", file)
        assert all_of_them <= few * MOST, ending
