"""Finds users, organizations and groups, and tells whom a term such as `assignee:me` means."""

from collections.abc import Iterable
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
    """Judge one `keyword:value` term; a keyword this kind does not have is judged as text."""
    key, value = term.key, term.value
    if key in _TIMES:
        test = moment_test(term.operator, value, int(world.clock()))
        return test is not None and test(unix(one.get(_TIMES[key])))
    if key in _FLAGS:
        return bool(one.get(_FLAGS[key])) is (value.casefold() == "true")
    if key == "tags":
        held = set(one.get("tags") or ())
        return not held if value == "none" else held.issuperset(value.casefold().split())
    if key == "role":
        return value.casefold() in {str(one.get("role")), "agent" if one.get("role") == "admin" else ""}
    if key == "organization":
        home = one.get("organization_id")
        return home is None if value == "none" else home in organizations(world, value)
    if key == "group":
        member = {
            one_["user_id"] for one_ in world.group_memberships.values() if one_["group_id"] in groups(world, value)
        }
        return one["id"] in member
    if (key in one and kind != "group") or key == "name":
        return _matches(one.get(key), value)
    extra = one.get("user_fields") or one.get("organization_fields")
    return isinstance(extra, dict) and key in extra and _matches(extra[key], value)


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


def organizations(world: World, value: str) -> set[int]:
    """Tell which organizations a value means."""
    return _named(world.organizations, value)


def groups(world: World, value: str) -> set[int]:
    """Tell which groups a value means."""
    return _named(world.groups, value)


def _named(kind: dict[int, Record], value: str) -> set[int]:
    if value.casefold() == "none":
        return {0}
    if value.isdigit():
        return {int(value)}
    matches = beginning(value.rstrip("*")) if words_of(value) else lambda _: False
    return {number for number, one in kind.items() if matches(str(one.get("name") or "").casefold())}


def named(kind: dict[int, Record], value: str) -> set[int]:
    """Tell which brands or forms a value means."""
    return _named(kind, value)
