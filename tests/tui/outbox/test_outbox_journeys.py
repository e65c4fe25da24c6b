"""Two agents on one ticket, seen from the screen of one of them (F52, F63, F64, F65)."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.content import Content
from textual.widgets import Static

from tests.driver import Driver, driven
from zdtui.desk import sender
from zdtui.sandbox.account import Account
from zdtui.tui.status.say import status_bar

SIZES = [(80, 24), (160, 50)]


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox gives each change a second of its own, so that versions need not ripen here."""
    monkeypatch.setattr(sender, "STAMP_AGE", 0.0)


@asynccontextmanager
async def reading(size: tuple[int, int] = (80, 24), hold: float = 0.0) -> AsyncIterator[tuple[Driver, int]]:
    """Open the first ticket, its thread read."""
    async with driven(size, hold=hold) as app:
        await app.queue.loaded()
        await app.press("enter")
        ticket = app.ticket.id
        assert ticket is not None
        live = app.desk.ticket(ticket)
        await app.until(lambda: live.prefetched and app.desk.quiet, "the thread was read")
        yield app, ticket


async def elsewhere(app: Driver, ticket: int, **fields: Any) -> None:
    """A colleague changes the ticket."""
    await (await app.desk.client()).tickets.update(ticket, fields)


def acme(app: Driver) -> Account:
    return app.sandbox["acme"]


def states(app: Driver) -> list[str]:
    return [row.state for row in app.desk.outbox.rows()]


def written(app: Driver, ticket: int, word: str) -> int:
    """How often a word stands in the ticket at the sandbox."""
    return sum(word in str(comment["body"]) for comment in acme(app).world.comments(ticket))


async def reply(app: Driver, text: str) -> None:
    await app.press("r")
    await app.type(text)
    await app.press("ctrl+s")


def is_(app: Driver, *wanted: str) -> Callable[[], bool]:
    return lambda: states(app) == list(wanted)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_reply_that_somebody_was_faster_than_stops_and_goes_on_in_each_way(size: tuple[int, int]) -> None:
    async with reading(size) as (app, ticket):
        await elsewhere(app, ticket, comment={"body": "Ola was faster", "public": True}, priority="urgent")
        await reply(app, "mine")
        await app.until(is_(app, "conflict"), "it stopped")
        await app.until(lambda: "C shows why" in app.status, "the key is named")
        await app.press("C")
        for words in ("Ola was faster", "you read", "you want", "now there", "Priority", "Urgent"):
            assert words in app.picture
        await app.press("o")
        assert app.ticket.id == ticket
        await app.press("C", "e")
        assert app.composer.is_open
        assert app.composer.text == "mine"
        assert states(app) == []
        await app.press("ctrl+s")
        await app.until(lambda: written(app, ticket, "mine") == 1, "it was sent on top of what was read")


async def test_one_key_sends_anyway_on_top_of_what_is_shown() -> None:
    async with reading() as (app, ticket):
        await elsewhere(app, ticket, priority="urgent")
        await app.press("p")
        await app.picker.choose("Low")
        await app.until(is_(app, "conflict"), "it stopped")
        await app.press("W", "enter")
        assert "≠ Priority" in app.picture
        await app.press("s")
        await app.until(is_(app), "it was sent")
        assert acme(app).world.tickets.read(ticket)["priority"] == "low"


async def test_the_outbox_says_what_was_sent_and_what_had_arrived_already() -> None:
    async with reading() as (app, ticket):
        acme(app).faults.reset(after=True, method="PUT", count=1)
        await reply(app, "once")
        await app.until(lambda: bool(app.desk.outbox.sent(1)), "it was found")
        await app.until(lambda: "had arrived already" in app.status, "the verdict is told")
        await app.press("W")
        assert "had arrived" in app.picture
        await app.press("s")
        assert "Zendesk has it already." in app.status
        assert written(app, ticket, "once") == 1


async def test_the_composer_tells_what_came_meanwhile_and_asks_once() -> None:
    async with reading() as (app, ticket):
        await app.press("r")
        await app.type("mine")
        await elsewhere(app, ticket, comment={"body": "never mind, it works", "public": True})
        app.desk._watch.look()
        await app.until(lambda: "never mind" in news(app), "the news is above the text")
        await app.press("ctrl+s")
        assert app.composer.is_open
        assert "send again" in app.status
        assert states(app) == []
        await app.press("ctrl+s")
        await app.until(lambda: written(app, ticket, "mine") == 1, "it was sent")


def saying(app: Driver) -> str:
    """The whole sentence in the status line, however little of it there is room for."""
    bar = status_bar(app.app)
    return bar.saying if bar else ""


def news(app: Driver) -> str:
    """What the composer says of others."""
    shown = app.screen.query_one("#news", Static).render()
    return shown.plain if isinstance(shown, Content) else ""


async def test_our_own_changes_are_no_news() -> None:
    async with reading() as (app, ticket):
        await app.press("p")
        await app.picker.choose("Urgent")
        await app.press("r")
        await app.type("mine")
        await app.until(lambda: bool(app.desk.outbox.sent(1)), "the priority was sent")
        await app.press("ctrl+s")
        await app.until(lambda: written(app, ticket, "mine") == 1, "it was sent at once")


async def test_what_leaves_later_waits_with_its_time_and_can_be_edited() -> None:
    async with reading() as (app, ticket):
        await app.press("r")
        await app.type("see you")
        await app.press("alt+l")
        await app.type("in 90 m")
        await app.until(lambda: app.picker.names == ["in 90 m"], "the time was understood")
        await app.press("enter")
        await app.until(is_(app, "later"), "it waits for its time")
        assert "if zdtui runs then" in app.status
        await app.press("W")
        assert "later" in app.picture
        assert "It leaves " in app.picture
        await app.press("e")
        assert (app.composer.text, states(app)) == ("see you", [])
        assert written(app, ticket, "see you") == 0


async def test_undo_offers_what_was_sent_and_says_what_stays() -> None:
    async with reading() as (app, ticket):
        before = acme(app).world.tickets.read(ticket)["priority"]
        await app.press("p")
        await app.picker.choose("Urgent")
        await app.until(lambda: bool(app.desk.outbox.sent(1)), "it was sent")
        app.desk.writing.hold = 60
        await app.press("u")
        assert "Take back what was sent" in app.picture
        await app.press("enter")
        assert "Triggers that ran" in saying(app)
        await app.desk.outbox.send_now(app.desk.outbox.rows()[0])
        await app.until(lambda: acme(app).world.tickets.read(ticket)["priority"] == before, "it was taken back")
        await app.until(is_(app), "nothing waits")
        await app.press("u")
        assert "nothing to take back" in app.status


async def test_undo_of_a_held_reply_brings_text_audience_copies_and_cursor_back() -> None:
    async with reading(hold=60) as (app, ticket):
        await app.press("n")
        await app.type("qwx two")
        await app.press("left", "left")
        await app.press("ctrl+s", "u")
        await app.until(lambda: app.composer.is_open, "the composer is back")
        assert (app.composer.text, app.composer.audience) == ("qwx two", "internal")
        await app.type("X")
        assert app.composer.text == "qwx tXwo"
        assert states(app) == []
        assert written(app, ticket, "qwx") == 0
