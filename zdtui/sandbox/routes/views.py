"""Views: what they are."""

from collections.abc import Iterable

from zdtui.sandbox import errors, view_making
from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.matching import contains
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.assignment import group_ids
from zdtui.sandbox.shapes import all_linked, linked

routes = Routes("views")

MOST_COMPACT = 32

_OFFSET_SORTS = {"alphabetical": "title", "created_at": "created_at", "updated_at": "updated_at"}
_CONDITIONED = frozenset({"status", "type", "group_id", "assignee_id", "requester_id"})


@routes.get("/views")
def index(call: Call) -> Json:
    """List the views the caller may see: by creation with cursors, by position with offsets."""
    return _page(call, visible(call))


@routes.get("/views/active")
def active(call: Call) -> Json:
    """List active views by position; offset pages only."""
    rows = by([view for view in visible(call) if view["active"]], "position").items
    return records.offset_page(call, "views", rows)


@routes.get("/views/compact")
def compact(call: Call) -> Json:
    """List up to 32 active views by position, without pages."""
    rows = by([view for view in visible(call) if view["active"]], "position").items
    return records.whole(call, "views", rows[:MOST_COMPACT])


@routes.get("/views/count")
def count(call: Call) -> Json:
    """Count the views the caller may see."""
    return counted(call, len(visible(call)))


@routes.get("/views/search")
def search(call: Call) -> Json:
    """Find views by a text in their title; offset pages only."""
    rows = [view for view in visible(call) if contains(call.query.get("query", ""), view["title"])]
    return records.offset_page(call, "views", by(rows, "position").items)


@routes.get("/views/show_many")
def show_many(call: Call) -> Json:
    """Show several views by id."""
    wanted = set(call.ids())
    return records.whole(call, "views", (view for view in visible(call) if view["id"] in wanted))


@routes.get("/views/{id}")
def show(call: Call) -> Json:
    """Show a view."""
    return {"view": linked(call, "views", seen(call))}


@routes.post("/views")
def create(call: Call) -> Answer:
    """Create a view; it needs a title and a condition that narrows it."""
    wanted = call.wrapped("view")
    title = str(wanted.get("title") or "")
    if not title:
        raise errors.invalid_field("title", "Title: cannot be blank", "BlankValue")
    conditions = view_making.conditions(wanted, {"all": [], "any": []})
    if not any(each.get("field") in _CONDITIONED for each in conditions["all"]):
        raise errors.invalid_field(
            "base", "Views must test for at least one of: status, type, group, assignee, requester"
        )
    views = call.world.views
    view = {
        "title": title, "active": wanted.get("active", True), "updated_at": "", "created_at": "", "default": False,
        "position": 1 + max((each["position"] for each in views.values()), default=0),
        "description": wanted.get("description"), "execution": view_making.execution(wanted.get("output") or {}),
        "conditions": conditions, "restriction": wanted.get("restriction"), "raw_title": title,
    }  # fmt: skip
    return created("view", records.store(call, "views", "view", view))


@routes.put("/views/{id}")
def update(call: Call) -> Json:
    """Change a view; a list of conditions is replaced as a whole."""
    view, wanted = seen(call), call.wrapped("view")
    given: Json = {
        name: wanted[name] for name in ("title", "active", "description", "restriction", "position") if name in wanted
    }
    given["conditions"] = view_making.conditions(wanted, view["conditions"])
    if isinstance(wanted.get("output"), dict):
        given["execution"] = view_making.execution(wanted["output"])
    if "title" in given:
        given["raw_title"] = given["title"]
    records.change(call, view, given, given, "view")
    return {"view": linked(call, "views", view)}


@routes.delete("/views/{id}")
def destroy(call: Call) -> Answer:
    """Delete a view."""
    del call.world.views[seen(call)["id"]]
    return nothing()


def visible(call: Call) -> list[Json]:
    """Return the views the caller may see, as the request's filters narrow them."""
    groups = set(group_ids(call.world, call.my_id))
    rows = [view for view in call.world.views.values() if _may_see(call, view, groups)]
    wanted = call.flag("active")
    if wanted is not None:
        rows = [view for view in rows if view["active"] == wanted]
    match call.query.get("access"):
        case "personal":
            rows = [view for view in rows if (view["restriction"] or {}).get("type") == "User"]
        case "shared" | "account":
            rows = [view for view in rows if (view["restriction"] or {}).get("type") != "User"]
    if "group_id" in call.query:
        group = call.integer("group_id", call.query["group_id"])
        rows = [view for view in rows if group in ((view["restriction"] or {}).get("ids") or ())]
    return rows


def seen(call: Call) -> Json:
    """Return the view the path names; raise 404 for one the caller may not see."""
    view = records.found(call, "views")
    if not _may_see(call, view, set(group_ids(call.world, call.my_id))):
        raise errors.not_found()
    return view


def _may_see(call: Call, view: Json, groups: set[int]) -> bool:
    restriction = view["restriction"]
    if not restriction:
        return True
    if restriction["type"] == "User":
        return bool(restriction["id"] == call.my_id)
    shown_to = {restriction.get("id"), *(restriction.get("ids") or ())}
    return call.caller["role"] == "admin" or bool(groups & shown_to)


def _page(call: Call, rows: Iterable[Json]) -> Json:
    found = list(rows)
    sort = _OFFSET_SORTS.get(call.query.get("sort_by", ""), "position")
    descending = call.query.get("sort_order") == "desc"
    items, envelope = either.paged(call, by(found, "created_at"), by(found, sort, descending=descending))
    return {"views": all_linked(call, "views", items), **envelope}
