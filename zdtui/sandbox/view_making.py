"""Reading what a view is made from: conditions and output."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.world.views import column

_COLUMNS = ("nice_id", "description", "requester", "updated")


def conditions(wanted: Json, present: Json) -> Json:
    """Return the conditions a write leaves: a list that is given replaces the whole list."""
    given: Json = present | (wanted.get("conditions") or {})
    given |= {name: wanted[name] for name in ("all", "any") if name in wanted}
    return {name: [_condition(each) for each in given[name] or ()] for name in ("all", "any")}


def execution(output: Json) -> Json:
    """Return what a view shows, from the `output` it was made with."""
    shown = [column(_column(each)) for each in output.get("columns") or _COLUMNS]
    group, sort = output.get("group_by"), output.get("sort_by") or "nice_id"
    orders = {name: output.get(name) or "desc" for name in ("group_order", "sort_order")}
    return {
        "group_by": group,
        "group_order": orders["group_order"],
        "sort_by": sort,
        "sort_order": orders["sort_order"],
        "group": column(str(group)) | {"order": orders["group_order"]} if group else None,
        "sort": column(str(sort)) | {"order": orders["sort_order"]},
        "columns": shown,
        "fields": list(shown),
        "custom_fields": [],
    }


def preview(wanted: Json) -> Json:
    """Return a view that is not stored, for a preview."""
    return {
        "id": 0,
        "title": str(wanted.get("title") or ""),
        "active": True,
        "restriction": None,
        "conditions": conditions(wanted, {"all": [], "any": []}),
        "execution": execution(wanted.get("output") or {}),
    }


def _condition(condition: Json) -> Json:
    value = condition.get("value")
    shown = value if isinstance(value, list) or value is None else str(value)
    return {"field": condition.get("field"), "operator": condition.get("operator"), "value": shown}


def _column(name: object) -> str:
    """Return the column an output names; the subject goes in as `description`."""
    return {"description": "subject"}.get(str(name), str(name))
