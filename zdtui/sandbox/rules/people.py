"""The people of a ticket: requester, CCs, followers."""

from typing import Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.rules.users import find_by_email, new_user
from zdtui.sandbox.world import World

COPIED = ("email_ccs", "followers", "collaborator_ids", "collaborators", "additional_collaborators")
MOST_CCS = 48


def set_requester(draft: Draft, wanted: Json) -> None:
    """Set the requester by id, or by name and email; an unknown email makes a new user."""
    if isinstance(wanted.get("requester"), dict):
        user = _person(draft, wanted["requester"])
    else:
        user = draft.world.users.get(wanted.get("requester_id") or 0)
    if user is None:
        draft.refuse("requester", "Requester: is invalid")
    elif user["suspended"]:
        draft.refuse("requester", f"Requester: {user['name']} is suspended.", "UserSuspended")
    elif user["id"] != draft["requester_id"]:
        draft["requester_id"] = user["id"]
        draft["organization_id"] = user["organization_id"]


def set_copied(draft: Draft, wanted: Json) -> None:
    """Change CCs and followers; collaborators are both together."""
    for field, key in (("email_cc_ids", "email_ccs"), ("follower_ids", "followers")):
        for entry in wanted.get(key) or ():
            draft[field] = _changed(draft, draft[field], entry)
    if "collaborator_ids" in wanted or "collaborators" in wanted:
        draft["email_cc_ids"] = []
    given = [wanted.get(key) or [] for key in ("collaborator_ids", "collaborators", "additional_collaborators")]
    for entry in [entry for entries in given for entry in entries]:
        person = entry if isinstance(entry, dict) else _reference(entry)
        draft["email_cc_ids"] = _changed(draft, draft["email_cc_ids"], person)
    draft["email_cc_ids"] = draft["email_cc_ids"][:MOST_CCS]
    draft["collaborator_ids"] = list(dict.fromkeys([*draft["email_cc_ids"], *draft["follower_ids"]]))


def organization_ids(world: World, user_id: int) -> set[int]:
    """Return the organizations a user belongs to."""
    memberships = world.organization_memberships.values()
    theirs = {each["organization_id"] for each in memberships if each["user_id"] == user_id}
    user = world.users.get(user_id)
    return theirs | ({user["organization_id"]} if user and user["organization_id"] else set())


def _person(draft: Draft, person: Json) -> Json | None:
    """Return the user a `{name, email}` stands for, made when there is none."""
    if person.get("id"):
        return draft.world.users.get(person["id"])
    email = str(person.get("email") or "")
    if email and "@" not in email:
        raise errors.invalid_field("requester", "Requester: Email is invalid")
    if email and (known := find_by_email(draft.world, email)):
        return known
    name = str(person.get("name") or "")
    if not name:
        text = "Requester: Name:  is too short (minimum is 1 character)"
        raise errors.invalid_field("requester", text, "TooShort")
    return new_user(draft.world, {"name": name, "email": email or None, "locale_id": person.get("locale_id", 1)})


def _reference(entry: Any) -> Json:
    return {"user_id": int(entry)} if str(entry).isdigit() else {"user_email": str(entry)}


def _changed(draft: Draft, ids: list[int], entry: Json) -> list[int]:
    """Return the ids with one person put in or deleted."""
    user_id = entry.get("user_id") or entry.get("id")
    if user_id is None:
        email = str(entry.get("user_email") or entry.get("email") or "")
        known = find_by_email(draft.world, email)
        if known is None and "@" in email:
            name = entry.get("user_name") or entry.get("name") or email.partition("@")[0]
            known = new_user(draft.world, {"name": name, "email": email})
        user_id = None if known is None else known["id"]
    if user_id is None or int(user_id) not in draft.world.users:
        return ids
    without = [each for each in ids if each != int(user_id)]
    return without if entry.get("action") == "delete" else [*without, int(user_id)]
