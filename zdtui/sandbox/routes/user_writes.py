"""Writing users."""

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Answer, Json, created
from zdtui.sandbox.call import Call
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules import users as rules
from zdtui.sandbox.shapes import linked

routes = Routes("users")


@routes.post("/users")
def create(call: Call) -> Answer:
    """Create a user."""
    return created("user", linked(call, "users", rules.new_user(call.world, call.wrapped("user"))))


@routes.post("/users/create_or_update", limits.USER_WRITES)
def create_or_update(call: Call) -> Answer:
    """Create a user, or update the one with the email or the external id."""
    wanted = call.wrapped("user")
    known = rules.find_by_email(call.world, str(wanted.get("email") or "")) or _by_external_id(call, wanted)
    if known is None:
        return created("user", linked(call, "users", rules.new_user(call.world, wanted)))
    return Answer({"user": change_user(call, known, wanted)})


@routes.put("/users/{id}", limits.USER_UPDATE, limits.USER_WRITES)
def update(call: Call) -> Json:
    """Change a user; only an admin may change a role."""
    return {"user": change_user(call, records.found(call, "users"), call.wrapped("user"))}


@routes.delete("/users/{id}")
def destroy(call: Call) -> Json:
    """Delete a user softly: the answer is the user, no longer active."""
    user = records.found(call, "users")
    if not user["active"]:
        raise errors.not_found()
    if call.account.ticket_index.has_open(user["id"]):
        raise errors.invalid_field("base", f"{user['name']} has open tickets and cannot be deleted")
    user["active"] = False
    user["updated_at"] = call.world.now()
    return {"user": linked(call, "users", user)}


def change_user(call: Call, user: Json, wanted: Json) -> Json:
    """Change a user and return them linked; a new email becomes a second one."""
    world = call.world
    if wanted.get("role", user["role"]) != user["role"] and call.caller["role"] != "admin":
        raise errors.forbidden()
    rules.check_external_id(world.users, wanted.get("external_id"), user["id"])
    email = str(wanted.get("email") or "")
    if email and email.casefold() != (user["email"] or "").casefold():
        call.account.identities.add_email(user["id"], email)
    before = dict(user)
    call.ignored += [f"user.{name}" for name in rules.change_user(world, user, wanted)]
    if user["organization_id"] != before["organization_id"]:
        rules.set_organization(world, user)
    if user != before:
        user["updated_at"] = world.now()
    return linked(call, "users", user)


def _by_external_id(call: Call, wanted: Json) -> Json | None:
    external_id = wanted.get("external_id")
    users = call.world.users.values()
    return next((user for user in users if external_id and user["external_id"] == external_id), None)
