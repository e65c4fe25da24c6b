"""Everything a ticket write may set, field by field."""

from collections.abc import Callable
from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules import assignment, custom_fields, people, statuses, tags
from zdtui.sandbox.rules.draft import Draft

TYPES = frozenset({"problem", "incident", "question", "task"})
PRIORITIES = frozenset({"low", "normal", "high", "urgent"})

BESIDE = frozenset(
    {
        "comment",
        "description",
        "metadata",
        "safe_update",
        "updated_stamp",
        "macro_id",
        "macro_ids",
        "via_id",
        "via_followup_source_id",
        "voice_comment",
        "attribute_value_ids",
        "submitter_id",
    }
)
"""Inputs that are no fields of the ticket: the writers of comments and audits look at them."""


def apply(draft: Draft, wanted: Json) -> list[str]:
    """Set every field asked for; return the names of those Zendesk ignores."""
    for names, setter in _SETTERS:
        if any(name in wanted for name in names):
            setter(draft, wanted)
    known = {name for names, _ in _SETTERS for name in names} | BESIDE
    return [name for name in wanted if name not in known]


def _subject(draft: Draft, wanted: Json) -> None:
    subject = wanted.get("subject", wanted.get("raw_subject"))
    draft["subject"] = draft["raw_subject"] = None if subject is None else str(subject)


def _external_id(draft: Draft, wanted: Json) -> None:
    value = wanted["external_id"]
    draft["external_id"] = None if value is None else str(value)


def _priority(draft: Draft, wanted: Json) -> None:
    priority = wanted["priority"] or None
    if priority is None and draft["priority"] is not None:
        draft.refuse("priority", "Priority: cannot be reset")
    elif priority is not None and priority not in PRIORITIES:
        draft.refuse("priority", f"Priority: {priority} is not valid")
    else:
        draft["priority"] = priority


def _type(draft: Draft, wanted: Json) -> None:
    """Set type, due date and problem: only a task has the one, only an incident the other."""
    kind = wanted.get("type", draft["type"]) or None
    if kind is not None and kind not in TYPES:
        draft.refuse("type", f"Type: {kind} is not valid")
        return
    draft["type"] = kind
    draft["due_at"] = wanted.get("due_at", draft["due_at"]) if kind == "task" else None
    draft["problem_id"] = wanted.get("problem_id", draft["problem_id"]) if kind == "incident" else None


def _organization(draft: Draft, wanted: Json) -> None:
    organization_id = wanted["organization_id"]
    theirs = people.organization_ids(draft.world, draft["requester_id"])
    if organization_id is not None and organization_id not in theirs:
        draft.refuse("organization_id", "Organization: is not one of the requester's organizations")
    else:
        draft["organization_id"] = organization_id


def _known(field: str, kind: str, label: str) -> Callable[[Draft, Json], None]:
    """Return a setter for an id that must be one of the world's."""

    def setter(draft: Draft, wanted: Json) -> None:
        value: Any = wanted[field]
        if value is not None and value not in getattr(draft.world, kind):
            draft.refuse(field, f"{label}: is invalid")
        else:
            draft[field] = value

    return setter


_SETTERS: tuple[tuple[tuple[str, ...], Callable[[Draft, Json], None]], ...] = (
    (("subject", "raw_subject"), _subject),
    (("external_id",), _external_id),
    (("priority",), _priority),
    (("type", "due_at", "problem_id"), _type),
    (("requester", "requester_id"), people.set_requester),
    (("organization_id",), _organization),
    (people.COPIED, people.set_copied),
    (("brand_id",), _known("brand_id", "brands", "Brand")),
    (("ticket_form_id",), _known("ticket_form_id", "ticket_forms", "Ticket form")),
    (("tags",), tags.replace),
    (("custom_fields", "fields"), custom_fields.apply),
    (("assignee_id", "assignee_email", "group_id"), assignment.apply),
    (("status", "custom_status_id"), statuses.apply),
)
