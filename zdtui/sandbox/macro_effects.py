"""What a macro would do to a ticket."""

import re
from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.rules import tags, texts
from zdtui.sandbox.rules.assignment import group_ids

_PLACEHOLDER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_NUMBERS = frozenset({"assignee_id", "group_id", "brand_id", "ticket_form_id", "custom_status_id"})


def apply(call: Call, macro: Json, ticket: Json | None) -> Json:
    """Return the changed fields, or the whole ticket as it would be when there is one."""
    result: Json = {} if ticket is None else {name: value for name, value in ticket.items() if name != "fields"}
    comment: Json = {"public": True}
    for action in macro["actions"]:
        _act(call, action, result, comment, ticket)
    if "body" in comment:
        body = _filled(call, comment["body"], ticket)
        comment |= {
            "body": body,
            "html_body": texts.html_of(body, markdown=True),
            "scoped_body": [["channel:all", body]],
        }
        result["comment"] = comment
    return result


def _act(call: Call, action: Json, result: Json, comment: Json, ticket: Json | None) -> None:
    field, value = str(action["field"]), action["value"]
    match field:
        case "comment_value" | "comment_value_html":
            comment["body"] = str(value[-1] if isinstance(value, list) else value)
        case "comment_mode_is_public":
            comment["public"] = value in {"true", True}
        case "current_tags":
            result["tags"] = tags.added(ticket["tags"] if ticket else [], value)
        case "set_tags":
            result["tags"] = tags.clean(value)
        case "remove_tags":
            result["tags"] = tags.removed(ticket["tags"] if ticket else [], value)
        case _ if field.startswith("custom_fields_"):
            result.setdefault("fields", []).append({"id": int(field.rpartition("_")[2]), "value": value})
        case _:
            result[field] = _value(call, field, value)


def _value(call: Call, field: str, value: Any) -> Any:
    if value == "current_user":
        return call.my_id
    if value == "current_groups":
        return next(iter(group_ids(call.world, call.my_id)), None)
    if field in _NUMBERS and str(value).isdigit():
        return int(value)
    return value or None


def _filled(call: Call, text: str, ticket: Json | None) -> str:
    """Return a text with its placeholders filled; without a ticket they stay as they are."""
    if ticket is None:
        return text
    users = call.world.users
    known = {"current_user": call.caller, "ticket.requester": users.get(ticket["requester_id"], {}),
             "ticket.assignee": users.get(ticket["assignee_id"], {}), "ticket": ticket}  # fmt: skip

    def fill(match: re.Match[str]) -> str:
        owner, _, name = match[1].rpartition(".")
        record = known.get(owner, {})
        if name == "first_name":
            return str(record.get("name") or "").partition(" ")[0]
        return str(record.get({"title": "subject"}.get(name, name)) or "")

    return _PLACEHOLDER.sub(fill, text)
