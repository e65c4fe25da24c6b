"""The whole program on a served account, noting how late its event loop is while a list streams in.

``python -m tests.bench.stream_app FILE``: when the list is complete, the figures are in ``FILE``.
"""

import asyncio
import json
import sys
from pathlib import Path

from tests.bench.report import quantile
from tests.bench.sync_run import lateness
from zdtui.accounts.book import Book
from zdtui.accounts.vault import choose
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.tui.app import ZdtuiApp


async def watched(app: ZdtuiApp) -> str:
    """Wait for the list to begin, watch the event loop until it is complete, and say how late it was."""
    while not (lives := [live for desk in app.opened.values() for live in desk.shown if len(live)]):  # noqa: ASYNC110 - as below
        await asyncio.sleep(0.01)
    late: list[float] = []
    watch = asyncio.ensure_future(lateness(late))
    while not lives[0].complete:  # noqa: ASYNC110 - what is waited for has no event of its own
        await asyncio.sleep(0.02)
    watch.cancel()
    return json.dumps({"late": quantile(late, 0.99), "most": max(late), "tickets": len(lives[0])})


async def main(told: Path) -> None:
    """Run the program."""
    paths = Paths.here()
    desks = Desks(Book(paths.accounts_file), choose(), paths)
    app = ZdtuiApp(desks, paths=paths)
    watch = asyncio.ensure_future(watched(app))
    watch.add_done_callback(lambda done: told.write_text(done.result()) if not done.cancelled() else None)
    await app.run_async()
    watch.cancel()
    await desks.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
