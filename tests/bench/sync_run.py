"""One synchronisation in a process: ``python -m tests.bench.sync_run ours|zenpy ADDRESS EMAIL TOKEN PAGES``.

Prints one JSON object: tickets, seconds, CPU seconds, and the 99th percentile of how late the event loop was.
"""

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.report import quantile

BEAT = 0.001
"""Seconds between two looks at the clock of the event loop."""


async def lateness(found: list[float], beat: float = BEAT) -> None:
    """Note how much later than asked the event loop comes back."""
    loop = asyncio.get_running_loop()
    while True:
        wanted = loop.time() + beat
        due = asyncio.Event()
        loop.call_at(wanted, due.set)
        await due.wait()
        found.append(loop.time() - wanted)


async def ours(base_url: str, email: str, token: str, pages: int) -> dict[str, Any]:
    """Read the ticket list into a store and its text index."""
    from zdtui.api.client import Client
    from zdtui.api.credentials import ApiToken
    from zdtui.model.origin import Origin
    from zdtui.model.secret import Secret
    from zdtui.store.store import Store

    client = Client(Origin.parse(base_url), ApiToken(email, Secret(token)))
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        await client.users.me()
        late: list[float] = []
        watch = asyncio.ensure_future(lateness(late))
        start, burnt, tickets, number = time.perf_counter(), time.process_time(), 0, 0
        async for page in client.background.tickets.list():
            stored = await store.put_export("tickets", page.body, {"bench": page.next})
            tickets, number = tickets + len(stored.ids), number + 1
            if number == pages:
                break
        await store.indexed()
        taken = {"tickets": tickets, "seconds": time.perf_counter() - start, "cpu": time.process_time() - burnt}
        watch.cancel()
        await store.close()
    await client.aclose()
    return {**taken, "late": quantile(late, 0.99)}


def zenpy(base_url: str, email: str, token: str, pages: int) -> dict[str, Any]:
    """Iterate over the ticket list and keep nothing."""
    import requests
    from zenpy import Zenpy

    from tests.sandbox.test_sandbox_zenpy import HOST, Redirect

    session = requests.Session()
    session.trust_env = False
    for scheme in ("https", "http"):
        session.mount(f"{scheme}://{HOST}", Redirect(base_url))
    client = Zenpy(subdomain=HOST.partition(".")[0], email=email, token=token, session=session, disable_cache=True)
    client.users.me()
    start, burnt, tickets = time.perf_counter(), time.process_time(), 0
    for _ in client.tickets(cursor_pagination=100):
        tickets += 1
        if tickets == pages * 100:
            break
    return {
        "tickets": tickets,
        "seconds": time.perf_counter() - start,
        "cpu": time.process_time() - burnt,
        "late": 0.0,
    }


if __name__ == "__main__":
    who, address, person, secret, count = sys.argv[1:]
    if who == "ours":
        print(json.dumps(asyncio.run(ours(address, person, secret, int(count)))))
    else:
        print(json.dumps(zenpy(address, person, secret, int(count))))
