"""The comments of a ticket: reading, hiding, redacting."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import places
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.update import check_open, existing, existing_id
from zdtui.sandbox.shapes import attachment, comment
from zdtui.sandbox.sideloads import OF_COMMENTS, beside

routes = Routes("ticket_comments")

REDACTED = "▇"


@routes.get("/tickets/{id}/comments")
def index(call: Call) -> Json:
    """List the comments of a ticket, oldest first unless asked otherwise."""
    thread = call.world.thread(existing_id(call))
    if cursor.wanted(call):
        listing = places(len(thread), "created_at,id", descending=_newest_first(call))
        page, envelope = cursor.paged(call, listing)
        found = [thread[place] for place in page]
    else:
        descending = call.query.get("sort_order", "asc") == "desc"
        found, envelope = offset.paged(call, thread[::-1] if descending else thread)
    shown = [comment(call, each) for each in found]
    return {"comments": shown, **beside(call, found, OF_COMMENTS), **envelope}


@routes.get("/tickets/{id}/comments/count")
def count(call: Call) -> Json:
    """Count the comments of a ticket."""
    return counted(call, call.world.comment_count(existing_id(call)))


@routes.put("/tickets/{id}/comments/{comment_id}/make_private")
def make_private(call: Call) -> Answer:
    """Make a comment an internal note, for good."""
    call.world.put_comment(_found(call) | {"public": False})
    return Answer(b'""')


@routes.put("/tickets/{id}/comments/{comment_id}/redact")
def redact(call: Call) -> Json:
    """Black out a text in a comment."""
    check_open(existing(call, call.id()))
    found, text = _found(call), str(call.json().get("text", ""))
    if text:
        blank = REDACTED * len(text)
        found |= {name: found[name].replace(text, blank) for name in ("body", "html_body", "plain_body")}
        call.world.put_comment(found)
    return {"comment": comment(call, found)}


@routes.put("/tickets/{id}/comments/{comment_id}/attachments/{attachment_id}/redact")
def redact_attachment(call: Call) -> Json:
    """Empty an attachment."""
    check_open(existing(call, call.id()))
    wanted, found = call.id("attachment_id"), _found(call)
    if wanted not in {each["id"] for each in found["attachments"]}:
        raise errors.not_found()
    emptied = call.account.files.redact(wanted)
    files = [emptied if each["id"] == wanted else each for each in found["attachments"]]
    call.world.put_comment(found | {"attachments": files})
    return {"attachment": attachment(call, emptied)}


def _newest_first(call: Call) -> bool:
    sort = call.query.get("sort", "created_at")
    if sort.removeprefix("-") != "created_at":
        raise errors.invalid_pagination("sort")
    return sort.startswith("-")


def _found(call: Call) -> Json:
    wanted = call.id("comment_id")
    thread = call.world.comments(existing_id(call))
    for each in thread:
        if each["id"] == wanted:
            return each
    raise errors.not_found()
