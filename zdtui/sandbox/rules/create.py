"""Making a ticket."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.rules import audits, comments, custom_fields, fields, statuses
from zdtui.sandbox.rules.draft import Draft

MOST_CCS_ON_CREATE = 48


def create(call: Call, wanted: Json) -> tuple[Json, Json]:
    """Make a ticket and return it with its audit; raise 422 when it has no comment."""
    comment = _first_comment(call, wanted)
    if len(wanted.get("email_ccs") or ()) > MOST_CCS_ON_CREATE:
        raise errors.coded(
            400, "TooManyValues", "Parameter email_ccs cannot specify more than 48 values", max_count=48
        )
    world = call.world
    parent = _parent(call, wanted)
    draft = Draft(world, call.caller, _blank(call))
    if parent is not None:
        draft["via"] = _followed(parent)
        draft["tags"] = list(parent["tags"])
    call.ignored += [f"ticket.{name}" for name in fields.apply(draft, wanted)]
    statuses.check_solving(draft)
    draft.check()
    ticket = draft.after
    ticket["id"] = world.next_id("ticket")
    ticket["submitter_id"] = _submitter(call, wanted)
    audit = audits.new_audit(
        world, ticket["id"], call.my_id, audits.metadata_of(wanted, call.headers.get("user-agent", ""))
    )
    audit["via"] = ticket["via"]
    first = comments.new_comment(
        call.account, call.caller, {"author_id": ticket["submitter_id"], **comment}, audit, public=True
    )
    ticket["description"] = first["plain_body"]
    ticket["is_public"] = first["public"]
    audit["events"] = [audits.comment_event(first), *audits.created_events(world, ticket)]
    world.tickets.add(ticket)
    world.add_comment(ticket["id"], first)
    world.add_audit(ticket["id"], audit)
    if parent is not None:
        parent["followup_ids"] = [*parent["followup_ids"], ticket["id"]]
        world.tickets.put(parent)
    return ticket, audit


def _first_comment(call: Call, wanted: Json) -> Json:
    comment = comments.wanted_comment(wanted)
    if comment is None and str(wanted.get("description") or "").strip():
        comment = {"body": str(wanted["description"])}
    if comment is not None:
        return comment
    of_type = (field["id"] for field in call.world.ticket_fields.values() if field["type"] == "description")
    raise errors.invalid_field(
        "base",
        "Description: cannot be blank",
        "BlankValue",
        ticket_field_id=next(of_type, None),
        ticket_field_type="FieldDescription",
    )


def _parent(call: Call, wanted: Json) -> Json | None:
    """Return the closed ticket this one follows up; any other source is ignored."""
    source = wanted.get("via_followup_source_id")
    parent = call.world.tickets.get(int(str(source))) if str(source or "").isdigit() else None
    return dict(parent) if parent is not None and parent["status"] == "closed" else None


def _followed(parent: Json) -> Json:
    came_from = {"ticket_id": parent["id"], "subject": parent["subject"]}
    return {"channel": "closed_ticket", "source": {"from": came_from, "to": {}, "rel": "follow_up"}}


def _submitter(call: Call, wanted: Json) -> int:
    submitter = wanted.get("submitter_id")
    return submitter if submitter in call.world.users else call.my_id


def _blank(call: Call) -> Json:
    """Return a ticket as it is before anything is asked for: the caller's own, new."""
    world, me, made = call.world, call.caller, call.world.now()
    values = custom_fields.blank(world.ticket_fields)
    return {
        "id": 0,
        "external_id": None,
        "via": audits.VIA_API,
        "created_at": made,
        "updated_at": made,
        "type": None,
        "subject": None,
        "raw_subject": None,
        "description": "",
        "priority": None,
        "status": "new",
        "recipient": None,
        "requester_id": me["id"],
        "submitter_id": me["id"],
        "assignee_id": None,
        "organization_id": me["organization_id"],
        "group_id": None,
        "collaborator_ids": [],
        "follower_ids": [],
        "email_cc_ids": [],
        "forum_topic_id": None,
        "problem_id": None,
        "has_incidents": False,
        "is_public": True,
        "due_at": None,
        "tags": [],
        "custom_fields": values,
        "satisfaction_rating": None,
        "sharing_agreement_ids": [],
        "custom_status_id": statuses.default_custom_status(world, "new"),
        "fields": [dict(each) for each in values],
        "followup_ids": [],
        "ticket_form_id": _default(world.ticket_forms),
        "brand_id": _default(world.brands),
        "allow_channelback": False,
        "allow_attachments": True,
        "from_messaging_channel": False,
    }


def _default(records: dict[int, Json]) -> int | None:
    ordered = sorted(
        records.values(), key=lambda each: (not each.get("default"), each.get("position", 0), each["id"])
    )
    return ordered[0]["id"] if ordered else None
