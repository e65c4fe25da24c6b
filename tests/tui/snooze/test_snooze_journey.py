"""Putting tickets off at the keyboard (F28)."""

from tests.driver import driven


async def test_a_ticket_put_off_leaves_the_queue_and_can_be_brought_back() -> None:
    async with driven((120, 30)) as app:
        await app.queue.loaded()
        first, second = app.queue.ids[:2]
        await app.press("Z")
        assert any(name.startswith("Tomorrow") for name in app.picker.names)
        await app.picker.choose("tomorrow")
        await app.until(lambda: first not in app.queue.ids, "it is hidden")
        assert app.queue.cursor == second
        assert f"#{first} is put off until Tomorrow 09:00" in app.status
        assert "1 put off" in "\n".join(app.queue.rows)
        await app.press(":")
        await app.type("what was put off")
        await app.press("enter")
        assert any(f"#{first}" in name for name in app.picker.names)
        await app.press("enter")
        await app.until(lambda: first in app.queue.ids, "it is back")
        assert app.ticket.id == first


async def test_a_time_can_be_typed() -> None:
    async with driven() as app:
        await app.queue.loaded()
        ticket = app.queue.ids[0]
        now = app.desk.clock()
        await app.press("Z")
        await app.type("in 2 days")
        await app.until(lambda: "in 2 days" in app.picker.names, "the typed time is offered")
        await app.press("enter")
        await app.until(lambda: app.desk.snoozes.until(ticket) is not None, "it is put off")
        assert 2 * 86_400 - 5 < (app.desk.snoozes.until(ticket) or 0) - now < 2 * 86_400 + 60


async def test_putting_off_while_playing_goes_on() -> None:
    async with driven() as app:
        await app.queue.loaded()
        first, second = app.queue.ids[:2]
        await app.press(">", "Z")
        await app.picker.choose("in 1 hour")
        await app.until(lambda: app.ticket.id == second, "the next one is open")
        assert first not in app.queue.ids


async def test_nothing_put_off_says_so() -> None:
    async with driven() as app:
        await app.queue.loaded()
        await app.press(":")
        await app.type("what was put off")
        await app.press("enter")
        assert "No ticket was put off" in app.status
