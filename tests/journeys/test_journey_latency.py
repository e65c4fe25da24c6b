"""What was read before is painted without waiting for the network, however slow it is (F23)."""

from pathlib import Path

from tests.driver import Driver, driven
from zdtui.sandbox.server import Sandbox

STALL = 20_000
"""Milliseconds of every answer: whatever is painted has not waited for one."""


def open_view(app: Driver, title: str) -> None:
    """Open a view by its title, as enter in the views does."""
    app.screen.open_list(next(entry.key for entry in app.desk.views.entries() if entry.title == title))


async def test_views_and_tickets_seen_before_paint_at_once(tmp_path: Path) -> None:
    with Sandbox(("acme",), tickets=300, plan=None) as sandbox:
        acme = sandbox["acme"]
        async with driven((160, 50), sandbox=sandbox, home=tmp_path) as app:
            seen = {}
            for title in ("All unsolved tickets", "Recently solved", "Your unsolved tickets"):
                open_view(app, title)
                await app.queue.loaded()
                seen[title] = app.queue.ids
            first, second = app.queue.ids[:2]
            await app.until(
                lambda: app.desk.ticket(second).prefetched and app.desk.quiet, "what is near is read ahead"
            )

            acme.faults.latency(STALL)
            answered = sum(entry.status is not None for entry in acme.log.entries)
            for title, ids in seen.items():
                open_view(app, title)
                await app.pilot.pause()
                assert app.queue.ids == ids
                row = app.desk.store.row(ids[0])
                assert row is not None
                assert any(str(ids[0]) in line and (row.subject or "")[:12] in line for line in app.queue.rows)
            await app.press("enter")
            assert app.ticket.id == first
            assert (app.desk.ticket(first).comment(0).plain_body or "").split()[0] in app.ticket.text
            await app.press("]")
            assert app.ticket.id == second
            assert (app.desk.ticket(second).comment(0).plain_body or "").split()[0] in app.ticket.text
            assert sum(entry.status is not None for entry in acme.log.entries) == answered, "no answer had come"
            acme.faults.clear()
