"""The store: pages in, windows out, search and lists, each against a floor measured in the same run."""

import asyncio
import json
import random
import sqlite3
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from zdtui.store import Store
from zdtui.store.generations import Generations, PageOf
from zdtui.store.ids import make_ids

TICKETS = 20_000
PAGE = 100
CHANCE = random.Random(5)
WORDS = ["".join(CHANCE.choices("abcdefghijklmnopqrstuvwxyz", k=CHANCE.randint(3, 9))) for _ in range(20_000)]
WEIGHTS = list(accumulate(1 / (rank + 1) for rank in range(len(WORDS))))


Line = tuple[str, float, str, float]
"""What was measured, its value, what it is held against, and the ratio."""


def text(words: int) -> str:
    """Make a text whose words are as common and as rare as in a language."""
    return " ".join(CHANCE.choices(WORDS, cum_weights=WEIGHTS, k=words))


def a_ticket(number: int) -> dict[str, Any]:
    """Make a ticket of about the size that Zendesk sends."""
    fields = [{"id": 360_000_000_000 + n, "value": text(2) if n % 4 == 0 else None} for n in range(30)]
    return {
        "url": f"https://acme.zendesk.com/api/v2/tickets/{number}.json",
        "id": number,
        "external_id": None,
        "via": {"channel": "email", "source": {"from": {"address": "a@example.com"}, "to": {}, "rel": None}},
        "created_at": "2026-03-01T09:15:00Z",
        "updated_at": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T09:{number % 60:02}:00Z",
        "type": None,
        "subject": text(7),
        "raw_subject": text(7),
        "description": text(100),
        "priority": CHANCE.choice(["low", "normal", "high", "urgent", None]),
        "status": CHANCE.choice(["new", "open", "pending", "hold", "solved"]),
        "requester_id": 900_000 + CHANCE.randrange(4000),
        "assignee_id": 900_000 + CHANCE.randrange(40),
        "organization_id": 700_000 + CHANCE.randrange(400),
        "group_id": CHANCE.randrange(1, 20),
        "tags": CHANCE.choices(WORDS, k=4),
        "custom_fields": fields,
        "fields": fields,
        "ticket_form_id": 400_001,
        "brand_id": 300_001,
    }


def a_page(number: int, known: dict[int, dict[str, Any]]) -> bytes:
    """Make a page of a hundred tickets with the people beside them."""
    tickets = [a_ticket(number * PAGE + n + 1) for n in range(PAGE)]
    people = {ticket[role] for ticket in tickets for role in ("requester_id", "assignee_id")}
    for person in people - known.keys():
        name, role = f"{text(1).title()} {text(1).title()}", "agent" if person < 900_040 else "end-user"
        known[person] = {"id": person, "name": name, "role": role, "active": True, "user_fields": {}, "tags": []}
    return json.dumps({"tickets": tickets, "users": [known[person] for person in sorted(people)]}).encode()


def milliseconds(work: Callable[[], object], times: int = 60) -> float:
    """Return the middle of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


async def waited(work: Callable[[int], Awaitable[object]], times: int = 15) -> float:
    """Return the middle of several awaited runs, in milliseconds."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        await work(number)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


class Lateness:
    """Rings every millisecond and notes how late the loop heard it, in milliseconds."""

    def __init__(self) -> None:
        self.found: list[float] = []
        self._loop = asyncio.get_running_loop()
        self._set()

    def stop(self) -> None:
        """Ring no more."""
        self._bell.cancel()

    def _set(self) -> None:
        self._due = self._loop.time() + 0.001
        self._bell = self._loop.call_at(self._due, self._ring)

    def _ring(self) -> None:
        self.found.append((self._loop.time() - self._due) * 1000)
        self._set()


