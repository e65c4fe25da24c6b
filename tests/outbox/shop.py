"""A sandbox in trouble, processes that work on it, and the count of what arrived."""

import asyncio
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tests.outbox.front import Front
from tests.outbox.order import Order
from tests.outbox.pace import Pace
from tests.outbox.weather import Weather
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account
from zdtui.sandbox.log import Entry
from zdtui.sandbox.rules import update
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.world.moments import iso
from zdtui.store.store import Store

TICKETS = 60


@dataclass
class Tally:
    """What became of a lane's replies: numbers of replies, and what the worker complained of."""

    written: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost, doubled or refused."""
        return not (self.lost or self.doubled or self.complaints)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.written + other.written,
            self.lost + other.lost,
            self.doubled + other.doubled,
            self.complaints + other.complaints,
        )


class Shop:
    """One account of a sandbox with weather, customers, and the folders of those who work on it."""

    def __init__(self, account: Account, pace: Pace, folder: Path, weather: Weather, front: Front) -> None:
        self.account = account
        self.pace = pace
        self.weather = weather
        self.front = front
        self._folder = folder
        self._first = account.world.tickets.last + 1
        self._free = self._living()

    async def order(self, lane: str, *, tickets: int = 6, **wishes: object) -> Order:
        """Set up the folder of a lane that writes to tickets of its own, which it has read."""
        ids, self._free = self._free[:tickets], self._free[tickets:]
        folder = self._folder / lane
        store = Store.open(folder, self.pace.now)
        token = Secret(self.account.api_token)
        origin = Origin.parse(self.account.base_url)
        was, self.weather.on = self.weather.on, False
        async with Client(origin, ApiToken(self.account.email, token)) as client:
            page = await client.tickets.show_many(ids)
            await store.put_page("tickets", page.body)
        self.weather.on = was
        await store.close()
        plain = Order(
            lane, str(folder), self.account.base_url, self.account.email, self.account.api_token, ids,
            self.pace.epoch, self.pace.times,
        )  # fmt: skip
        return plain.but(**wishes)

    def change_next(self) -> None:
        """Let the ticket that is handed out next be changed at this moment."""
        tickets = self.account.world.tickets
        tickets.put(tickets.read(self._free[0]) | {"updated_at": self.account.world.now()})

    def tally(self, order: Order) -> Tally:
        """Count a lane's replies at the sandbox; each that is durable has to be there once."""
        notes = order.notes.read_text().splitlines()
        written = {line.removeprefix("reply ") for line in notes if line.startswith("reply ")}
        arrived = self._arrived(order)
        return Tally(
            len(written),
            [f"{order.lane}-{number}" for number in sorted(written) if not arrived[number]],
            [f"{order.lane}-{number} × {many}" for number, many in arrived.items() if many > 1],
            [line for line in notes if line.startswith(("lost", "refused"))],
        )

    def writes(self) -> list[Entry]:
        """The writes of workers, as they came."""
        return [entry for entry in self.account.log if entry.method in ("PUT", "POST") and operation(entry)]

    def _arrived(self, order: Order) -> Counter[str]:
        words = re.compile(rf"{order.lane}-(\d+)\.")
        world = self.account.world
        made = [each for each in world.tickets.ids() if each >= self._first]
        comments = (comment for ticket in (*order.tickets, *made) for comment in world.thread(ticket))
        found = (words.search(str(comment["body"])) for comment in comments)
        return Counter(each[1] for each in found if each)

    def _living(self) -> list[int]:
        tickets = self.account.world.tickets
        return [each for each in tickets.ids() if tickets.read(each)["status"] != "closed"]


def operation(entry: Entry) -> str:
    """The operation that a write carries."""
    ticket = (entry.json or {}).get("ticket", {})
    return str((ticket.get("metadata") or {}).get("zdtui_op") or ticket.get("external_id") or "")


@contextmanager
def shop(folder: Path, *, seed: int | str = 0, times: float = 20.0) -> Iterator[Shop]:
    """Open a shop whose clock goes ``times`` as fast as the machine's, and whose versions are whole seconds.

    The sandbox makes each version later than the one before; Zendesk does not within a second, and here neither.
    """
    pace = Pace(time.time(), times)
    sandbox = Sandbox(["acme"], tickets=TICKETS * 6, plan=None, clock=pace.now)
    account = sandbox["acme"]
    account.faults = weather = Weather(seed)
    front = Front(account, seed)
    account.app = front  # type: ignore[assignment]  # an application before the application
    later = update._later
    update._later = lambda stamp, now: iso(now)
    try:
        with sandbox:
            yield Shop(account, pace, folder, weather, front)
    finally:
        update._later = later


class Maternity:
    """A process from which workers are born, already knowing what they need."""

    def __init__(self, reading: IO[str], writing: IO[str]) -> None:
        self._reading = reading
        self._writing = writing

    async def live(self, order: Order) -> str:
        """Let a worker live; how it ended."""
        return await asyncio.to_thread(self._live, order)

    def _live(self, order: Order) -> str:
        self._writing.write(f"{order.line()}\n")
        self._writing.flush()
        return str(json.loads(self._reading.readline() or '"gone"'))


@contextmanager
def maternity() -> Iterator[Maternity]:
    """Start a process for workers to be born from, and end it."""
    program = [sys.executable, "-m", "tests.outbox.worker"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no way to speak with it")
        yield Maternity(process.stdout, process.stdin)
        process.stdin.close()


__all__ = ["Maternity", "Shop", "Tally", "maternity", "operation", "shop"]
