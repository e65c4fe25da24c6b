"""Comments: visibility, the two forms of a body, uploads, the limits."""

from typing import TYPE_CHECKING, Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules import texts

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account

MOST = 5000
"""Comments a ticket can have."""

TOO_MANY = f"Comments: a ticket cannot have more than {MOST} comments"


def wanted_comment(wanted: Json) -> Json | None:
    """Return the comment a ticket write asks for; None when it has no text and no file."""
    comment = wanted.get("comment")
    if isinstance(comment, str):
        comment = {"body": comment}
    if not isinstance(comment, dict):
        return None
    if str(comment.get("html_body") or comment.get("body") or comment.get("value") or "").strip():
        return comment
    return {**comment, "body": ""} if comment.get("uploads") else None


def new_comment(account: "Account", me: Json, wanted: Json, audit: Json, *, public: bool) -> Json:
    """Return a comment under its audit; `public` is its visibility when the writer names none."""
    author = account.world.users.get(wanted.get("author_id") or me["id"], me)
    html, plain, body = _bodies(wanted, author)
    shown = bool(wanted.get("public", public)) and not me["only_private_comments"]
    return {
        "id": account.world.next_id("comment"),
        "type": "Comment",
        "author_id": author["id"],
        "body": body,
        "html_body": html,
        "plain_body": plain,
        "public": shown,
        "attachments": account.files.attach(_tokens(wanted.get("uploads"))),
        "audit_id": audit["id"],
        "via": audit["via"],
        "created_at": account.world.now(),
        "metadata": audit["metadata"],
    }


def check_room(count: int) -> None:
    """Raise 422 when a ticket has all the comments it can have."""
    if count >= MOST:
        raise errors.invalid_field("base", TOO_MANY)


def _bodies(wanted: Json, author: Json) -> tuple[str, str, str]:
    """Return a comment's HTML, plain text and body."""
    if wanted.get("html_body"):
        html = texts.cut(str(wanted["html_body"]))
        plain = texts.plain_of(html)
        return texts.wrapped(html), plain, plain
    body = texts.cut(str(wanted.get("body") or wanted.get("value") or ""))
    html = texts.html_of(body, markdown=author["role"] != "end-user")
    return html, texts.plain_of(html), body


def _tokens(uploads: Any) -> list[str]:
    """Return upload tokens; Zendesk takes a single one without a list."""
    return [uploads] if isinstance(uploads, str) else [str(token) for token in uploads or ()]