async def put_all(store: Store, bodies: list[bytes], first: int) -> float:
    """Store pages and index them; return the processor's time in milliseconds."""
    start = time.process_time()
    for number, body in enumerate(bodies, first):
        await store.put_page("tickets", body, listing="all", number=number, next="/more")
    await store.indexed()
    return (time.process_time() - start) * 1000


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[tuple[Store, str]]:
    """Return a store with many tickets and the lines that filling it was worth."""
    people: dict[int, dict[str, Any]] = {}
    bodies = [a_page(number, people) for number in range(TICKETS // PAGE)]
    start = time.process_time()
    for body in bodies:
        json.loads(body)
    floor = (time.process_time() - start) * 1000 / len(bodies)
    store, half = Store.open(tmp_path / "acme"), len(bodies) // 2
    spent = await put_all(store, bodies[:half], 0) / half
    lateness = Lateness()
    await put_all(store, bodies[half:], half)
    lateness.stop()
    late = sorted(lateness.found)
    again = await waited(lambda number: store.put_page("tickets", bodies[number]))
    lines = [
        ("store and index a page of 100, ms of processor", spent, "json.loads alone", spent / floor),
        ("the same page when nothing changed, ms", again, "json.loads alone", again / floor),
        ("loop late while pages are stored at full speed, p99 ms", late[int(len(late) * 0.99)], "", 0.0),
    ]
    yield store, table(lines)
    await store.close()


def table(lines: list[Line]) -> str:
    """Write the lines one below the other."""
    rows = [
        f"{name:56} {value:9.2f}  {f'{ratio:7.2f} × {than}' if than else ''}" for name, value, than, ratio in lines
    ]
    return "\n".join(rows)


@pytest.mark.bench
async def test_bench_store(filled: tuple[Store, str], capsys: pytest.CaptureFixture[str]) -> None:
    store, lines = filled
    bare = sqlite3.connect(store.folder / "cache.db")
    measured = [*windows(store, bare), *await looking(store, bare), *await long_lists(store)]
    bare.close()
    with capsys.disabled():
        print(f"\nstore, {TICKETS:,} tickets\n{lines}\n{table(measured)}")


def windows(store: Store, bare: sqlite3.Connection) -> list[Line]:
    """Measure what is read for painting."""
    ids = range(5000, 5050)
    floor = milliseconds(lambda: bare.execute("SELECT * FROM ticket WHERE id BETWEEN 5000 AND 5049").fetchall())
    reads = {
        "50 rows with their names, ms": lambda: store.rows(ids),
        "128 rows, ms": lambda: store.rows(range(5000, 5128)),
        "50 rows from anywhere, ms": lambda: store.rows(CHANCE.sample(range(1, TICKETS), 50)),
        "50 rows with a custom field, ms": lambda: store.rows(ids, (360_000_000_000,)),
        "the JSON of one ticket, ms": lambda: store.raw("tickets", 5000),
    }
    spent = {name: milliseconds(read) for name, read in reads.items()}
    return [(name, value, "the bare columns of 50 rows", value / floor) for name, value in spent.items()]


async def looking(store: Store, bare: sqlite3.Connection) -> list[Line]:
    """Measure search and the quick filter."""
    ids = make_ids(range(1, TICKETS + 1))
    scan = "SELECT count(*) FROM ticket WHERE instr(folded, 'zzz')"
    floor = milliseconds(lambda: bare.execute(scan).fetchall(), 9)
    searches = {
        "search for a rare word, ms": lambda n: store.search(f"{WORDS[15_000 + n]} "),
        "search for a common word, ms": lambda n: store.search(f"{WORDS[n]} "),
        "search for two common words, ms": lambda n: store.search(f"{WORDS[n]} {WORDS[n + 1]} "),
        "search for a beginning of three letters, ms": lambda n: store.search(WORDS[n + 5][:3]),
        f"narrow {TICKETS:,} tickets, ms": lambda n: store.narrow(ids, WORDS[15_000 + n]),
        "narrow a hundred tickets, ms": lambda n: store.narrow(ids[:100], WORDS[15_000 + n]),
    }
    spent = {name: await waited(ask) for name, ask in searches.items()}
    return [(name, value, "a scan of all rows", value / floor) for name, value in spent.items()]


async def long_lists(store: Store) -> list[Line]:
    """Measure loading and refreshing lists of a thousand and of a million ids."""
    page = json.dumps({"tickets": [{"id": number} for number in range(50, 150)]}).encode()

    def load() -> None:
        store._listings.clear()
        store.listing("long")

    async def refresh(_: int) -> None:
        await store.put_page("tickets", page, listing="long", next="/more")

    found: list[Line] = []
    for count in (1_000, 1_000_000):
        await store._cache.write(partial(fill, count=count))
        floor = milliseconds(partial(make_ids, range(count)), 5)
        spent = {
            f"load a list of {count:,}, ms": milliseconds(load, 9),
            "ask for it again, ms": milliseconds(partial(store.listing, "long")),
            "refresh its first page, ms": await waited(refresh, 5),
        }
        found += [(name, value, "making as many numbers", value / floor) for name, value in spent.items()]
    return found


def fill(db: sqlite3.Connection, count: int) -> None:
    """Store a long list that is complete."""
    writing = Generations()
    writing.drop(db, "long")
    writing.put(db, PageOf("long", complete=True), range(count), 0.0)
