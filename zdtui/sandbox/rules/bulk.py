"""The single writes that bulk jobs are made of."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.rules import tags
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.rules.sound import sound
from zdtui.sandbox.rules.update import existing, save, update

_TAG_EDITS = ("additional_tags", "remove_tags")


def update_ticket(call: Call, ticket_id: int, wanted: Json, stamp: str) -> Json:
    """Change one ticket of a bulk update, where tags can be added and removed; raise 409 when it changed since."""
    ticket = existing(call, ticket_id)
    if stamp and ticket["updated_at"] != stamp:
        raise errors.update_conflict()
    change = {
        name: value for name, value in wanted.items() if name not in {*_TAG_EDITS, "updated_stamp", "safe_update"}
    }
    if any(name in wanted for name in _TAG_EDITS):
        present = tags.clean(change.get("tags", ticket["tags"]))
        change["tags"] = tags.added(tags.removed(present, wanted.get("remove_tags")), wanted.get("additional_tags"))
    if ticket["status"] == "closed" and set(change) == {"tags"} and "tags" not in wanted:
        _retag_closed(call, ticket_id, change["tags"])
    else:
        update(call, ticket_id, change)
    return {"id": ticket_id, "action": "update", "status": "Updated", "success": True}


def merge_tickets(call: Call, target: int, sources: list[int], wanted: Json) -> Json:
    """Close the sources and tell both sides where the talk goes on."""
    for source in sources:
        told = wanted.get("source_comment") or f"This ticket was merged into #{target}."
        public = bool(wanted.get("source_comment_is_public", False))
        subject = existing(call, source)["subject"]
        update(call, source, {"comment": {"body": told, "public": public}, "tags": ["closed_by_merge"]})
        _close(call, source)
        told = wanted.get("target_comment") or f"Ticket #{source} ({subject}) was merged into this one."
        public = bool(wanted.get("target_comment_is_public", False))
        update(call, target, {"comment": {"body": told, "public": public}})
    return {"id": target, "action": "merge", "status": "Merged", "success": True}


def _retag_closed(call: Call, ticket_id: int, tags_now: list[str]) -> None:
    """Change the tags of a closed ticket: the one thing that a bulk update does to it."""
    draft = Draft(call.world, call.caller, sound(ticket_id, existing(call, ticket_id)))
    draft["tags"] = tags_now
    if draft.changed:
        save(call, draft, {}, None)


def _close(call: Call, ticket_id: int) -> None:
    """Close a ticket whether or not its required fields are filled."""
    ticket = existing(call, ticket_id)
    ticket["status"] = "closed"
    call.world.tickets.put(ticket)
