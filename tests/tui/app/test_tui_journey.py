"""A morning's work on the built-in Zendesk, from the queue to the next account."""

import pytest

from tests.driver import Driver, driven

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])


def puts(app: Driver, name: str = "acme") -> list[str]:
    """The writes that reached an account."""
    return [f"{call.method} {call.path}" for call in app.sandbox[name].log.entries if call.method == "PUT"]


@SIZES
async def test_reply_with_status_in_one_request(size: tuple[int, int]) -> None:
    async with driven(size, hold=0.0) as app:
        ticket = app.queue.cursor
        assert ticket is not None
        await app.press("r")
        assert app.composer.audience == "public"
        assert "Public reply to" in app.composer.readers
        await app.type("Thank you, done.")
        await app.press("alt+s")
        await app.picker.choose("pending")
        assert not app.composer.is_open
        await app.until(lambda: len(puts(app)) == 1, "the reply arrived")
        assert puts(app) == [f"PUT /api/v2/tickets/{ticket}.json"] or puts(app) == [f"PUT /api/v2/tickets/{ticket}"]
        await app.until(lambda: not app.desk.outbox.rows(), "the outbox is empty")


@SIZES
async def test_undo_before_it_leaves(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        await app.press("n")
        await app.type("wrong ticket")
        await app.press("ctrl+s")
        assert "undo" in app.status
        await app.press("u")
        assert app.composer.audience == "internal"
        assert app.composer.text == "wrong ticket"
        assert not puts(app)


async def test_a_composer_never_stands_below_another_ticket() -> None:
    async with driven((160, 50)) as app:
        first = app.queue.cursor
        assert first is not None
        await app.press("r")
        await app.type("for the first")
        await app.pilot.click(app.screen.queue, offset=(20, 5))
        await app.pilot.click(app.screen.queue, offset=(20, 5))
        await app.until(lambda: not app.composer.is_open, "the composer went")
        assert app.screen.at_hand() is not None
        assert app.queue.cursor != first
        draft = app.desk.writing.draft(first, public=True)
        assert draft is not None
        assert draft.text == "for the first"
        await app.press("r")
        assert app.composer.text == ""


async def test_switching_accounts_keeps_each_place() -> None:
    async with driven() as app:
        await app.press("j", "j", "j")
        here = app.queue.cursor
        await app.press("ctrl+o", "enter")
        await app.until(lambda: app.app.current == "globex" and bool(app.queue.ids), "globex has rows")
        assert "globex" in app.account_line
        await app.press("ctrl+o", "enter")
        await app.until(lambda: app.app.current == "acme", "back at acme")
        assert app.queue.cursor == here
