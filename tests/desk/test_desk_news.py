"""What others did to the person's tickets (F30)."""

from tests.desk.colleague import Colleague
from tests.desk.office import at_work, until
from tests.desk.test_desk_snoozes import opened, told
from zdtui.sandbox.account import Account


async def test_a_ticket_that_becomes_the_persons_is_news(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "All tickets")
        rows = [row for row in live.rows(0, len(live)) if row]
        other = next(row for row in rows if row.assignee_id != acme.world.me and row.status == "open")
        heard = told(desk)
        await Colleague(acme).updates(other.id, assignee_id=acme.world.me)
        live.refresh()
        await until(lambda: heard)
        assert heard == [(other.id, "assigned")]


async def test_a_ticket_of_the_person_that_changes_or_is_open_again_is_news(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "All tickets")
        mine = [row for row in live.rows(0, len(live)) if row and row.assignee_id == acme.world.me]
        waiting = next(row for row in mine if row.status == "pending")
        working = next(row for row in mine if row.status == "open")
        heard = told(desk)
        live.refresh()
        await until(lambda: not live.loading)
        assert heard == [], "what was there before is no news"
        await Colleague(acme).updates(waiting.id, status="open")
        await Colleague(acme).updates(working.id, comment={"body": "Look at this", "public": False})
        live.refresh()
        await until(lambda: len(heard) == 2)
        assert set(heard) == {(waiting.id, "reopened"), (working.id, "changed")}


async def test_what_others_do_to_tickets_of_others_is_no_news(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "All tickets")
        other = next(
            row
            for row in live.rows(0, len(live))
            if row and row.assignee_id != acme.world.me and row.status == "open"
        )
        heard = told(desk)
        await Colleague(acme).updates(other.id, priority="low")
        live.refresh()
        await until(lambda: (row := desk.store.row(other.id)) is not None and row.priority == "low")
        await until(lambda: not live.loading)
        assert heard == []
