"""Changing a ticket."""

from typing import Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.rules import audits, comments, fields, statuses
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.rules.sound import sound
from zdtui.sandbox.world.moments import MINUTE, iso, unix

CLOSED = "Status: closed prevents ticket update"


def update(call: Call, ticket_id: int, wanted: Json) -> tuple[Json, Json | None]:
    """Change a ticket; return it and its audit, None when nothing changed.

    Raises 404 for an unknown ticket, 409 for a stale safe update, 422 for a closed ticket or a
    failed validation, after which nothing is saved.
    """
    world = call.world
    before = existing(call, ticket_id)
    check_stamp(before, wanted)
    if not wanted:
        return before, None
    check_open(before)
    draft = Draft(world, call.caller, sound(ticket_id, before))
    call.ignored += [f"ticket.{name}" for name in fields.apply(draft, wanted)]
    statuses.check_solving(draft)
    comment = comments.wanted_comment(wanted)
    if comment is not None:
        comments.check_room(world.comment_count(ticket_id))
    draft.check()
    if not draft.changed and comment is None:
        return before, None
    return save(call, draft, wanted, comment)


def save(call: Call, draft: Draft, wanted: Json, comment: Json | None) -> tuple[Json, Json]:
    """Store a changed ticket with its audit and its new comment."""
    world, ticket = call.world, draft.after
    metadata = audits.metadata_of(wanted, call.headers.get("user-agent", ""))
    audit = audits.new_audit(world, ticket["id"], call.my_id, metadata)
    if comment is not None:
        thread = world.thread(ticket["id"])
        inherited = thread[0]["public"] if thread else True
        written = comments.new_comment(call.account, call.caller, comment, audit, public=inherited)
        ticket["is_public"] = ticket["is_public"] or written["public"]
        audit["events"].append(audits.comment_event(written))
        world.add_comment(ticket["id"], written)
    audit["events"] += audits.changed_events(world, draft)
    ticket["updated_at"] = _later(ticket["updated_at"], world.clock())
    world.tickets.put(ticket)
    world.add_audit(ticket["id"], audit)
    return ticket, audit


def existing(call: Call, ticket_id: int) -> Json:
    """Return a ticket; raise 404 for an unknown or deleted one."""
    ticket = call.world.tickets.get(ticket_id)
    if ticket is None:
        raise errors.not_found()
    return ticket


def existing_id(call: Call) -> int:
    """Return the id of the ticket the path names; raise 404 when there is none."""
    ticket_id = call.id()
    if ticket_id not in call.world.tickets:
        raise errors.not_found()
    return ticket_id


def check_open(ticket: Json) -> None:
    """Raise 422 for a closed ticket: closed is final."""
    if ticket["status"] == "closed":
        raise errors.record_invalid({"status": [{"description": CLOSED}]})


def check_stamp(ticket: Json, wanted: Json) -> None:
    """Raise 409 for a safe update made from an older state; `safe_update: false` counts as true."""
    if "safe_update" not in wanted:
        return
    stamp: Any = wanted.get("updated_stamp")
    if stamp is not None and str(stamp) != ticket["updated_at"]:
        raise errors.update_conflict()


def _later(stamp: str, now: float) -> str:
    """Return the present moment, but after a stamp of this very second, so that every change shows in it."""
    following = unix(stamp) + 1
    return iso(following if now < following < now + MINUTE else now)
