"""Requests for each action, counted at the sandbox."""

from collections.abc import Callable

import pytest

from tests.bench.report import Report
from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.reply import Reply
from zdtui.sandbox.server import Sandbox

pytestmark = pytest.mark.bench


async def settled(desk: Desk, done: Callable[[], object] = lambda: True) -> None:
    await until(lambda: done() and desk.quiet)


async def test_requests_per_action(report: Report) -> None:
    with Sandbox(["acme"], tickets=1000, plan=None) as sandbox:
        acme = sandbox["acme"]
        async with at_work(acme) as desk:
            entry = next(entry for entry in desk.views.entries() if entry.title == "Your unsolved tickets")

            def asked(place: float, action: str, most: int) -> None:
                made = [f"{each.method} {each.path.removeprefix('/api/v2')}" for each in acme.log.entries]
                report.most(place, f"requests: {action}", len(made), most, "", ", ".join(made))
                acme.log.clear()

            acme.log.clear()
            live = desk.list(entry.key)
            live.open()
            await settled(desk, lambda: live.complete and not live.loading)
            asked(30, "open a queue of up to 100", 1)
            live.rest_at(0)
            await settled(desk, lambda: desk.ticket(live.ids[1]).prefetched)
            acme.log.clear()
            for place, action, row in (30.1, "open the ticket under the cursor", 0), (30.2, "next ticket", 1):
                ticket = desk.ticket(live.ids[row])
                ticket.open()
                await settled(desk)
                assert ticket.comment_count()
                asked(place, action, 0)
            cold = desk.ticket(live.ids[-1])
            cold.open()
            await settled(desk, cold.comment_count)
            asked(30.3, "open a ticket from elsewhere", 1)
            fields = {"status": "pending", "priority": "high", "tags": ["later"]}
            await desk.writing.submit(live.ids[0], fields, Reply("Done.", public=True))
            await settled(desk, lambda: not desk.outbox.rows())
            asked(30.4, "reply, status, tags and fields", 1)
            assert await desk.store.search("report", 20) is not None
            await live.narrow("report")
            asked(30.5, "search what is here", 0)
