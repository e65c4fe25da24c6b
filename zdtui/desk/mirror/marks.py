"""How far a reading came: small records kept in the same transaction as the page they belong to."""

from datetime import UTC, datetime

import msgspec


class Reach(msgspec.Struct, frozen=True):
    """Everything that changed from ``since`` to ``complete_to`` is here (Unix seconds); ``None`` while nothing is."""

    since: float | None = None
    complete_to: float | None = None
    total: int | None = None


class Stream(msgspec.Struct, frozen=True):
    """How far an incremental export came.

    It began at ``start`` (Unix seconds); ``next`` is the path to go on with, ``position`` the time up to which all is
    read, ``seen`` how many items that were; ``ended`` is whether it reached the present once.
    """

    start: int
    next: str | None = None
    position: float = 0.0
    seen: int = 0
    of: int | None = None
    ended: bool = False


class Window(msgspec.Struct, frozen=True, array_like=True):
    """A span of time, ``start`` belonging to it and ``stop`` not (Unix seconds)."""

    start: int
    stop: int

    @property
    def query(self) -> str:
        """The search for tickets last updated within it."""
        since = f"updated>={_iso(self.start)} " if self.start > 0 else ""
        return f"{since}updated<{_iso(self.stop)}"


class Walk(msgspec.Struct, frozen=True):
    """How far a reading by search came, which goes from ``top`` back to ``until`` window by window.

    Above ``low`` all is read. ``window`` is being read; ``next`` is the path to go on with and ``began`` when the
    reading of the window began, for its cursor dies; ``width`` is how wide to make the next one, in seconds.
    """

    top: int
    low: int
    until: int
    width: int
    window: Window | None = None
    next: str | None = None
    began: float = 0.0
    seen: int = 0
    within: int = 0
    of: int | None = None

    @property
    def ended(self) -> bool:
        """Whether all is read."""
        return self.low <= self.until


def _iso(unix: int) -> str:
    return f"{datetime.fromtimestamp(unix, UTC):%Y-%m-%dT%H:%M:%SZ}"
