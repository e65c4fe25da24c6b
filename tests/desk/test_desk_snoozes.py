"""Tickets put off until a time, or until somebody else touches them (F28)."""

from pathlib import Path

from tests.desk.colleague import Colleague
from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.events import Event, TicketNews
from zdtui.desk.livelist import LiveList
from zdtui.sandbox.account import Account


async def opened(desk: Desk, title: str) -> LiveList:
    live = desk.list(next(entry.key for entry in desk.views.entries() if entry.title == title))
    live.open()
    await until(lambda: live.complete and not live.loading)
    return live


def told(desk: Desk) -> list[tuple[int, str]]:
    heard: list[tuple[int, str]] = []

    def hear(event: Event) -> None:
        if isinstance(event, TicketNews):
            heard.append((event.ticket, event.kind))

    desk.subscribe(hear)
    return heard


async def test_a_ticket_put_off_leaves_the_views_and_comes_back_at_its_time(acme: Account, tmp_path: Path) -> None:
    async with at_work(acme, tmp_path) as desk:
        live = await opened(desk, "Your unsolved tickets")
        whole, heard = [*live.ids], told(desk)
        asleep = whole[1]
        await desk.snoozes.snooze(asleep, desk.clock() + 3600)
        await until(lambda: asleep not in live.ids)
        assert [*live.ids] == [ticket for ticket in whole if ticket != asleep]
        live.refresh()
        await until(lambda: not live.loading)
        assert asleep not in live.ids, "a refresh does not wake it"
        entry = desk.views.entry(live.view_id or 0)
        assert entry is not None
        assert entry.count == len(whole), "the view's count is Zendesk's"

    async with at_work(acme, tmp_path) as desk:
        live = await opened(desk, "Your unsolved tickets")
        assert asleep not in live.ids, "it sleeps over a restart"
        heard = told(desk)
        await desk.snoozes.wake_due()
        assert asleep not in live.ids
        await desk.snoozes.snooze(asleep, desk.clock() - 1)
        await desk.snoozes.wake_due()
        await until(lambda: asleep in live.ids)
        assert [*live.ids] == whole
        assert heard == [(asleep, "awake")]
        assert len(desk.snoozes) == 0


async def test_a_ticket_put_off_wakes_when_somebody_else_touches_it(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        first, second = live.ids[0], live.ids[1]
        for ticket in (first, second):
            await desk.snoozes.snooze(ticket, desk.clock() + 3600)
        await until(lambda: first not in live.ids)
        await Colleague(acme).updates(first, priority="urgent")
        live.refresh()
        await until(lambda: first in live.ids)
        assert second not in live.ids


async def test_what_a_person_writes_themselves_wakes_nothing(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        ticket = live.ids[0]
        await desk.snoozes.snooze(ticket, desk.clock() + 3600)
        heard = told(desk)
        await desk.writing.submit(ticket, {"priority": "urgent"})
        await until(lambda: not desk.outbox.rows())
        live.refresh()
        await until(lambda: not live.loading)
        assert ticket not in live.ids
        assert heard == []


async def test_a_search_finds_what_was_put_off(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        ticket = live.ids[0]
        await desk.snoozes.snooze(ticket, desk.clock() + 3600)
        search = desk.list("search:assignee:me status<solved")
        search.open()
        await until(lambda: search.complete and not search.loading)
        assert ticket in search.ids


async def test_nonsense_in_the_file_puts_nothing_off(acme: Account, tmp_path: Path) -> None:
    async with at_work(acme, tmp_path) as desk:
        await desk.store.work.set("snoozed", {"x": 5, "7": "later", "8": 9e9})
    async with at_work(acme, tmp_path) as desk:
        assert [each.ticket for each in desk.snoozes.all()] == [8]
