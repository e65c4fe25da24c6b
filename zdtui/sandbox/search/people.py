"""Finds users, organizations and groups, and tells whom a term such as `assignee:me` means."""

from collections.abc import Callable, Iterable
from typing import Any

from zdtui.sandbox.search.moments import moment_test
from zdtui.sandbox.search.query import Query, Term
from zdtui.sandbox.search.words import beginning, phrase, value_of, words_of
from zdtui.sandbox.world import World
from zdtui.sandbox.world.moments import unix

Record = dict[str, Any]
_TEXT = {
    "user": ("name", "email", "phone", "notes", "details", "external_id", "alias"),
    "organization": ("name", "notes", "details", "external_id", "domain_names"),
    "group": ("name", "description"),
}
_TIMES = {"created": "created_at", "updated": "updated_at"}
_FLAGS = {"is_verified": "verified", "is_suspended": "suspended", "suspended": "suspended"}


def records(world: World, kind: str) -> dict[int, Record]:
    """Give all records of a kind."""
    return {"user": world.users, "organization": world.organizations, "group": world.groups}[kind]


def find(world: World, kind: str, query: Query) -> list[int]:
    """Find the users, organizations or groups that satisfy a query, newest first."""
    found: Iterable[Record] = [one for one in records(world, kind).values() if not one.get("deleted")]
    for key in query.keys:
        positive, negative = query.of(key), query.of(key, negated=True)
        if key == "":
            for term in positive:
                found = [one for one in found if _says(one, kind, term)]
        elif positive:
            found = [one for one in found if any(_has(world, one, kind, term) for term in positive)]
        for term in negative:
            test = _says if key == "" else None
            found = [one for one in found if not (test(one, kind, term) if test else _has(world, one, kind, term))]
    ordered = sorted(found, key=lambda one: (str(one.get("created_at")), int(one["id"])), reverse=query.descending)
    return [int(one["id"]) for one in ordered]


def text_of(one: Record, kind: str) -> str:
    """Join what a bare word looks at."""
    parts = [one.get(name) for name in _TEXT[kind]]
    return "\n".join(str(part) for part in parts if part).casefold()


def _says(one: Record, kind: str, term: Term) -> bool:
    if term.value.isdigit() and int(term.value) == one["id"]:
        return True
    return (phrase if term.quoted else beginning)(term.value)(text_of(one, kind))


def _has(world: World, one: Record, kind: str, term: Term) -> bool:
    """Judge one `keyword:value` term; a keyword this kind does not have satisfies nothing."""
    key, value = term.key, term.value
    if key in _TIMES:
        test = moment_test(term.operator, value, int(world.clock()))
        return test is not None and test(unix(one.get(_TIMES[key])))
    if key in _FLAGS:
        return bool(one.get(_FLAGS[key])) is (value.casefold() == "true")
    if key in _SPECIAL:
        return _SPECIAL[key](world, one, value)
    if key == "name" or (key in one and kind != "group"):
        return _matches(one.get(key), value)
    extra = one.get("user_fields") or one.get("organization_fields")
    return isinstance(extra, dict) and key in extra and _matches(extra[key], value)


def _has_tags(_: World, one: Record, value: str) -> bool:
    held = set(one.get("tags") or ())
    return not held if value == "none" else held.issuperset(value.casefold().split())


def _has_role(_: World, one: Record, value: str) -> bool:
    """Administrators are agents as well."""
    role = one.get("role")
    return value.casefold() == role or (value.casefold() == "agent" and role == "admin")


def _is_of(world: World, one: Record, value: str) -> bool:
    return (one.get("organization_id") or 0) in named(world.organizations, value)


def _is_in(world: World, one: Record, value: str) -> bool:
    wanted = named(world.groups, value)
    memberships = world.group_memberships.values()
    return any(each["user_id"] == one["id"] and each["group_id"] in wanted for each in memberships)


_SPECIAL: dict[str, Callable[[World, Record, str], bool]] = {
    "tags": _has_tags,
    "role": _has_role,
    "organization": _is_of,
    "group": _is_in,
}


def _matches(have: Any, value: str) -> bool:
    if value in {"none", "*"}:
        return (have in {None, ""}) is (value == "none")
    return value_of(value)(str(have if have is not None else "").casefold())


def users(world: World, value: str, me: int) -> set[int]:
    """Tell whom a value means: `me`, `none` (0), a number, an address, a phone number or a part of the name."""
    wanted = value.casefold()
    if wanted == "me":
        return {me}
    if wanted == "none":
        return {0}
    if wanted.isdigit():
        return {int(wanted)}
    if "@" in wanted:
        return {number for number, one in world.users.items() if str(one.get("email") or "").casefold() == wanted}
    matches = beginning(value.rstrip("*"))
    return {number for number, one in world.users.items() if matches(str(one.get("name") or "").casefold())}


def named(kind: dict[int, Record], value: str) -> set[int]:
    """Tell which groups, organizations, brands or forms a value means: `none` (0), a number or a part of the name."""
    if value.casefold() == "none":
        return {0}
    if value.isdigit():
        return {int(value)}
    matches = beginning(value.rstrip("*")) if words_of(value) else lambda _: False
    return {number for number, one in kind.items() if matches(str(one.get("name") or "").casefold())}
