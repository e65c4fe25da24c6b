"""OAuth scopes: which there are, and what works under those that are held."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

USUAL = "read write"
READ_ONLY = "read"
KNOWN = frozenset(
    f"{resource}:{access}"
    for resource in (
        "tickets", "users", "organizations", "hc", "apps", "triggers", "automations", "targets", "webhooks", "macros",
        "requests", "satisfaction_ratings", "dynamic_content", "groups", "brands", "ticket_views",
    )
    for access in ("read", "write")
) | {"read", "write", "impersonate", "auditlogs:read", "any_channel:write", "web_widget:write"}  # fmt: skip

_FORM = re.compile(r"[a-z_]+(?::(?:read|write))?")

_OWN = frozenset({"tickets", "users", "organizations", "macros", "requests", "satisfaction_ratings", "triggers",
                  "automations", "groups", "brands"})  # fmt: skip
_NAMED_OTHERWISE = {"views": "ticket_views", "uploads": "tickets"}
_WHOLE = frozenset({"audits", "ticket_audits", "search"})
"""What no scope of its own is enough for."""


@dataclass(frozen=True, slots=True)
class Use:
    """Something zdtui does, and the scopes of which any one is enough for it."""

    what: str
    writes: bool
    enough: tuple[str, ...]


def _use(what: str, *resources: str, writes: bool = False) -> Use:
    access = "write" if writes else "read"
    return Use(what, writes, (*(f"{each}:{access}" for each in resources), access))


READ_TICKETS = _use("read tickets and their comments", "tickets")
LIST_VIEWS = _use("list views and their tickets", "ticket_views")
SEARCH = _use("search")
READ_HISTORY = _use("read the history of a ticket")
READ_PEOPLE = _use("read people", "users")
READ_ORGANIZATIONS = _use("read organizations", "organizations")
READ_GROUPS = _use("read groups", "groups")
CHANGE_TICKETS = _use("reply, write notes and change tickets", "tickets", writes=True)
ADD_PEOPLE = _use("create people", "users", writes=True)

USES = (
    READ_TICKETS,
    LIST_VIEWS,
    SEARCH,
    READ_HISTORY,
    READ_PEOPLE,
    READ_ORGANIZATIONS,
    READ_GROUPS,
    CHANGE_TICKETS,
    ADD_PEOPLE,
)
"""What zdtui does, in the order in which a person needs it."""


def split(text: str) -> tuple[str, ...]:
    """Return the scopes of a text, each once; they may stand between spaces or commas.

    Raises:
        ValueError: something is no scope.

    """
    scopes = tuple(dict.fromkeys(text.replace(",", " ").split()))
    wrong = [scope for scope in scopes if not _FORM.fullmatch(scope)]
    if wrong or not scopes:
        raise ValueError(f"{wrong[0][:40]!r} is no scope." if wrong else "No scope is named.")
    return scopes


def unknown(scopes: Iterable[str]) -> list[str]:
    """Return the scopes that Zendesk may not know: it grants them and then refuses every call."""
    return [scope for scope in scopes if scope not in KNOWN]


def works(use: Use, held: Iterable[str]) -> bool:
    """Say whether the scopes held are enough."""
    return any(scope in use.enough for scope in held)


def least(uses: Iterable[Use] = USES) -> tuple[str, ...]:
    """Return the fewest scopes under which all of it works, each as narrow as can be."""
    needed: list[str] = []
    for use in sorted(dict.fromkeys(uses), key=lambda use: len(use.enough)):
        if not any(scope in needed for scope in use.enough):
            needed.append(use.enough[0])
    return tuple(needed)


def enough_for(method: str, path: str) -> tuple[str, ...]:
    """Return the scopes of which any one is enough for a request; ``path`` is such as ``/api/v2/tickets/7``."""
    access = "read" if method in ("GET", "HEAD") else "write"
    parts = path.partition("?")[0].removesuffix(".json").removeprefix("/api/v2/").strip("/").split("/")
    if _WHOLE & {parts[0], parts[-1]}:
        return (access,)
    resource = _NAMED_OTHERWISE.get(parts[0], parts[0] if parts[0] in _OWN else None)
    return (access,) if resource is None else (f"{resource}:{access}", access)
