"""Who belongs to which group and organization."""

from collections.abc import Iterable

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import OF_GROUP_MEMBERSHIPS, OF_ORGANIZATION_MEMBERSHIPS

routes = Routes("memberships")


@routes.get("/group_memberships")
@routes.get("/group_memberships/assignable")
def of_groups(call: Call) -> Json:
    """List all group memberships."""
    return _groups_page(call, call.world.group_memberships.values())


@routes.get("/groups/{id}/memberships")
def of_group(call: Call) -> Json:
    """List the memberships of a group."""
    group = records.found(call, "groups")
    return _groups_page(call, _having(call, "group_memberships", "group_id", group["id"]))


@routes.get("/users/{id}/group_memberships")
def of_agent(call: Call) -> Json:
    """List the group memberships of an agent."""
    user = records.found(call, "users")
    return _groups_page(call, _having(call, "group_memberships", "user_id", user["id"]))


@routes.get("/group_memberships/{id}")
def show_in_group(call: Call) -> Json:
    """Show a group membership."""
    return {"group_membership": linked(call, "group_memberships", records.found(call, "group_memberships"))}


@routes.post("/group_memberships")
def join_group(call: Call) -> Answer:
    """Put an agent into a group."""
    wanted = call.wrapped("group_membership")
    user = _known(call, "users", wanted.get("user_id"), "user_id")
    group = _known(call, "groups", wanted.get("group_id"), "group_id")
    record = {"user_id": user["id"], "group_id": group["id"], "default": bool(wanted.get("default"))}
    return created("group_membership", records.store(call, "group_memberships", "group_membership", record))


@routes.delete("/group_memberships/{id}")
def leave_group(call: Call) -> Answer:
    """Take an agent out of a group."""
    del call.world.group_memberships[records.found(call, "group_memberships")["id"]]
    return nothing()


@routes.get("/organization_memberships")
def of_organizations(call: Call) -> Json:
    """List all organization memberships."""
    return _organizations_page(call, call.world.organization_memberships.values())


@routes.get("/organizations/{id}/organization_memberships")
def of_organization(call: Call) -> Json:
    """List the memberships of an organization."""
    organization = records.found(call, "organizations")
    kind = "organization_memberships"
    return _organizations_page(call, _having(call, kind, "organization_id", organization["id"]))


@routes.get("/users/{id}/organization_memberships")
def of_user(call: Call) -> Json:
    """List the organization memberships of a user."""
    user = records.found(call, "users")
    return _organizations_page(call, _having(call, "organization_memberships", "user_id", user["id"]))


@routes.get("/organization_memberships/{id}")
def show_in_organization(call: Call) -> Json:
    """Show an organization membership."""
    kind = "organization_memberships"
    return {"organization_membership": linked(call, kind, records.found(call, kind))}


@routes.post("/organization_memberships")
def join_organization(call: Call) -> Answer:
    """Put a user into an organization."""
    wanted = call.wrapped("organization_membership")
    user = _known(call, "users", wanted.get("user_id"), "user_id")
    organization = _known(call, "organizations", wanted.get("organization_id"), "organization_id")
    kind = "organization_memberships"
    record = {
        "user_id": user["id"],
        "organization_id": organization["id"],
        "default": True if wanted.get("default") else None,
        "organization_name": organization["name"],
        "view_tickets": True,
    }
    return created("organization_membership", records.store(call, kind, "organization_membership", record))


@routes.delete("/organization_memberships/{id}")
def leave_organization(call: Call) -> Answer:
    """Take a user out of an organization."""
    del call.world.organization_memberships[records.found(call, "organization_memberships")["id"]]
    return nothing()


def _having(call: Call, kind: str, field: str, value: int) -> list[Json]:
    return [each for each in records.of(call, kind).values() if each[field] == value]


def _groups_page(call: Call, found: Iterable[Json]) -> Json:
    return records.page(call, "group_memberships", found, names=OF_GROUP_MEMBERSHIPS)


def _organizations_page(call: Call, found: Iterable[Json]) -> Json:
    return records.page(call, "organization_memberships", found, names=OF_ORGANIZATION_MEMBERSHIPS)


def _known(call: Call, kind: str, record_id: object, field: str) -> Json:
    record = records.of(call, kind).get(record_id if isinstance(record_id, int) else 0)
    if record is None:
        raise errors.invalid_field(field, f"{kind[:-1].capitalize()}: is invalid")
    return record
