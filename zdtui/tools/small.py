"""Small answers: what a model needs of each thing, without links, nulls and what only machines read."""

from typing import Any

from zdtui.tools.names import Names

TICKET = (
    "id", "subject", "status", "priority", "type", "tags", "created_at", "updated_at", "due_at", "problem_id",
)  # fmt: skip
"""What is told of any ticket beside the people it refers to."""

TICKET_ALONE = ("custom_status_id", "external_id", "has_incidents", "followup_ids", "brand_id", "ticket_form_id")
"""What is told of a ticket that was asked for by its number."""

USER = (
    "id", "name", "email", "role", "active", "suspended", "verified", "phone", "alias", "details", "notes", "tags",
    "time_zone", "locale", "external_id", "user_fields", "created_at", "updated_at", "last_login_at",
)  # fmt: skip
ORGANIZATION = (
    "id", "name", "domain_names", "tags", "notes", "details", "shared_tickets", "shared_comments", "external_id",
    "organization_fields", "created_at", "updated_at",
)  # fmt: skip
GROUP = ("id", "name", "description", "default", "is_public", "created_at", "updated_at")
VIEW = ("id", "title", "description", "active", "position", "default", "created_at", "updated_at")
ATTACHMENT = ("id", "file_name", "size", "content_type", "content_url")


def kept(raw: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Those of ``names`` that say something."""
    return {name: bare(raw[name]) for name in names if name in raw and _says(raw[name])}


def bare(value: Any) -> Any:
    """A value without nulls and without links to the API, all the way down."""
    if isinstance(value, dict):
        return {name: bare(each) for name, each in value.items() if each is not None and name != "url"}
    return [bare(each) for each in value] if isinstance(value, list) else value


def ticket(raw: dict[str, Any], names: Names, *, full: bool = False, whole: bool = False) -> dict[str, Any]:
    """A ticket with the people it refers to; ``whole`` adds its description and custom fields."""
    people = {
        "assignee": names.user(raw.get("assignee_id")),
        "requester": names.user(raw.get("requester_id")),
        "submitter": names.user(raw.get("submitter_id")) if whole else None,
        "group": names.group(raw.get("group_id")),
        "organization": names.organization(raw.get("organization_id")),
    }
    if full:
        return {**raw, **people}
    small = dict.fromkeys(("id", "subject", "status", "priority")) | kept(raw, TICKET)
    small["assignee"] = people.pop("assignee")
    small |= {name: person for name, person in people.items() if person}
    small["tags"] = raw.get("tags") or []
    return {**small, **_rest(raw, names)} if whole else small


def _rest(raw: dict[str, Any], names: Names) -> dict[str, Any]:
    """What only the answer about one ticket tells."""
    fields = raw.get("custom_fields")
    filled = [
        {"id": each.get("id"), "value": each.get("value")}
        for each in (fields if isinstance(fields, list) else [])
        if isinstance(each, dict) and _says(each.get("value"))
    ]
    via = raw.get("via")
    found = {
        "description": raw.get("description"),
        "channel": via.get("channel") if isinstance(via, dict) else None,
        "ccs": [names.user(each) for each in _list(raw.get("email_cc_ids"))],
        "followers": [names.user(each) for each in _list(raw.get("follower_ids"))],
        "custom_fields": filled,
    }
    return {**kept(raw, TICKET_ALONE), **{name: value for name, value in found.items() if _says(value)}}


def comment(raw: dict[str, Any], names: Names, *, full: bool = False) -> dict[str, Any]:
    """A comment with its author and its files."""
    author = names.author(raw.get("author_id"))
    if full:
        return {**raw, "author": author}
    files = [kept(each, ATTACHMENT) for each in _list(raw.get("attachments")) if isinstance(each, dict)]
    body = raw.get("plain_body") or raw.get("body") or ""
    return {
        "id": raw["id"],
        "body": body,
        "author": author,
        "public": raw.get("public") is not False,
        "created_at": raw.get("created_at"),
        "attachments": files,
    }


def user(raw: dict[str, Any], names: Names, *, full: bool = False) -> dict[str, Any]:
    """A person with their organization."""
    organization = names.organization(raw.get("organization_id"))
    more = {"organization": organization} if organization else {}
    return {**(raw if full else kept(raw, USER)), **more}


def plain(raw: dict[str, Any], names: tuple[str, ...], *, full: bool = False) -> dict[str, Any]:
    """A thing that refers to nobody."""
    return raw if full else kept(raw, names)


def _says(value: Any) -> bool:
    return value is not None and value not in ([], {}, "")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
