"""Custom fields: the values a ticket may hold, and the tags some of them set."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules import tags
from zdtui.sandbox.rules.draft import Draft

SYSTEM = frozenset(
    {"subject", "description", "status", "custom_status", "tickettype", "priority", "group", "assignee"}
)
"""Field types that are no custom fields."""

EMPTY: tuple[Any, ...] = (None, "", [], False)


def apply(draft: Draft, wanted: Json) -> None:
    """Set the values given, as a list of `{id, value}` or as a mapping; unknown ids are dropped."""
    given = _pairs(wanted.get("custom_fields", wanted.get("fields")))
    values = {field["id"]: field["value"] for field in draft["custom_fields"]}
    for field_id, value in given.items():
        definition = draft.world.ticket_fields.get(field_id)
        if definition is None or definition["type"] in SYSTEM:
            continue
        if _acceptable(definition, value):
            _retag(draft, definition, values.get(field_id), value)
            values[field_id] = value
        else:
            draft.refuse("base", f"{definition['title']}: is invalid", "InvalidValue", field_key=field_id)
    draft["custom_fields"] = [{"id": field_id, "value": value} for field_id, value in values.items()]
    draft["fields"] = [dict(field) for field in draft["custom_fields"]]


def blank(ticket_fields: dict[int, Json]) -> list[Json]:
    """Return every custom field with its value for a new ticket."""
    return [
        {"id": field["id"], "value": False if field["type"] == "checkbox" else None}
        for field in ticket_fields.values()
        if field["type"] not in SYSTEM
    ]


def options(definition: Json) -> frozenset[str]:
    """Return the values a dropdown may have, each of which is a tag."""
    return frozenset(option["value"] for option in definition.get("custom_field_options") or ())


def _pairs(given: Any) -> dict[int, Any]:
    if isinstance(given, dict):
        return {int(key): value for key, value in given.items() if str(key).isdigit()}
    return {
        int(item["id"]): item.get("value")
        for item in given or ()
        if isinstance(item, dict) and str(item.get("id", "")).isdigit()
    }


def _acceptable(definition: Json, value: Any) -> bool:
    if value in EMPTY:
        return True
    match definition["type"]:
        case "tagger":
            return value in options(definition)
        case "multiselect":
            return isinstance(value, list) and set(value) <= options(definition)
        case "integer":
            return str(value).lstrip("-").isdigit()
        case "decimal":
            return str(value).lstrip("-").replace(".", "", 1).isdigit()
        case _:
            return isinstance(value, (str, int, float))


def _retag(draft: Draft, definition: Json, old: Any, new: Any) -> None:
    """Take the old value's tags away and add the new one's."""
    draft["tags"] = tags.added(tags.removed(draft["tags"], _tags(definition, old)), _tags(definition, new))


def _tags(definition: Json, value: Any) -> list[str]:
    match definition["type"]:
        case "tagger":
            return [value] if value else []
        case "multiselect":
            return list(value or ())
        case "checkbox":
            return [definition["tag"]] if value and definition.get("tag") else []
        case _:
            return []
