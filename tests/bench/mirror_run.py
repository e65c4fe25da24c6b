"""One reading of a whole account in a process: ``python -m tests.bench.mirror_run pages|mirror|person ADDRESS``.

``pages`` reads the export page by page and keeps nothing; ``mirror`` mirrors it, with a person at work beside;
``person`` is that person alone. Prints one JSON object with seconds and milliseconds.
"""

import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.report import quantile
from tests.bench.sync_run import lateness
from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.store.store import Store

BEAT = 0.01
"""Seconds between two looks at the clock: a look a millisecond would take a tenth of a core from what is measured."""

TURN = 0.001
"""Seconds that a thread may compute while another wants to go on, as in the interface."""

ALONE = 40
"""Requests of the person when nothing else is going on."""


def resident() -> int:
    """The memory this process has, in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def client_of(address: str) -> Client:
    """A client of the paged server."""
    return Client(Origin.parse(address), Bearer(Secret("token")))


async def pages(address: str) -> dict[str, Any]:
    """Read one page after the other."""
    client, start, tickets = client_of(address), time.perf_counter(), 0
    await client.incremental.organizations(0).first()
    await client.incremental.users(0).first()
    page = await client.incremental.tickets(0).first()
    while True:
        tickets += page.size
        if page.next is None:
            break
        page = await client.incremental.tickets(after=page.next).first()
    taken = time.perf_counter() - start
    await client.aclose()
    return {"tickets": tickets, "seconds": taken}


async def asked(client: Client, times: list[float]) -> None:
    """Open one ticket after the other, and note how long each takes."""
    while True:
        start = time.perf_counter()
        await client.comments.list(1, newest_first=True).first()
        times.append(time.perf_counter() - start)


async def person(address: str) -> dict[str, Any]:
    """Ask with nothing going on beside."""
    client, times = client_of(address), list[float]()
    task = asyncio.ensure_future(asked(client, times))
    while len(times) < ALONE:  # noqa: ASYNC110 - it is counted
        await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    await client.aclose()
    return {"p50": quantile(times, 0.5) * 1e3, "p95": quantile(times, 0.95) * 1e3}


async def mirror(address: str) -> dict[str, Any]:
    """Mirror everything while a person asks."""
    made = client_of(address)

    async def connect() -> Client:
        return made

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Account("acme", Origin.parse(address), "a@example.com"), Store.open(Path(folder)), connect)
        await made.users.me()
        gc.freeze()
        sys.setswitchinterval(TURN)
        late, times = list[float](), list[float]()
        beside = [asyncio.ensure_future(lateness(late, BEAT)), asyncio.ensure_future(asked(made, times))]
        before = resident()
        start = time.perf_counter()
        state = await desk.mirror.once(full=True)
        taken = time.perf_counter() - start
        grown = resident() - before
        for task in beside:
            task.cancel()
        await asyncio.wait(beside)
        await desk.close()
    return {
        "tickets": state.tickets,
        "seconds": taken,
        "p50": quantile(times, 0.5) * 1e3,
        "p95": quantile(times, 0.95) * 1e3,
        "late": quantile(late, 0.99) * 1e3,
        "grown": grown / 2**20,
    }


if __name__ == "__main__":
    do = {"pages": pages, "mirror": mirror, "person": person}[sys.argv[1]]
    print(json.dumps(asyncio.run(do(sys.argv[2]))))
