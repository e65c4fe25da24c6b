"""A stored ticket as text for a reader and as data for a program."""

from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.cli.say import say, say_facts
from zdtui.model.comment import Comment
from zdtui.text.gate import gate_lines
from zdtui.text.html import plain, read_html

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.store.store import Store

KEPT = ("subject", "status", "priority", "type", "tags", "created_at", "updated_at")
"""What a program is given of a ticket as Zendesk said it."""

NAMED = ("requester", "assignee", "group", "organization")
"""What a program is given by name."""


def data(account: "Account", store: "Store", ticket_id: int, many: int) -> dict[str, Any] | None:
    """Return a ticket with its ``many`` newest comments; ``None`` where the store does not know it."""
    raw, row = store.raw("tickets", ticket_id), store.row(ticket_id)
    if raw is None or row is None:
        return None
    ticket, thread = msgspec.json.decode(raw), store.comments(ticket_id)
    comments = [_comment(store, Comment.read(msgspec.json.decode(each))) for each in thread.window(0, many)]
    return {
        "account": account.name,
        "id": ticket_id,
        "url": account.origin.url(f"/agent/tickets/{ticket_id}"),
        **{name: ticket.get(name) for name in KEPT},
        **{name: getattr(row, name) for name in NAMED},
        "comments": comments,
        "comments_left_out": not thread.complete or thread.count > len(comments),
    }


def _comment(store: "Store", comment: Comment) -> dict[str, Any]:
    """Return a comment with its author's name and its text without its looks."""
    author = store.user(comment.author_id) if comment.author_id is not None else None
    text = plain(read_html(comment.html_body)) if comment.html_body else comment.plain_body or comment.body or ""
    return {
        "id": comment.id,
        "author": author.name if author is not None else None,
        "public": comment.public,
        "created_at": comment.created_at,
        "text": text,
        "files": [each.file_name for each in comment.attachments if not each.inline],
    }


def say_ticket(ticket: dict[str, Any]) -> None:
    """Print a ticket: what it is, who has to do with it, and its comments, the newest first."""
    say(f"{ticket['account']}#{ticket['id']}  {ticket['subject'] or '(no subject)'}")
    said = {name: ticket[name] for name in ("url", "status", "priority", "type", *NAMED)}
    said |= {"tags": " ".join(ticket["tags"] or ()), "created": ticket["created_at"], "updated": ticket["updated_at"]}
    say_facts([(name, str(value)) for name, value in said.items() if value])
    for comment in ticket["comments"]:
        audience = "PUBLIC" if comment["public"] else "INTERNAL"
        say()
        say(f"── {audience} · {comment['author'] or 'unknown'} · {comment['created_at'] or ''}")
        for line in gate_lines(comment["text"]):
            say(line)
        for name in comment["files"]:
            say(f"[file] {name}")
