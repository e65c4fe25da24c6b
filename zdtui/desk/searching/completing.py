"""What may stand where the cursor is in a query: keywords, and the values that belong behind each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zdtui.text.query import KEYWORDS

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.model.rows import UserRow

MOST: Final = 50
"""Candidates at most."""

SHORTEST: Final = 2
"""Letters before Zendesk is asked; its completion takes no fewer."""

_TOKEN: Final = re.compile(
    r'(?:^|(?<=\s))(?P<minus>-?)(?:(?P<key>[A-Za-z]\w*)(?P<operator><=|>=|:|<|>))?(?P<typed>"[^"]*|[^\s"]*)$'
)
_FIXED: Final = {
    "status": ("new", "open", "pending", "hold", "solved", "closed"),
    "priority": ("low", "normal", "high", "urgent", "none"),
    "ticket_type": ("question", "incident", "problem", "task"),
    "via": ("mail", "web", "api", "chat", "phone", "mobile", "closed_ticket"),
    "satisfaction": ("good", "bad", "goodwithcomment", "badwithcomment", "offered", "unoffered"),
    "has_attachment": ("true", "false"),
    "support_type": ("agent", "ai_agent"),
    "order_by": ("updated_at", "created_at", "priority", "status", "ticket_type"),
    "sort": ("desc", "asc"),
    "type": ("ticket",),
}
_DATES: Final = ("1hour", "4hours", "1day", "3days", "1week", "2weeks", "1month", "3months", "1year")
_DATED: Final = frozenset({"created", "updated", "solved", "due_date"})
_PEOPLE: Final = frozenset({"requester", "submitter", "commenter", "cc"})
_NAMED: Final = {"group": "groups", "brand": "brands", "form": "ticket_forms"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be meant: what is put into the query, how it is shown, and what it is."""

    text: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in the query from ``start`` up to ``end``.

    ``key`` is the keyword whose value is typed, empty while a keyword is; ``typed`` is what there is of it.
    """

    start: int
    end: int
    key: str
    typed: str
    candidates: tuple[Candidate, ...] = ()

    def applied(self, text: str, candidate: Candidate) -> tuple[str, int]:
        """Put a candidate into the query; return it with the new place of the cursor.

        A value is followed by a blank, for it is whole; a keyword is not.
        """
        whole = candidate.text if candidate.text.endswith((":", ">")) else f"{candidate.text} "
        rest = text[self.end :].lstrip() if whole.endswith(" ") else text[self.end :]
        return f"{text[: self.start]}{whole}{rest}", self.start + len(whole)


class Completing:
    """Completes queries with what one account knows."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def at(self, text: str, cursor: int) -> Completion | None:
        """Say what may stand before the cursor; ``None`` where that is within a phrase."""
        found = _TOKEN.search(text[:cursor])
        if found is None or (found["typed"].startswith('"') and not found["key"]):
            return None
        typed = found["typed"].strip('"')
        if not found["key"]:
            keys = [Candidate(_begun(key), key, detail) for key, detail in KEYWORDS.items() if key.startswith(typed)]
            return Completion(found.start("typed"), cursor, "", typed, tuple(keys))
        key = found["key"].casefold()
        return Completion(found.start("typed"), cursor, key, typed, self._values(key, typed))

    async def more(self, completion: Completion) -> tuple[Candidate, ...] | None:
        """Ask Zendesk for more values of that kind; ``None`` where it knows none, or too little is typed.

        Raises:
            ApiError: it could not be asked.

        """
        key, typed, directory = completion.key, completion.typed, self._desk.directory
        if len(typed) < SHORTEST:
            return None
        if key in _PEOPLE or key == "assignee":
            await directory.complete_people(typed)
        elif key == "organization":
            await directory.complete_organizations(typed)
        elif key == "tags":
            tags = await self._desk.tagging.complete(typed)
            return _distinct([*self._values(key, typed), *(_tag(tag.name, tag.count) for tag in tags)])
        else:
            return None
        return self._values(key, typed)

    def _values(self, key: str, typed: str) -> tuple[Candidate, ...]:
        values = _SOURCES.get(key)
        if values is not None:
            found = values(self._desk, typed)
        elif key in _FIXED:
            found = (Candidate(value, value) for value in _FIXED[key] if _fits(typed, value))
        elif key in _DATED:
            found = (Candidate(value, value, "ago") for value in _DATES if value.startswith(typed))
        else:
            found = ()
        return _distinct(found)


