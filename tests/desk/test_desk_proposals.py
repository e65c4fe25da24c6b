"""What a program would like to write waits for a person's word (F89)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.proposals import Wish
from zdtui.desk.reply import Reply
from zdtui.sandbox.account import Account as Served


async def wish(desk: Desk, **changes: Any) -> Wish:
    """A public reply to some open ticket."""
    page = await (await desk.client()).search.tickets("status:open").first()
    reply = Reply("We sent it **today**.", public=True)
    made = Wish(
        ticket_id=page.items[0].id,
        body={"comment": reply.comment(), "priority": "urgent"},
        before={"priority": "low"},
        reply=reply,
        recipients=("Ada <ada@example.test>",),
        subject="Where is it?",
        reason="The customer asked twice.",
        agent="a program 1.0",
        stamp=None,
    )
    return replace(made, **changes)


def said(served: Served) -> list[Any]:
    return [each.body for each in served.log if each.method in {"PUT", "POST"}]


async def settled(desk: Desk) -> None:
    await until(lambda: not desk.outbox.rows())


async def test_a_wish_waits_and_nothing_is_sent(acme: Served) -> None:
    async with at_work(acme) as desk:
        row = await desk.proposals.add(await wish(desk))
        assert desk.proposals.waiting() == [desk.store.work.row(row.id)]
        assert desk.outbox.rows() == []
        assert desk.store.work.marks().pending == {}
        assert row.label == f"#{row.ticket_id}: public reply, priority"
    assert said(acme) == []


async def test_a_wish_survives_the_end_of_its_process_and_is_not_sent_by_closing(
    acme: Served, tmp_path: Path
) -> None:
    async with at_work(acme, tmp_path) as desk:
        row = await desk.proposals.add(await wish(desk))
    assert said(acme) == []
    async with at_work(acme, tmp_path) as desk:
        assert [row.label for row in desk.proposals.waiting()] == [f"#{row.ticket_id}: public reply, priority"]
    assert said(acme) == []


async def test_an_approved_wish_is_written_once(acme: Served) -> None:
    async with at_work(acme) as desk:
        row = await desk.proposals.add(await wish(desk))
        assert await desk.proposals.approve(row)
        assert not await desk.proposals.approve(row)
        await settled(desk)
        assert desk.proposals.waiting() == []
    assert len(said(acme)) == 1


async def test_an_approved_wish_can_be_undone_like_any_write(acme: Served) -> None:
    async with at_work(acme, hold=60) as desk:
        await desk.proposals.approve(await desk.proposals.add(await wish(desk)))
        undone = await desk.writing.undo()
        assert undone is not None
        assert undone.reply == Reply("We sent it **today**.", public=True)
    assert said(acme) == []


async def test_a_refused_wish_is_gone_for_good(acme: Served) -> None:
    async with at_work(acme) as desk:
        row = await desk.proposals.add(await wish(desk))
        assert await desk.proposals.refuse(row)
        assert not await desk.proposals.approve(row)
        assert desk.proposals.waiting() == []
        assert [note.kind for note in desk.store.work.notes()] == ["turned down", "proposed"]
    assert said(acme) == []


async def test_a_wish_for_a_ticket_that_moved_on_is_not_written_over_it(acme: Served) -> None:
    async with at_work(acme) as desk:
        row = await desk.proposals.add(await wish(desk, stamp="2020-01-01T00:00:00Z"))
        await desk.proposals.approve(row)
        await until(lambda: [each.state for each in desk.outbox.rows()] == ["conflict"])
