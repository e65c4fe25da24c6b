"""Groups of agents, and who is in them."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.assignment import group_ids
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import Names

routes = Routes("groups")

_SETTABLE = ("name", "description", "default", "is_public")
_SIDES: Names = {"users": ()}


@routes.get("/groups")
@routes.get("/groups/assignable")
def index(call: Call) -> Json:
    """List groups by name."""
    hidden = call.flag("exclude_deleted") or "assignable" in call.path
    found = [each for each in call.world.groups.values() if not (hidden and each["deleted"])]
    return records.page(call, "groups", found, "name", names=_SIDES)


@routes.get("/users/{id}/groups")
def of_user(call: Call) -> Json:
    """List the groups of an agent."""
    mine = group_ids(call.world, records.found(call, "users")["id"])
    known = call.world.groups
    return records.page(call, "groups", (known[each] for each in mine if each in known), "name")


@routes.get("/groups/count")
def count(call: Call) -> Json:
    """Count groups."""
    return counted(call, len(call.world.groups))


@routes.get("/groups/{id}")
def show(call: Call) -> Json:
    """Show a group."""
    return {"group": linked(call, "groups", records.found(call, "groups"))}


@routes.post("/groups")
def create(call: Call) -> Answer:
    """Create a group."""
    wanted = call.wrapped("group")
    if not str(wanted.get("name") or "").strip():
        raise errors.invalid_field("name", "Name: cannot be blank", "BlankValue")
    blank = {"is_public": True, "name": "", "description": "", "default": False, "deleted": False}
    given = {name: wanted[name] for name in _SETTABLE if name in wanted}
    return created("group", records.store(call, "groups", "group", blank | given))


@routes.put("/groups/{id}")
def update(call: Call) -> Json:
    """Change a group."""
    group = records.found(call, "groups")
    records.change(call, group, call.wrapped("group"), _SETTABLE, "group")
    return {"group": linked(call, "groups", group)}


@routes.delete("/groups/{id}")
def destroy(call: Call) -> Answer:
    """Delete a group; it stays readable, marked as deleted."""
    group = records.found(call, "groups")
    if group["deleted"]:
        raise errors.not_found()
    group["deleted"] = True
    return nothing()