def _agents(desk: "Desk", typed: str) -> Iterable[Candidate]:
    yield from (each for each in _WHO if _fits(typed, each.name))
    for agent in desk.directory.agents():
        if _fits(typed, f"{agent.name} {agent.email}"):
            yield Candidate(_quoted(agent.name or str(agent.id)), agent.name or str(agent.id), agent.email or "")


def _people(desk: "Desk", typed: str) -> Iterable[Candidate]:
    yield from (each for each in _WHO if _fits(typed, each.name))
    yield from map(_person, desk.directory.people(typed) if typed else desk.directory.agents())


def _person(person: "UserRow") -> Candidate:
    """Name a person by the address, which nobody else has."""
    name = person.name or str(person.id)
    return Candidate(_quoted(person.email or name), name, person.email or "")


def _organizations(desk: "Desk", typed: str) -> Iterable[Candidate]:
    yield from _names(typed, ["none"])
    yield from _names("", [entry.name for entry in desk.directory.organizations(typed)])


def _tags(desk: "Desk", typed: str) -> Iterable[Candidate]:
    for tag in desk.tagging.known():
        if tag.name.startswith(typed.casefold()):
            yield _tag(tag.name, tag.count)
    yield from _names(typed, ["none"])


def _statuses(desk: "Desk", typed: str) -> Iterable[Candidate]:
    for status in desk.directory.statuses():
        name = str(status.raw.get("agent_label") or status.name)
        if _fits(typed, f"{status.id} {name}"):
            yield Candidate(str(status.id), name, str(status.raw.get("status_category") or ""))


def _kind(kind: str) -> "Callable[[Desk, str], Iterable[Candidate]]":
    def names(desk: "Desk", typed: str) -> Iterable[Candidate]:
        known = [row.name or "" for row in desk.store.named(kind) if row.active]
        return _names(typed, [*sorted(known, key=str.casefold), "none"])

    return names


_WHO: Final = (Candidate("me", "me", "who signed in"), Candidate("none", "none", "nobody"))
_SOURCES: "Final[dict[str, Callable[[Desk, str], Iterable[Candidate]]]]" = {
    "assignee": _agents,
    "organization": _organizations,
    "tags": _tags,
    "custom_status_id": _statuses,
    **dict.fromkeys(_PEOPLE, _people),
    **{key: _kind(kind) for key, kind in _NAMED.items()},
}


def _names(typed: str, names: Iterable[str]) -> Iterable[Candidate]:
    return (Candidate(_quoted(name), name) for name in names if name and _fits(typed, name))


def _fits(typed: str, name: str) -> bool:
    """Say whether a name, or a word of it, begins with what is typed."""
    begun, whole = typed.casefold(), name.casefold()
    return whole.startswith(begun) or any(word.startswith(begun) for word in whole.split())


def _quoted(value: str) -> str:
    plain = value.replace('"', " ").strip()
    return plain if re.fullmatch(r"[^\s\"]+", plain) else f'"{plain}"'


def _begun(key: str) -> str:
    """A keyword with the operator that fits it best."""
    return f"{key}>" if key in _DATED else f"{key}:"


def _tag(name: str, count: int | None) -> Candidate:
    return Candidate(name, name, "" if count is None else f"{count:,} tickets")


def _distinct(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple({each.text: each for each in reversed(list(found))}.values())[::-1][:MOST]
