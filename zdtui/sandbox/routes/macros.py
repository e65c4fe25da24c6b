"""Macros: listed, found, applied without saving, written."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.macro_effects import apply
from zdtui.sandbox.matching import contains
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.assignment import group_ids
from zdtui.sandbox.rules.update import existing
from zdtui.sandbox.shapes import linked

routes = Routes("macros")

_SETTABLE = ("title", "active", "position", "description", "actions", "restriction", "raw_title")


@routes.get("/macros")
def index(call: Call) -> Json:
    """List the macros the caller may use: by title with cursors, by position with offsets."""
    active = call.flag("active")
    rows = [each for each in _usable(call) if active is None or each["active"] == active]
    if category := call.query.get("category"):
        rows = [each for each in rows if each["title"].startswith(f"{category}::")]
    return records.page(call, "macros", rows, "title", offset_order=("position",))


@routes.get("/macros/active")
def active(call: Call) -> Json:
    """List active macros."""
    rows = [each for each in _usable(call) if each["active"]]
    return records.page(call, "macros", rows, "title", offset_order=("position",))


@routes.get("/macros/search")
def search(call: Call) -> Json:
    """Find macros by a text in their title; offset pages only."""
    rows = [each for each in _usable(call) if contains(call.query.get("query", ""), each["title"])]
    return records.offset_page(call, "macros", by(rows, "position").items)


@routes.get("/macros/categories")
def categories(call: Call) -> Json:
    """List the first parts of nested titles."""
    titles = (each["title"] for each in _usable(call) if "::" in each["title"])
    return {"categories": sorted({title.partition("::")[0] for title in titles})}


@routes.get("/macros/{id}")
def show(call: Call) -> Json:
    """Show a macro."""
    return {"macro": linked(call, "macros", records.found(call, "macros"))}


@routes.get("/macros/{id}/apply")
def effects(call: Call) -> Json:
    """Tell what a macro would change."""
    return {"result": {"ticket": apply(call, records.found(call, "macros"), None)}}


@routes.get("/tickets/{id}/macros/{macro_id}/apply")
def effects_on_ticket(call: Call) -> Json:
    """Show a ticket as it would be after a macro; nothing is saved."""
    ticket = existing(call, call.id())
    macro = records.found(call, "macros", call.id("macro_id"))
    return {"result": {"ticket": apply(call, macro, ticket)}}


@routes.post("/macros")
def create(call: Call) -> Answer:
    """Create a macro."""
    wanted = call.wrapped("macro")
    if not wanted.get("title"):
        raise errors.invalid_field("title", "Title: cannot be blank", "BlankValue")
    positions = (each["position"] for each in call.world.macros.values())
    blank: Json = {
        "title": "", "active": True, "updated_at": "", "created_at": "", "default": False,
        "position": 1 + max(positions, default=0), "description": None, "actions": [], "restriction": None,
        "raw_title": wanted["title"],
    }  # fmt: skip
    given = {name: wanted[name] for name in _SETTABLE if name in wanted}
    return created("macro", records.store(call, "macros", "macro", blank | given))


@routes.put("/macros/{id}")
def update(call: Call) -> Json:
    """Change a macro; its actions are replaced as a whole."""
    macro = records.found(call, "macros")
    records.change(call, macro, call.wrapped("macro"), _SETTABLE, "macro")
    return {"macro": linked(call, "macros", macro)}


@routes.delete("/macros/{id}")
def destroy(call: Call) -> Answer:
    """Delete a macro."""
    del call.world.macros[records.found(call, "macros")["id"]]
    return nothing()


def _usable(call: Call) -> list[Json]:
    """Return the macros that are everybody's, the caller's, or one of their groups'."""
    groups = set(group_ids(call.world, call.my_id))
    rows = []
    for macro in call.world.macros.values():
        restriction = macro["restriction"] or {}
        mine = restriction.get("type") == "User" and restriction.get("id") == call.my_id
        ours = restriction.get("type") == "Group" and groups & {restriction.get("id"), *restriction.get("ids", ())}
        if not restriction or mine or ours:
            rows.append(macro)
    return rows
