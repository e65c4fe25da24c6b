"""Writing: one request, undo, and every way in which an answer can fail to come (F50, F51, F63, F65, F67, F81)."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.desk.desk_working import a_ticket, settled
from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.reply import Reply, WriteRefusedError
from zdtui.sandbox.account import Account

TICKETS = "/api/v2/tickets/*"


@pytest.fixture
async def desk(acme: Account) -> AsyncIterator[Desk]:
    async with at_work(acme) as opened:
        yield opened


def comments(acme: Account, ticket_id: int, word: str) -> list[dict[str, Any]]:
    """The comments at the sandbox that hold a word."""
    return [comment for comment in acme.world.comments(ticket_id) if word in str(comment["body"])]


async def test_reply_status_and_fields_leave_in_one_request_of_only_what_was_touched(
    desk: Desk, acme: Account
) -> None:
    ticket = await a_ticket(desk, acme)
    fields = {"status": "pending", "priority": "urgent"}
    row = await desk.writing.submit(ticket, fields, Reply("Hello **there**", public=True))
    await settled(desk, row, "sent")
    (put,) = acme.log.find("PUT")
    assert acme.log.count() == 1, "nothing is read again"
    sent = put.json["ticket"]
    assert sent["comment"] == {"html_body": "<p>Hello <strong>there</strong></p>\n", "public": True}
    assert set(sent) <= {"status", "priority", "comment", "safe_update", "updated_stamp", "metadata"}
    live = desk.ticket(ticket)
    assert live.row is not None
    assert (live.row.status, live.row.priority, live.row.pending) == ("pending", "urgent", None)
    assert "there" in str(live.comment(0).plain_body), "the answer's comment is in the thread"
    assert live.prefetched


async def test_a_note_is_never_public(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    row = await desk.writing.submit(ticket, {}, Reply("among us", public=False))
    await settled(desk, row, "sent")
    assert [comment["public"] for comment in comments(acme, ticket, "among us")] == [False]


async def test_what_is_wanted_shows_at_once_and_undo_takes_it_back_whole(acme: Account) -> None:
    async with at_work(acme, hold=60) as desk:
        ticket = await a_ticket(desk, acme)
        live = desk.ticket(ticket)
        before = live.row
        assert before is not None
        wanted = Reply("Words\nto keep", public=True, ccs=("a@example.com",), cursor=(1, 3))
        await desk.writing.submit(ticket, {"status": "hold"}, wanted)
        assert live.row is not None
        assert (live.row.status, live.row.pending) == ("hold", "held")
        assert desk.writing.undoable() is not None
        undone = await desk.writing.undo()
        assert undone is not None
        assert (undone.ticket_id, undone.reply, undone.fields) == (ticket, wanted, {"status": "hold"})
        assert live.row is not None
        assert (live.row.status, live.row.pending) == (before.status, None)
        assert desk.writing.undoable() is None
        assert not acme.log.find("PUT")


async def test_nothing_to_send_is_refused_in_words(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    for fields, reply in (({}, Reply(" \n", public=True)), ({}, Reply("x" * 70_000, public=True)), ({}, None)):
        with pytest.raises(WriteRefusedError) as refused:
            await desk.writing.submit(ticket, fields, reply)
        assert refused.value.sentence
        assert refused.value.fix
    assert not desk.outbox.rows()


async def test_only_what_differs_is_sent(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    now = desk.ticket(ticket).raw
    row = await desk.writing.submit(ticket, {"status": now["status"], "priority": "low", "type": now["type"]})
    assert set(row.body) <= {"priority"}
    await settled(desk, row, "sent")


@pytest.mark.parametrize("after", [False, True], ids=["before it took effect", "after it took effect"])
async def test_a_lost_answer_is_found_out_and_the_reply_arrives_once(desk: Desk, acme: Account, after: bool) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.reset(after=after, method="PUT", count=1)
    row = await desk.writing.submit(ticket, {}, Reply("exactly once", public=True))
    await settled(desk, row, "sent")
    assert len(comments(acme, ticket, "exactly once")) == 1
    await until(lambda: desk.quiet)
    live = desk.ticket(ticket)
    assert "exactly once" in str(live.comment(0).plain_body)


async def test_a_gateway_error_after_the_write_took_effect_is_no_second_reply(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.page(502, after=True, method="PUT", count=1)
    row = await desk.writing.submit(ticket, {}, Reply("just one", public=True))
    await settled(desk, row, "sent")
    assert len(comments(acme, ticket, "just one")) == 1


async def test_without_audits_the_newest_comments_tell(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    scopes = {"error": "Forbidden", "description": "You are missing the following required scopes: read"}
    acme.faults.refusal(403, scopes, path="/api/v2/tickets/*/audits")
    acme.faults.reset(after=True, method="PUT", count=1)
    row = await desk.writing.submit(ticket, {}, Reply("told by comments", public=True))
    await settled(desk, row, "sent")
    assert len(comments(acme, ticket, "told by comments")) == 1


async def test_somebody_elses_change_stops_the_reply_and_one_word_sends_it_on_top(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    client = await desk.client()
    await client.tickets.update(ticket, {"comment": {"body": "I was first", "public": True}})
    row = await desk.writing.submit(ticket, {}, Reply("me too", public=True))
    row = await settled(desk, row, "conflict")
    assert row.problem
    assert not comments(acme, ticket, "me too")
    await until(lambda: "I was first" in str(desk.ticket(ticket).comment(0).plain_body))
    assert await desk.outbox.send_anyway(row)
    await settled(desk, row, "sent")
    assert len(comments(acme, ticket, "me too")) == 1


async def test_what_zendesk_refuses_keeps_its_text_and_says_why(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    details = {"base": [{"description": "Assignee: is required when solving a ticket", "error": None}]}
    body = {"error": "RecordInvalid", "description": "Record validation errors", "details": details}
    acme.faults.refusal(422, body, method="PUT", count=1)
    row = await desk.writing.submit(ticket, {"status": "solved"}, Reply("solved now", public=True))
    row = await settled(desk, row, "refused")
    assert "Assignee" in str(row.problem)
    undone = await desk.writing.back_to_draft(row)
    assert undone is not None
    draft = desk.writing.draft(ticket, public=True)
    assert draft is not None
    assert draft.text == "solved now"


async def test_two_writes_in_a_row_stand_on_each_other(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    first = await desk.writing.submit(ticket, {}, Reply("number one", public=True))
    second = await desk.writing.submit(ticket, {}, Reply("number two", public=False))
    await settled(desk, first, "sent")
    await settled(desk, second, "sent")
    bodies = [comment["body"] for comment in acme.world.comments(ticket)][-2:]
    assert ["number one" in bodies[0], "number two" in bodies[1]] == [True, True]


async def test_a_revoked_credential_holds_the_reply_and_loses_nothing(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    refusal = acme.faults.refusal(401, {"error": "Couldn't authenticate you"})
    row = await desk.writing.submit(ticket, {}, Reply("when I am back", public=True))
    await settled(desk, row, "waiting")
    await until(lambda: desk.standing.status == "REVOKED")
    assert not comments(acme, ticket, "when I am back")
    refusal.probability = 0.0
    acme.faults.clear()
    desk.reconnect()
    await settled(desk, row, "sent")
    assert len(comments(acme, ticket, "when I am back")) == 1


async def test_what_an_earlier_run_held_back_waits_for_a_word(acme: Account, tmp_path: Path) -> None:
    async with at_work(acme, tmp_path, hold=600) as desk:
        ticket = await a_ticket(desk, acme)
        row = await desk.writing.submit(ticket, {}, Reply("half a thought", public=True))
        await desk.store.work.move(row.id, ["held"], "held", owner="a process that died", lease_until=0.0)
        desk.outbox.reread()
    async with at_work(acme, tmp_path) as desk:
        (left,) = desk.outbox.left_over()
        assert left.id == row.id
        assert not comments(acme, ticket, "half a thought")
        assert await desk.outbox.send_now(left)
        await settled(desk, row, "sent")
        assert len(comments(acme, ticket, "half a thought")) == 1


async def test_closing_the_desk_sends_what_was_held(acme: Account) -> None:
    async with at_work(acme, hold=600) as desk:
        ticket = await a_ticket(desk, acme)
        await desk.writing.submit(ticket, {}, Reply("on my way out", public=True))
    assert len(comments(acme, ticket, "on my way out")) == 1


async def test_drafts_are_kept_by_audience_and_marked_in_the_queue(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    await desk.writing.save_draft(ticket, Reply("to them", public=True, cursor=(0, 3)))
    await desk.writing.save_draft(ticket, Reply("to us", public=False))
    public, internal = (desk.writing.draft(ticket, public=audience) for audience in (True, False))
    assert public is not None
    assert internal is not None
    assert (public.text, public.cursor, internal.text) == ("to them", (0, 3), "to us")
    row = desk.ticket(ticket).row
    assert row is not None
    assert row.draft
    await desk.writing.save_draft(ticket, Reply("  ", public=True))
    assert desk.writing.draft(ticket, public=True) is None


async def test_a_custom_status_shows_its_status_at_once(acme: Account) -> None:
    async with at_work(acme, hold=60) as desk:
        ticket = await a_ticket(desk, acme)
        status = next(entry for entry in desk.directory.statuses() if entry.raw["status_category"] == "hold")
        await desk.writing.submit(ticket, {"custom_status_id": status.id})
        live = desk.ticket(ticket)
        assert live.row is not None
        assert live.ticket is not None
        assert (live.row.status, live.row.custom_status_id, live.ticket.status) == ("hold", status.id, "hold")
        agent = desk.directory.agents()[0]
        await desk.writing.submit(ticket, {"assignee_id": agent.id})
        assert live.row.assignee == agent.name
        await desk.writing.undo()
        await desk.writing.undo()
