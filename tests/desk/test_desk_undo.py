"""Taking back: what was sent (F64), tags of open and closed tickets (F52, F53, A26), and leaving later (F63)."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desk.desk_working import a_ticket, at_zendesk, comments, elsewhere, settled
from tests.desk.office import at_work, until
from zdtui.desk import sender
from zdtui.desk.closed_tags import LIMIT
from zdtui.desk.desk import Desk
from zdtui.desk.merging import TagChange
from zdtui.desk.reply import Reply, WriteRefusedError
from zdtui.desk.undo import LASTING
from zdtui.sandbox.account import Account


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox gives each change a second of its own, so that versions need not ripen here."""
    monkeypatch.setattr(sender, "STAMP_AGE", 0.0)


@pytest.fixture
async def desk(acme: Account) -> AsyncIterator[Desk]:
    async with at_work(acme) as opened:
        yield opened


def every(acme: Account) -> Iterator[dict[str, Any]]:
    """The tickets of the account."""
    return (acme.world.tickets.read(ticket) for ticket in acme.world.tickets.ids())


async def test_fields_and_tags_that_were_sent_are_taken_back_and_the_reply_stays(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    read = at_zendesk(acme, ticket)
    priority = "low" if read["priority"] != "low" else "high"
    fields = {"priority": priority, "tags": [*read["tags"][1:], "wrong"]}
    await settled(desk, await desk.writing.submit(ticket, fields, Reply("sorry", public=True)), "sent")
    await elsewhere(desk, ticket, tags=[*at_zendesk(acme, ticket)["tags"], "theirs"])
    (deed,) = desk.undoing.recent()
    plan = desk.undoing.plan(deed)
    assert plan.kept == ("Zendesk keeps the public reply: its mail was sent.", LASTING)
    await settled(desk, await desk.undoing.take_back(plan), "sent")
    now = at_zendesk(acme, ticket)
    assert now["priority"] == read["priority"]
    assert set(now["tags"]) == {*read["tags"], "theirs"}
    assert len(comments(acme, ticket, "sorry")) == 1
    assert not desk.undoing.recent(), "what was taken back is not offered again, nor is the taking back"


async def test_what_somebody_changed_since_is_left_alone(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    read = at_zendesk(acme, ticket)
    mine, theirs = [value for value in ("low", "high", "urgent") if value != read["priority"]][:2]
    await settled(desk, await desk.writing.submit(ticket, {"priority": mine}), "sent")
    (deed,) = desk.undoing.recent()
    await elsewhere(desk, ticket, priority=theirs)
    row = await settled(desk, await desk.undoing.take_back(desk.undoing.plan(deed)), "conflict")
    assert at_zendesk(acme, ticket)["priority"] == theirs, "not known here when it was asked for: the fence holds"
    assert await desk.outbox.take_back(row)
    plan = desk.undoing.plan(deed)
    assert not plan.fields
    assert plan.kept == ("The priority stays: somebody changed it since.",)
    with pytest.raises(WriteRefusedError):
        await desk.undoing.take_back(plan)


async def test_what_an_undo_cannot_reach_is_said(desk: Desk, acme: Account) -> None:
    new = next(each for each in every(acme) if each["status"] == "new" and not each["priority"])
    live = desk.ticket(new["id"])
    live.open()
    await until(lambda: live.prefetched)
    me = desk.me
    assert me is not None
    status = next(entry for entry in desk.directory.statuses() if entry.raw["status_category"] == "open")
    wish = {"custom_status_id": status.id, "priority": "high", "assignee_id": me.id}
    await settled(desk, await desk.writing.submit(live.id, wish), "sent")
    plan = desk.undoing.plan(desk.undoing.recent()[0])
    assert set(plan.fields) <= {"assignee_id"}
    assert "The status stays: Zendesk makes no ticket “new” again." in plan.kept
    assert "The priority stays: Zendesk does not take one away again." in plan.kept


async def closed_ticket(desk: Desk, acme: Account) -> int:
    """A closed ticket that the desk has read."""
    found = next(each for each in every(acme) if each["status"] == "closed" and each["tags"])
    live = desk.ticket(int(found["id"]))
    live.open()
    await until(lambda: live.prefetched and desk.quiet)
    acme.log.clear()
    return live.id


async def test_tags_of_a_closed_ticket_go_through_a_job_whose_result_is_checked(desk: Desk, acme: Account) -> None:
    ticket = await closed_ticket(desk, acme)
    tags = at_zendesk(acme, ticket)["tags"]
    row = await desk.tagging.change(ticket, TagChange(("kept",), (tags[0],)), tags)
    assert desk.ticket(ticket).changed_fields == {"tags": [*tags[1:], "kept"]}
    await settled(desk, row, "sent")
    assert set(at_zendesk(acme, ticket)["tags"]) == {*tags[1:], "kept"}
    assert at_zendesk(acme, ticket)["status"] == "closed"
    (put,) = acme.log.find("PUT")
    assert put.path == "/api/v2/tickets/update_many"
    assert put.json == {"ticket": {"additional_tags": ["kept"], "remove_tags": [tags[0]]}}
    assert set(desk.ticket(ticket).raw["tags"]) == {*tags[1:], "kept"}


async def test_a_job_that_leaves_the_tags_as_they_were_is_a_refusal_and_no_reopening(
    desk: Desk, acme: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = await closed_ticket(desk, acme)
    monkeypatch.setattr("zdtui.sandbox.rules.bulk._retag_closed", lambda *_: None)
    row = await desk.tagging.change(ticket, TagChange(("kept",), ()), at_zendesk(acme, ticket)["tags"])
    row = await settled(desk, row, "refused")
    assert str(row.problem).startswith(LIMIT)
    assert "opened again" in str(row.problem)


async def test_of_a_closed_ticket_nothing_but_tags_is_sent(desk: Desk, acme: Account) -> None:
    ticket = await closed_ticket(desk, acme)
    for fields, reply in (({"priority": "low"}, None), ({"tags": ["a"]}, Reply("hello", public=True))):
        with pytest.raises(WriteRefusedError, match="closed"):
            await desk.writing.submit(ticket, fields, reply)
    assert not desk.outbox.rows()


async def test_what_leaves_later_survives_the_end_blocks_nothing_and_leaves_in_time(
    acme: Account, tmp_path: Path
) -> None:
    async with at_work(acme, tmp_path) as desk:
        ticket = await a_ticket(desk, acme)
        soon = desk.clock() + 3600
        row = await desk.writing.submit(ticket, {"status": "pending"}, Reply("in an hour", public=True), at=soon)
        live = desk.ticket(ticket)
        assert live.row is not None
        assert (live.row.pending, live.row.draft) == (None, True), "marked as text that is kept"
        assert "status" not in live.changed_fields, "what leaves later is not so yet"
        await settled(desk, await desk.writing.submit(ticket, {}, Reply("at once", public=False)), "sent")
        assert not comments(acme, ticket, "in an hour")
    async with at_work(acme, tmp_path) as desk:
        assert [left.state for left in desk.outbox.rows()] == ["later"]
        assert not desk.outbox.left_over()
        assert not comments(acme, ticket, "in an hour")
    async with at_work(acme, tmp_path, later=3601) as desk:
        await settled(desk, row, "sent")
        assert len(comments(acme, ticket, "in an hour")) == 1
        assert at_zendesk(acme, ticket)["status"] == "pending"


async def test_what_leaves_later_asks_when_somebody_replied_meanwhile(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    row = await desk.writing.submit(ticket, {}, Reply("too late", public=True), at=desk.clock() + 0.2)
    await elsewhere(desk, ticket, comment={"body": "solved itself", "public": True})
    await settled(desk, row, "conflict")
    assert not comments(acme, ticket, "too late")


async def test_a_write_taken_back_comes_back_whole_below_nothing_and_above_what_was_begun_since(
    acme: Account,
) -> None:
    async with at_work(acme, hold=60) as desk:
        ticket = await a_ticket(desk, acme)
        wanted = Reply("Words\nto keep", public=True, ccs=("a@example.com",), cursor=(1, 3))
        await desk.writing.save_draft(ticket, wanted)
        await desk.writing.submit(ticket, {"status": "hold"}, wanted)
        assert desk.writing.draft(ticket, public=True) is None
        await desk.writing.save_draft(ticket, Reply("begun since", public=True))
        undone = await desk.writing.undo()
        assert undone is not None
        assert (undone.reply, undone.fields) == (wanted, {"status": "hold"})
        draft = desk.writing.draft(ticket, public=True)
        assert draft is not None
        assert (draft.text, draft.cursor, draft.ccs) == ("Words\nto keep\n\nbegun since", (1, 3), ("a@example.com",))


async def test_the_accounts_tags_are_known_with_their_counts_and_near_ones_are_found(
    desk: Desk, acme: Account
) -> None:
    desk.tagging.known()
    await until(lambda: bool(desk.tagging.known()))
    counts = [tag.count or 0 for tag in desk.tagging.known()]
    assert counts == sorted(counts, reverse=True)
    joined = next(tag.name for tag in desk.tagging.known() if "_" in tag.name)
    found = desk.tagging.near(joined.replace("_", "-"))
    assert found is not None
    assert found.name == joined
    assert joined in [tag.name for tag in await desk.tagging.complete(joined[:3])]
