"""Local search, newest first, over 100,000 tickets: whole questions, and each key of one that is typed."""

import random
import sqlite3
import time
from collections.abc import Sequence

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.report import Report, quantile
from zdtui.store.search import Asked
from zdtui.store.store import Store
from zdtui.text.query import parse

pytestmark = pytest.mark.bench

WORDS = ("login", "invoice", "export", "dashboard", "sso", "mobile", "alert", "refund", "report", "api")
TIMES = 12
TYPED = (
    "login broken status<solved",
    "invoice priority:urgent assignee:me",
    "tags:vip created>4weeks export",
    "status:pending group:support",
    "requester:jane refund",
    "assignee:none status<solved priority>normal",
)
"""Queries as people type them, a key at a time."""


async def test_local_search(report: Report, home_100k: CachedHome) -> None:
    chance = random.Random(7)
    copies = [f"case{copy}x{number}" for copy in range(1, 20) for number in range(2000, 4900, 100)]
    questions = [
        *(chance.choice(copies) for _ in range(TIMES)),
        *(chance.choice(WORDS) for _ in range(TIMES)),
        *(" ".join(chance.sample(WORDS, 2)) for _ in range(TIMES)),
        *(chance.choice(WORDS)[:3] for _ in range(TIMES)),
    ]
    typed = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]
    folder = home_100k.cache(home_100k.accounts[0])
    store = Store.open(folder)
    try:
        asked, keys = await glances(store, questions), await glances(store, typed)
        start = time.perf_counter()
        ranked(folder / "cache.db", "report export")
        rank = time.perf_counter() - start
        whole = await glances(store, typed, whole=True)
    finally:
        await store.close()
    against = f"ordered by rank, two common words: {rank * 1e3:.0f} ms"
    report.most(13, "local search of 100,000 tickets, p95", quantile(asked, 0.95) * 1e3, 10, "ms", against)
    everything = f"every hit, soon after: {quantile(whole, 0.95) * 1e3:.0f} ms"
    report.most(
        13.1, "the same for each key of a query with filters, p95", quantile(keys, 0.95) * 1e3, 10, "ms", everything
    )


async def glances(store: Store, texts: Sequence[str], *, whole: bool = False) -> list[float]:
    """Search for each text; return the seconds each took: for a glance, or for the ``whole``."""
    me, taken = store.agents()[0].id, []
    for text in texts:
        asked = Asked(parse(text), me, time.time())
        start = time.perf_counter()
        found = await (store.everything(asked) if whole else store.glance(asked))
        taken.append(time.perf_counter() - start)
        assert found is not None
    return taken


def ranked(path: "object", text: str) -> None:
    """Search as one would without thinking: the best fifty first."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.execute("SELECT rowid FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rank LIMIT 50", (text,)).fetchall()
    db.close()
