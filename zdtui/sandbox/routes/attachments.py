"""Files: uploaded, shown, fetched from the second origin."""

from zdtui.sandbox import attachments as files
from zdtui.sandbox import limits
from zdtui.sandbox.answer import TEXT, Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.shapes import attachment

routes = Routes("attachments")
outside = Routes("attachments", prefix="", access=Access.ANYONE)


@routes.post("/uploads")
def upload(call: Call) -> Answer:
    """Keep the bytes of the body under a token; the answer is JSON that calls itself text."""
    name = call.query.get("filename", "upload")
    content_type = call.headers.get("content-type", "application/octet-stream")
    kept = call.account.files.upload(name, content_type, call.body, call.query.get("token"))
    shown = [attachment(call, each) for each in kept.attachments]
    body = {
        "token": kept.token,
        "expires_at": files.expiry(kept),
        "attachments": shown,
        "attachment": shown[-1],
    }
    return Answer({"upload": body}, 201, {"location": shown[-1]["url"]}, TEXT)


@routes.delete("/uploads/{token}")
def discard(call: Call) -> Answer:
    """Forget an upload."""
    call.account.files.discard(call.params["token"])
    return nothing()


@routes.get("/attachments/{id}")
def show(call: Call) -> Json:
    """Show an attachment."""
    return {"attachment": attachment(call, call.account.files.record(call.id()))}


@outside.get("/attachments/token/{token}", limits.ATTACHMENTS)
def content(call: Call) -> Answer:
    """Send the caller on to a short-lived address on another origin."""
    address = call.account.files.link(call.params["token"])
    return Answer(b"", 302, {"location": address})
