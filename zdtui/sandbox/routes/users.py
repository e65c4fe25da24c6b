"""Users: me, lists, search, one, many, and writing them."""

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Answer, Json, created
from zdtui.sandbox.call import Call
from zdtui.sandbox.matching import starts
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.rules import users as rules
from zdtui.sandbox.search import search as find
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import OF_USERS
from zdtui.sandbox.user_sideloads import user_page, user_sideloads

routes = Routes("users")

_NO_SESSION = "sandbox"
"""The `authenticity_token` of `users/me`, which only browsers use."""


@routes.get("/users/me", access=Access.ANYONE)
def me(call: Call) -> Json:
    """Show the caller; without a credential an anonymous user is shown, with status 200."""
    if call.me is None:
        return {"user": _anonymous(call)}
    shown = linked(call, "users", call.me)
    body: Json = {}
    for name, value in shown.items():
        body[name] = value
        if name == "verified":
            body["authenticity_token"] = _NO_SESSION
    return {"user": body, **user_sideloads(call, [call.me])}


@routes.get("/users")
def index(call: Call) -> Json:
    """List active users, by role and external id if asked."""
    roles = {value for name, value in call.query.multi_items() if name in {"role", "role[]"}}
    found = [
        user
        for user in call.world.users.values()
        if user["active"] and (not roles or user["role"] in roles) and _has_external_id(call, user)
    ]
    return user_page(call, found)


@routes.get("/groups/{id}/users")
def of_group(call: Call) -> Json:
    """List the agents of a group."""
    group = records.found(call, "groups")
    members = [each["user_id"] for each in call.world.group_memberships.values() if each["group_id"] == group["id"]]
    return user_page(call, [call.world.users[each] for each in dict.fromkeys(members)])


@routes.get("/organizations/{id}/users")
def of_organization(call: Call) -> Json:
    """List the members of an organization."""
    organization = records.found(call, "organizations")
    return user_page(call, members_of(call, organization["id"]))


@routes.get("/users/count")
def count(call: Call) -> Json:
    """Count active users."""
    return records.count_of(call, sum(user["active"] for user in call.world.users.values()))


@routes.get("/users/show_many")
def show_many(call: Call) -> Json:
    """Show up to 100 users by id or external id."""
    return records.many(call, "users", names=OF_USERS)


@routes.get("/users/search")
def search(call: Call) -> Json:
    """Find users by a query or an external id; offset pages only."""
    users = call.world.users
    if "external_id" in call.query:
        found = [user for user in users.values() if _has_external_id(call, user)]
    else:
        hits = find(call.world, call.query.get("query", ""), call.my_id, ("user",))
        found = [users[each] for _, each in hits if users[each]["active"]]
    return records.offset_page(call, "users", found, names=OF_USERS)


@routes.get("/users/autocomplete")
def autocomplete(call: Call) -> Json:
    """Find users whose name has a word that starts with the text, or whose email starts with it."""
    text = call.query.get("name") or call.query.get("phone") or ""
    found = [
        user for user in call.world.users.values() if user["active"] and starts(text, user["name"], user["email"])
    ]
    return records.whole(call, "users", found[:100])


@routes.get("/users/{id}")
def show(call: Call) -> Json:
    """Show a user; one that was deleted is shown with `active` false."""
    user = records.found(call, "users")
    return {"user": linked(call, "users", user), **user_sideloads(call, [user])}


@routes.get("/users/{id}/related")
def related(call: Call) -> Json:
    """Count what hangs on a user."""
    user = records.found(call, "users")
    tickets = call.account.ticket_index
    return {
        "user_related": {
            "assigned_tickets": len(tickets.of_user(user["id"], "assigned")),
            "requested_tickets": len(tickets.of_user(user["id"], "requested")),
            "ccd_tickets": len(tickets.of_user(user["id"], "ccd")),
            "organization_subscriptions": 0,
        }
    }


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


def members_of(call: Call, organization_id: int) -> list[Json]:
    """Return the users of an organization."""
    memberships = call.world.organization_memberships.values()
    ids = {each["user_id"] for each in memberships if each["organization_id"] == organization_id}
    users = call.world.users.values()
    return [user for user in users if user["id"] in ids or user["organization_id"] == organization_id]


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


def _has_external_id(call: Call, user: Json) -> bool:
    return "external_id" not in call.query or user["external_id"] == call.query["external_id"]


def _anonymous(call: Call) -> Json:
    """Return the user an anonymous caller is (the key set is assumed)."""
    return {
        "id": None, "url": call.url("/api/v2/users/.json"), "name": "Anonymous user", "email": None,
        "created_at": None, "updated_at": None, "time_zone": None, "phone": None, "photo": None, "locale_id": 1,
        "locale": "en-US", "organization_id": None, "role": "end-user", "verified": False,
        "authenticity_token": _NO_SESSION, "external_id": None, "tags": [], "alias": None, "active": False,
        "shared": False, "shared_agent": False, "last_login_at": None, "signature": None, "details": None,
        "notes": None, "custom_role_id": None, "moderator": False, "ticket_restriction": "requested",
        "only_private_comments": False, "restricted_agent": True, "suspended": False, "default_group_id": None,
        "user_fields": {},
    }  # fmt: skip
