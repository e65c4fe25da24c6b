"""Users: lists, search, one, many."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.matching import starts
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.search import search as find
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import OF_USERS
from zdtui.sandbox.user_sideloads import user_page, user_sideloads

routes = Routes("users")


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
    return counted(call, sum(user["active"] for user in call.world.users.values()))


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


def members_of(call: Call, organization_id: int) -> list[Json]:
    """Return the users of an organization."""
    memberships = call.world.organization_memberships.values()
    ids = {each["user_id"] for each in memberships if each["organization_id"] == organization_id}
    users = call.world.users.values()
    return [user for user in users if user["id"] in ids or user["organization_id"] == organization_id]


def _has_external_id(call: Call, user: Json) -> bool:
    return "external_id" not in call.query or user["external_id"] == call.query["external_id"]
