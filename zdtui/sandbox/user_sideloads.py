"""What may come beside users: their organizations, groups, identities and open tickets."""

from collections.abc import Sequence

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.rules.assignment import group_ids
from zdtui.sandbox.shapes import all_linked
from zdtui.sandbox.sideloads import OF_USERS, beside


def user_page(call: Call, users: Sequence[Json]) -> Json:
    """Return a page of users, by id, with their sideloads."""
    page, envelope = either.paged(call, by(users))
    return {"users": all_linked(call, "users", page), **user_sideloads(call, page), **envelope}


def user_sideloads(call: Call, users: Sequence[Json]) -> Json:
    """Return the sideloads asked for."""
    found = beside(call, users, OF_USERS)
    if "groups" in call.included:
        ids = {group: None for user in users for group in group_ids(call.world, user["id"])}
        known = call.world.groups
        found["groups"] = all_linked(call, "groups", (known[each] for each in ids if each in known))
    if "identities" in call.included:
        found["identities"] = [each for user in users for each in call.account.identities.of(call, user)]
    if "abilities" in call.included:
        found["abilities"] = [_abilities(call, user) for user in users]
    if "open_ticket_count" in call.included:
        index = call.account.ticket_index
        found["open_ticket_count"] = {str(user["id"]): index.open_count(user["id"]) for user in users}
    return found


def _abilities(call: Call, user: Json) -> Json:
    agent = call.caller["role"] != "end-user"
    return {
        "url": call.url(f"/api/v2/users/{user['id']}.json"),
        "user_id": user["id"],
        "can_edit": agent,
        "can_edit_password": False,
        "can_manage_identities_of": agent,
        "can_verify_identities": agent,
    }
