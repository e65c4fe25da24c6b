"""Playing a list at the keyboard (F22, F23)."""

import pytest

from tests.desk.colleague import Colleague
from tests.driver import Driver, driven


def line(app: Driver) -> str:
    return "\n".join(app.lines_of(app.screen.play_line)) if app.screen.play_line.display else ""


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_sending_goes_on_to_the_next_ticket_and_the_line_counts(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        await app.queue.loaded()
        first, second, third = app.queue.ids[:3]
        assert line(app) == ""
        await app.press(">")
        assert app.ticket.id == first
        assert "1 of" in line(app)
        await app.press("n")
        await app.type("seen")
        await app.press("ctrl+s")
        await app.until(lambda: app.ticket.id == second, "the next ticket opens by itself")
        assert "2 of" in line(app)
        assert "1 done" in line(app)
        await app.press(">")
        assert app.ticket.id == third
        await app.press("escape")
        assert line(app) == ""
        assert "2 done" in app.status
        assert f"{len(app.queue.ids) - 2} left" in app.status


async def test_the_next_ticket_is_painted_without_waiting_for_the_network() -> None:
    async with driven() as app:
        await app.queue.loaded()
        first, second = app.queue.ids[:2]
        await app.press(">")
        await app.until(lambda: app.desk.ticket(second).prefetched and app.desk.quiet, "the next one is read ahead")
        served = app.sandbox["acme"]
        served.log.clear()
        served.faults.latency(5000)
        await app.press(">")
        assert app.ticket.id == second
        assert app.desk.ticket(second).thread.count > 0
        newest = app.desk.ticket(second).comment(0).plain_body or ""
        assert newest.split()[0] in app.ticket.text
        assert first != second
        served.faults.clear()


async def test_skipping_asks_why_and_tells_zendesk() -> None:
    async with driven() as app:
        await app.queue.loaded()
        first, second, third = app.queue.ids[:3]
        await app.press(">", "S")
        await app.picker.choose("not mine")
        await app.until(lambda: app.ticket.id == second, "the next ticket is open")
        skips = app.sandbox["acme"].world.skips
        await app.until(lambda: len(skips) == 1, "Zendesk is told")
        assert (skips[0]["ticket_id"], skips[0]["reason"]) == (first, "It is not mine to answer")
        await app.press("S")
        await app.type("waits for the warehouse")
        await app.until(lambda: "waits for the warehouse" in app.picker.names, "the typed reason is offered")
        await app.press("enter")
        await app.until(lambda: app.ticket.id == third, "the next ticket is open")
        assert "2 skipped" in line(app)


async def test_what_a_colleague_took_is_skipped_with_a_word() -> None:
    async with driven() as app:
        await app.queue.loaded()
        first, second, third = app.queue.ids[:3]
        await app.press(">")
        await app.until(lambda: app.desk.quiet, "the first ones are verified")
        colleague = Colleague(app.sandbox["acme"])
        await colleague.updates(second, assignee_id=colleague.id)
        await app.press(">")
        await app.until(lambda: app.ticket.id == third, "the one that was taken is passed over")
        assert colleague.name in app.status
        assert "1 taken by others" in line(app)
        assert first != third


async def test_without_a_round_the_keys_say_why_they_do_nothing() -> None:
    async with driven() as app:
        await app.queue.loaded()
        await app.press("S")
        assert "Nothing is being played" in app.status
        assert app.ticket.id is None


async def test_a_round_ends_after_the_last_ticket() -> None:
    async with driven(tickets=60) as app:
        await app.queue.loaded()
        many = len(app.queue.ids)
        await app.press(">")
        await app.press(*[">"] * many)
        assert app.ticket.id is None
        assert "none left" in app.status
