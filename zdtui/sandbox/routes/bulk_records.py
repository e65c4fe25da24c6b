"""Bulk writes of users and organizations: each is a job of single writes."""

from collections.abc import Callable
from functools import partial

from zdtui.sandbox.answer import Json
from zdtui.sandbox.bulk_requests import deleted, items, queued, targets
from zdtui.sandbox.call import Call
from zdtui.sandbox.routes import organizations, records
from zdtui.sandbox.routes.user_writes import change_user
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.users import new_user

routes = Routes("bulk")


@routes.post("/users/create_many")
def create_users(call: Call) -> Json:
    """Create up to 100 users."""
    return _create(call, "users", "Creating user", lambda wanted: new_user(call.world, wanted)["id"])


@routes.put("/users/update_many")
def update_users(call: Call) -> Json:
    """Change up to 100 users."""

    def change(user_id: int, wanted: Json) -> None:
        change_user(call, records.found(call, "users", user_id), wanted)

    return _update(call, "users", "Updating user", change)


@routes.delete("/users/destroy_many")
def destroy_users(call: Call) -> Json:
    """Deactivate up to 100 users."""

    def step(user_id: int) -> Json:
        records.found(call, "users", user_id)["active"] = False
        return deleted(user_id)

    return queued(call, "Bulk Delete Users", "Deleting user", [partial(step, each) for each in call.ids()])


@routes.post("/organizations/create_many")
def create_organizations(call: Call) -> Json:
    """Create up to 100 organizations."""

    def make(wanted: Json) -> int:
        return int(organizations.new_organization(call, wanted)["id"])

    return _create(call, "organizations", "Creating organization", make)


@routes.put("/organizations/update_many")
def update_organizations(call: Call) -> Json:
    """Change up to 100 organizations."""

    def change(organization_id: int, wanted: Json) -> None:
        organizations.change_organization(call, records.found(call, "organizations", organization_id), wanted)

    return _update(call, "organizations", "Updating organization", change)


@routes.delete("/organizations/destroy_many")
def destroy_organizations(call: Call) -> Json:
    """Delete up to 100 organizations."""

    def step(organization_id: int) -> Json:
        del call.world.organizations[records.found(call, "organizations", organization_id)["id"]]
        return deleted(organization_id)

    kind = "Bulk Delete Organizations"
    return queued(call, kind, "Deleting organization", [partial(step, each) for each in call.ids()])


def _create(call: Call, kind: str, verb: str, make: Callable[[Json], int]) -> Json:
    def step(wanted: Json) -> Json:
        return {"id": make(wanted), "status": "Created"}

    return queued(call, f"Bulk Create {kind.title()}", verb, [partial(step, each) for each in items(call, kind)])


def _update(call: Call, kind: str, verb: str, change: Callable[[int, Json], None]) -> Json:
    def step(record_id: int, wanted: Json) -> Json:
        change(record_id, wanted)
        return {"id": record_id, "action": "update", "status": "Updated", "success": True}

    steps = [partial(step, record_id, wanted) for record_id, wanted in targets(call, kind)]
    return queued(call, f"Bulk Update {kind.title()}", verb, steps)
