"""Local search, newest first, over 100,000 tickets."""

import random
import sqlite3
import time

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.report import Report, quantile
from zdtui.store.store import Store

pytestmark = pytest.mark.bench

WORDS = ("login", "invoice", "export", "dashboard", "sso", "mobile", "alert", "refund", "report", "api")
TIMES = 12


async def test_local_search(report: Report, home_100k: CachedHome) -> None:
    chance = random.Random(7)
    copies = [f"case{copy}x{number}" for copy in range(1, 20) for number in range(2000, 4900, 100)]
    questions = {
        "a rare word": [chance.choice(copies) for _ in range(TIMES)],
        "a common word": [chance.choice(WORDS) for _ in range(TIMES)],
        "two common words": [" ".join(chance.sample(WORDS, 2)) for _ in range(TIMES)],
        "three letters": [chance.choice(WORDS)[:3] for _ in range(TIMES)],
    }
    folder = home_100k.cache(home_100k.accounts[0])
    store, taken = Store.open(folder), []
    try:
        for asked in questions.values():
            for text in asked:
                start = time.perf_counter()
                found = await store.search(text, 50)
                taken.append(time.perf_counter() - start)
                assert found is not None
        start = time.perf_counter()
        ranked(folder / "cache.db", "report export")
        rank = time.perf_counter() - start
    finally:
        await store.close()
    against = f"ordered by rank, two common words: {rank * 1e3:.0f} ms"
    report.most(13, "local search of 100,000 tickets, p95", quantile(taken, 0.95) * 1e3, 10, "ms", against)


def ranked(path: "object", text: str) -> None:
    """Search as one would without thinking: the best fifty first."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.execute("SELECT rowid FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rank LIMIT 50", (text,)).fetchall()
    db.close()
