"""Which scopes a call needs."""

GRANULAR = frozenset(
    ["tickets", "users", "organizations", "macros", "requests", "satisfaction_ratings", "triggers", "automations"]
)
"""Resources with scopes of their own, named like the first part of their path."""

_OF_PATH = {"views": "ticket_views", "groups": "groups", "brands": "brands", "uploads": "tickets"}
_GLOBAL_ONLY = frozenset({"audits", "ticket_audits", "search"})
_FREE = frozenset({"/api/v2/oauth/tokens/current"})


def needed(method: str, path: str) -> tuple[str, ...]:
    """Return the scopes of which a call needs any one; none for a call that every token may make.

    Audits and search need the global `read`; reading needs a scope to read, and `write` does not include it.
    """
    access = "read" if method in {"GET", "HEAD"} else "write"
    parts = path.removesuffix(".json").removeprefix("/api/v2/").split("/")
    if path.removesuffix(".json") in _FREE:
        return ()
    if _GLOBAL_ONLY & {parts[0], parts[-1]}:
        return (access,)
    resource = _OF_PATH.get(parts[0], parts[0] if parts[0] in GRANULAR else None)
    return (access,) if resource is None else (f"{resource}:{access}", access)


def allows(scopes: tuple[str, ...], method: str, path: str) -> bool:
    """Tell whether a token with these scopes may make a call."""
    wanted = needed(method, path)
    return not wanted or any(scope in scopes for scope in wanted)
