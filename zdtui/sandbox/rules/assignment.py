"""Assignee and group: each may change the other, and the status."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules import statuses
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.world import World

GROUP_ALONE_CLEARS_ASSIGNEE = True
"""Whether a new group without an assignee unassigns the ticket: so in the interface, assumed for the API."""


def apply(draft: Draft, wanted: Json) -> None:
    """Set assignee and group."""
    if "group_id" in wanted:
        _set_group(draft, wanted["group_id"], alone=not _names_assignee(wanted))
    if _names_assignee(wanted):
        _set_assignee(draft, _assignee(draft, wanted))


def group_ids(world: World, user_id: int) -> list[int]:
    """Return the groups of an agent, the default group first."""
    mine = [each for each in world.group_memberships.values() if each["user_id"] == user_id]
    return [each["group_id"] for each in sorted(mine, key=lambda each: (not each["default"], each["id"]))]


def _names_assignee(wanted: Json) -> bool:
    return "assignee_id" in wanted or "assignee_email" in wanted


def _set_group(draft: Draft, group_id: Any, *, alone: bool) -> None:
    if group_id is not None and group_id not in draft.world.groups:
        draft.refuse("group_id", "Group: is invalid")
        return
    if group_id != draft["group_id"] and alone and GROUP_ALONE_CLEARS_ASSIGNEE:
        draft["assignee_id"] = None
    draft["group_id"] = group_id


def _assignee(draft: Draft, wanted: Json) -> Any:
    if "assignee_id" in wanted:
        return wanted["assignee_id"]
    email = str(wanted["assignee_email"]).casefold()
    found = (user for user in draft.world.users.values() if (user["email"] or "").casefold() == email)
    return next(found, {"id": email})["id"]


def _set_assignee(draft: Draft, user_id: Any) -> None:
    """Assign the ticket: it opens, and goes to one of the agent's groups."""
    if user_id is None:
        draft["assignee_id"] = None
        return
    user = draft.world.users.get(user_id)
    if user is None or user["role"] == "end-user" or not user["active"]:
        draft.refuse("assignee_id", "Assignee: is not valid")
        return
    theirs = group_ids(draft.world, user_id)
    if draft["group_id"] not in theirs and theirs:
        draft["group_id"] = theirs[0]
    draft["assignee_id"] = user_id
    if draft["status"] == "new":
        statuses.set_category(draft, "open")
