"""Reading tickets of the built-in Zendesk: what is asked of it, and what is on screen meanwhile."""

import pytest

from tests.driver import Driver, driven


def thread_requests(app: Driver) -> int:
    return app.sandbox["acme"].log.count("GET", "/api/v2/tickets/*/comments")


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
async def test_a_ticket_opens_with_its_thread_and_the_next_one_follows(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        first = app.queue.cursor
        await app.press("enter")
        await app.until(lambda: "→ PUBLIC" in app.ticket.text, "the thread is on screen")
        assert app.ticket.id == first
        assert f"#{first}" in app.ticket.text
        await app.until(lambda: app.desk.quiet, "what is around is read ahead")
        asked = thread_requests(app)
        await app.press("]")
        assert app.ticket.id == app.queue.cursor != first
        assert "→ PUBLIC" in app.ticket.text, "painted from what was read ahead"
        await app.press("i")
        assert "Requester".upper() in app.ticket.text or size == (80, 24)
        assert "Status" in app.ticket.text
        await app.until(lambda: app.desk.quiet, "nothing is read")
        assert thread_requests(app) - asked <= 2, "only what lies further ahead is read"


async def test_a_reply_is_seen_at_once_and_stays_when_it_has_left() -> None:
    async with driven(hold=0.0) as app:
        await app.press("enter", "r")
        await app.type("On it.")
        await app.press("ctrl+s")
        await app.until(lambda: "On it." in app.ticket.text, "the reply is on top")
        await app.until(lambda: not app.desk.outbox.rows() and app.desk.quiet, "the reply arrived")
        lines = app.ticket.text.splitlines()
        row = next(row for row, line in enumerate(lines) if "On it." in line)
        assert "→ PUBLIC" in lines[row - 1]
        assert "agent" in lines[row - 1]


async def test_a_hostile_world_can_be_read() -> None:
    async with driven((120, 30), faults="hostile", tickets=60) as app:
        for _ in range(4):
            await app.press("enter")
            await app.until(lambda: app.desk.quiet, "the ticket is read")
            await app.press("J", "pagedown", "z", "l", "i", "G", "i", "escape", "escape", "j")
        assert app.app.return_code in (None, 0)
        assert app.app.is_running
