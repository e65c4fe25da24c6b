"""Users: finding them, making them, changing them."""

from typing import Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules import tags
from zdtui.sandbox.world import World
from zdtui.sandbox.world.people import user_record

SETTABLE = frozenset(
    {
        "name",
        "phone",
        "shared_phone_number",
        "locale_id",
        "locale",
        "time_zone",
        "organization_id",
        "role",
        "verified",
        "external_id",
        "alias",
        "signature",
        "details",
        "notes",
        "custom_role_id",
        "moderator",
        "ticket_restriction",
        "only_private_comments",
        "restricted_agent",
        "suspended",
        "default_group_id",
    }
)
_SILENT = frozenset({"skip_verify_email", "email", "tags", "user_fields", "identities", "organization", "password"})


def find_by_email(world: World, email: str) -> Json | None:
    """Return the active user with an email address, in any case."""
    wanted = email.casefold()
    if not wanted:
        return None
    users = world.users.values()
    return next((user for user in users if (user["email"] or "").casefold() == wanted and user["active"]), None)


def new_user(world: World, wanted: Json) -> Json:
    """Make a user; raise 422 for a missing name, a taken email or a taken external id."""
    name = str(wanted.get("name") or "")
    if not name.strip():
        raise errors.invalid_field("name", "Name: is too short (minimum is 1 characters)", "TooShort")
    email = wanted.get("email")
    if email and find_by_email(world, str(email)):
        text = f"Email: {email} is already being used by another user"
        raise errors.invalid_field("email", text, "DuplicateValue")
    check_external_id(world.users, wanted.get("external_id"))
    user = user_record(world.next_id("user"), name, None, world.now())
    change_user(world, user, wanted)
    user["email"] = None if email is None else str(email).lower()
    world.users[user["id"]] = user
    _join(world, user)
    return user


def change_user(world: World, user: Json, wanted: Json) -> list[str]:
    """Set what may be set; return the names of the keys that are ignored."""
    for name in SETTABLE & wanted.keys():
        user[name] = wanted[name]
    if "tags" in wanted:
        user["tags"] = tags.clean(wanted["tags"])
    if isinstance(wanted.get("user_fields"), dict):
        known = {field["key"] for field in world.user_fields.values()}
        given = {key: value for key, value in wanted["user_fields"].items() if key in known}
        user["user_fields"] = {**(user["user_fields"] or {}), **given}
    return [name for name in wanted if name not in SETTABLE | _SILENT]


def check_external_id(records: dict[int, Json], external_id: Any, but: int | None = None) -> None:
    """Raise 422 when another record has the external id."""
    if external_id is None:
        return
    for record in records.values():
        if record.get("external_id") == external_id and record["id"] != but:
            raise errors.invalid_field("external_id", "External has already been taken", "DuplicateValue")


def set_organization(world: World, user: Json) -> None:
    """Make the user's organization their only one, as a changed `organization_id` does."""
    for membership in [each for each in world.organization_memberships.values() if each["user_id"] == user["id"]]:
        del world.organization_memberships[membership["id"]]
    _join(world, user)


def _join(world: World, user: Json) -> None:
    organization = world.organizations.get(user["organization_id"])
    if organization is None:
        return
    made = world.now()
    membership_id = world.next_id("organization_membership")
    world.organization_memberships[membership_id] = {
        "id": membership_id,
        "user_id": user["id"],
        "organization_id": organization["id"],
        "default": True,
        "created_at": made,
        "organization_name": organization["name"],
        "updated_at": made,
        "view_tickets": True,
    }
