"""Two people on one ticket: what stops, what is merged, what follows by itself (F52, F65, S34)."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.desk.desk_working import a_ticket, at_zendesk, comments, elsewhere, settled
from tests.desk.office import at_work, until
from zdtui.desk import sender
from zdtui.desk.conflict import UNTOUCHED, conflict_of
from zdtui.desk.desk import Desk
from zdtui.desk.reply import Reply
from zdtui.desk.settling import ARRIVED, UNSURE
from zdtui.sandbox.account import Account

NO_AUDITS = {"error": "Forbidden", "description": "You are missing the following required scopes: read"}


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox gives each change a second of its own, so that versions need not ripen here."""
    monkeypatch.setattr(sender, "STAMP_AGE", 0.0)


@pytest.fixture
async def desk(acme: Account) -> AsyncIterator[Desk]:
    async with at_work(acme) as opened:
        yield opened


def other(now: Any, *values: Any) -> Any:
    """A value that is not the one there is."""
    return next(value for value in values if value != now)


async def test_a_public_comment_stops_the_reply_and_is_named(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    await elsewhere(desk, ticket, comment={"body": "I was first", "public": True})
    row = await settled(desk, await desk.writing.submit(ticket, {}, Reply("me too", public=True)), "conflict")
    assert row.problem == "A public reply came since you read it."
    met = conflict_of(desk.store, row)
    assert ["I was first" in str(comment["body"]) for comment in met.replies] == [True]
    assert not met.notes
    assert not met.clashes
    assert not comments(acme, ticket, "me too")


@pytest.mark.parametrize("public", [True, False], ids=["a reply", "a note"])
async def test_a_field_that_both_changed_is_shown_in_three_versions(desk: Desk, acme: Account, public: bool) -> None:
    ticket = await a_ticket(desk, acme)
    read = desk.ticket(ticket).raw["priority"]
    theirs = other(read, "urgent", "low")
    mine = next(value for value in ("normal", "high", "low") if value not in (read, theirs))
    await elsewhere(desk, ticket, priority=theirs)
    wish = await desk.writing.submit(ticket, {"priority": mine}, Reply("with it", public=public))
    row = await settled(desk, wish, "conflict")
    (difference,) = conflict_of(desk.store, row).clashes
    assert (difference.name, difference.read, difference.wanted, difference.now) == ("priority", read, mine, theirs)
    assert row.problem == "Priority changed since you read it."
    assert at_zendesk(acme, ticket)["priority"] == theirs
    assert await desk.outbox.send_anyway(row, conflict_of(desk.store, row).stamp)
    await settled(desk, row, "sent")
    assert at_zendesk(acme, ticket)["priority"] == mine
    assert len(comments(acme, ticket, "with it")) == 1


async def test_what_somebody_else_changed_shows_beside_a_reply_that_leaves_it_alone(
    desk: Desk, acme: Account
) -> None:
    ticket = await a_ticket(desk, acme)
    read = desk.ticket(ticket).raw["priority"]
    theirs = other(read, "urgent", "low")
    await elsewhere(desk, ticket, priority=theirs)
    row = await settled(desk, await desk.writing.submit(ticket, {}, Reply("hello", public=True)), "conflict")
    (difference,) = conflict_of(desk.store, row).changed
    assert (difference.name, difference.read, difference.now) == ("priority", read, theirs)
    assert difference.wanted is UNTOUCHED


async def test_tags_of_two_are_merged_in_one_update_with_the_reply(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    tags = desk.ticket(ticket).raw["tags"]
    assert tags
    await elsewhere(desk, ticket, tags=[*tags[1:], "theirs"])
    wish = await desk.writing.submit(ticket, {"tags": [*tags, "mine"]}, Reply("tagged", public=True))
    await settled(desk, wish, "sent")
    assert set(at_zendesk(acme, ticket)["tags"]) == {*tags[1:], "theirs", "mine"}
    assert len(comments(acme, ticket, "tagged")) == 1


async def test_a_removed_tag_stays_removed_though_others_add(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    tags = desk.ticket(ticket).raw["tags"]
    await elsewhere(desk, ticket, tags=[*tags, "theirs"], comment={"body": "meanwhile", "public": True})
    await settled(desk, await desk.writing.submit(ticket, {"tags": tags[1:]}), "sent")
    assert set(at_zendesk(acme, ticket)["tags"]) == {*tags[1:], "theirs"}, "tags alone never ask"


async def test_tags_stand_on_the_tags_of_the_version_that_is_fenced(desk: Desk, acme: Account) -> None:
    """The store has read a newer version than the one the person saw, and no request tells of the difference."""
    ticket = await a_ticket(desk, acme)
    live = desk.ticket(ticket)
    tags = live.raw["tags"]
    desk.writing.hold = 0.5
    wish = await desk.writing.submit(ticket, {"tags": [*tags, "mine"]})
    await elsewhere(desk, ticket, tags=[*tags, "theirs"])
    live.open()
    desk._watch.look()
    await until(lambda: "theirs" in live.raw["tags"])
    await settled(desk, wish, "sent")
    assert set(at_zendesk(acme, ticket)["tags"]) == {*tags, "theirs", "mine"}


async def test_a_note_follows_past_a_changed_field(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    await elsewhere(desk, ticket, priority=other(desk.ticket(ticket).raw["priority"], "urgent", "low"))
    await settled(desk, await desk.writing.submit(ticket, {}, Reply("for us", public=False)), "sent")
    assert [comment["public"] for comment in comments(acme, ticket, "for us")] == [False]


async def test_a_note_asks_where_the_setting_says_so(acme: Account) -> None:
    async with at_work(acme, notes_follow=False) as desk:
        ticket = await a_ticket(desk, acme)
        await elsewhere(desk, ticket, priority=other(desk.ticket(ticket).raw["priority"], "urgent", "low"))
        await settled(desk, await desk.writing.submit(ticket, {}, Reply("for us", public=False)), "conflict")
        assert not comments(acme, ticket, "for us")


async def test_a_note_asks_past_a_public_comment(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    await elsewhere(desk, ticket, comment={"body": "any news?", "public": True})
    await settled(desk, await desk.writing.submit(ticket, {}, Reply("for us", public=False)), "conflict")
    assert not comments(acme, ticket, "for us")


async def test_a_field_leaves_past_another_field_and_no_further(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    raw = desk.ticket(ticket).raw
    kind, priority = other(raw["type"], "problem", "question"), other(raw["priority"], "urgent", "low")
    await elsewhere(desk, ticket, type=kind)
    await settled(desk, await desk.writing.submit(ticket, {"priority": priority}), "sent")
    now = at_zendesk(acme, ticket)
    assert (now["type"], now["priority"]) == (kind, priority)
    await elsewhere(desk, ticket, comment={"body": "wait!", "public": True})
    row = await settled(desk, await desk.writing.submit(ticket, {"status": "solved"}), "conflict")
    assert row.problem == "A public reply came since you read it."
    assert at_zendesk(acme, ticket)["status"] != "solved"


async def test_a_write_behind_our_own_does_not_jump_over_a_stranger(desk: Desk, acme: Account) -> None:
    """The first answer is lost and a colleague writes before it is found: the second write has to ask."""
    ticket = await a_ticket(desk, acme)
    acme.faults.reset(after=True, method="PUT", count=1)
    acme.faults.page(503, path="/api/v2/tickets/*/audits")
    first = await desk.writing.submit(ticket, {}, Reply("number one", public=True))
    second = await desk.writing.submit(ticket, {}, Reply("number two", public=True))
    await settled(desk, first, "unknown")
    await elsewhere(desk, ticket, comment={"body": "in between", "public": True})
    acme.faults.clear()
    await settled(desk, first, "sent")
    await settled(desk, second, "conflict")
    assert len(comments(acme, ticket, "number one")) == 1
    assert not comments(acme, ticket, "number two")


async def test_what_had_arrived_already_is_said_so(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.reset(after=True, method="PUT", count=1)
    row = await settled(desk, await desk.writing.submit(ticket, {}, Reply("once", public=True)), "sent")
    assert row.problem == ARRIVED
    row = await settled(desk, await desk.writing.submit(ticket, {}, Reply("plainly", public=True)), "sent")
    assert row.problem is None
    assert len(comments(acme, ticket, "once")) == 1


async def test_where_nobody_can_say_whether_it_arrived_the_person_is_asked(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.refusal(403, NO_AUDITS, path="/api/v2/tickets/*/audits")
    acme.faults.reset(after=True, method="PUT", count=1)
    priority = other(desk.ticket(ticket).raw["priority"], "urgent", "low")
    row = await settled(desk, await desk.writing.submit(ticket, {"priority": priority}), "conflict", "sent")
    assert (row.state, row.problem) == ("conflict", UNSURE)


async def test_open_tickets_are_read_again_in_one_request(desk: Desk, acme: Account) -> None:
    first = await a_ticket(desk, acme)
    ids = list(desk.list(next(iter(desk.shown)).key).ids[:3])
    lives = [desk.ticket(ticket) for ticket in ids]
    for live in lives:
        live.open()
    await until(lambda: all(live.prefetched for live in lives) and desk.quiet)
    await elsewhere(desk, first, comment={"body": "from elsewhere", "public": True})
    acme.log.clear()
    desk._watch.look()
    await until(lambda: "from elsewhere" in str(desk.ticket(first).comment(0).plain_body) and desk.quiet)
    assert [call.path for call in acme.log.find("GET")] == [
        "/api/v2/tickets/show_many",
        f"/api/v2/tickets/{first}/comments",
    ]
    for live in lives:
        live.release()
    acme.log.clear()
    desk._watch.look()
    await until(lambda: desk.quiet)
    assert not acme.log.count()


async def test_a_write_to_a_ticket_that_is_gone_ends_with_its_text_kept(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.reset(after=False, method="PUT", count=1)
    await (await desk.client()).tickets.delete(ticket)
    row = await settled(desk, await desk.writing.submit(ticket, {}, Reply("too late", public=True)), "refused")
    assert row.problem
    undone = await desk.writing.back_to_draft(row)
    assert undone is not None
    draft = desk.writing.draft(ticket, public=True)
    assert draft is not None
    assert draft.text == "too late"


async def test_a_programs_write_is_not_sent_on_top_when_nobody_can_say_whether_it_arrived(
    desk: Desk, acme: Account
) -> None:
    ticket = await a_ticket(desk, acme)
    acme.faults.refusal(403, NO_AUDITS, path="/api/v2/tickets/*/audits")
    acme.faults.reset(after=True, method="PUT", count=1)
    live = desk.ticket(ticket)
    body = {"priority": other(live.raw["priority"], "urgent", "low")}
    operation = "0d0e7a3c-0000-4000-8000-000000000001"
    verdict = await desk.direct.write(
        operation, "update", body, label="#1", ticket_id=ticket, stamp=live.updated_stamp, overwrite=True
    )
    assert verdict.unsure
    assert [row.id for row in desk.outbox.rows()] == [operation], "a person is asked"
    assert len(acme.log.find("PUT")) == 1


async def test_a_program_that_asks_twice_is_told_that_it_was_sent_before(desk: Desk, acme: Account) -> None:
    ticket = await a_ticket(desk, acme)
    body = {"comment": {"html_body": "<p>only once</p>", "public": False}}
    operation = "0d0e7a3c-0000-4000-8000-000000000002"
    first = await desk.direct.write(operation, "update", body, label="#1", ticket_id=ticket)
    again = await desk.direct.write(operation, "update", body, label="#1", ticket_id=ticket)
    assert (first.found, first.repeated) == (None, False)
    assert "sent before" in str(again.found)
    assert len(comments(acme, ticket, "only once")) == 1
