"""What others do to a ticket while one writes to it."""

from typing import TYPE_CHECKING, Any

from zdtui.desk.conflict import same, seen
from zdtui.desk.deeds import deeds
from zdtui.desk.unread import newer, newest
from zdtui.text.ages import age, parse_time
from zdtui.text.gate import SafeText, gate
from zdtui.tui.outbox.versions import named, worded
from zdtui.tui.ticket.properties import person

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket

WORDS = 60
"""Characters of a new comment that are quoted."""

OWN_DEEDS = 20
"""Our own last writes among which a change is looked for before it is called somebody else's."""


class News:
    """Compares a ticket with what it was when the writing began, or when news of it were last accepted."""

    def __init__(self, desk: "Desk", live: "LiveTicket") -> None:
        self._desk = desk
        self._live = live
        self._read_to = newest(desk.store, live.id)
        self._seen = seen(live.raw)

    def sentence(self) -> SafeText | None:
        """Say who replied and what changed since, or ``None``."""
        if self._read_to is None:
            self._read_to = newest(self._desk.store, self._live.id)
        self._seen = self._seen or seen(self._live.raw)
        said = [*self._comments(), *self._fields()]
        return SafeText(" ".join(said)) if said else None

    def accept(self) -> None:
        """Take what there is now as read."""
        self._read_to = newest(self._desk.store, self._live.id)
        self._seen = seen(self._live.raw)

    def _comments(self) -> list[str]:
        if self._read_to is None:
            return []
        found = list(newer(self._desk.store, self._live.id, self._read_to))
        if not found:
            return []
        first = found[0]
        author, at = first.get("author_id"), parse_time(first.get("created_at"))
        who = person(self._desk.directory, author if isinstance(author, int) else None) or SafeText("Somebody")
        ago = age(max(0, self._desk.clock() - at)) if at is not None else "now"
        did = "wrote a note" if first.get("public") is False else "replied"
        text = " ".join(gate(str(first.get("plain_body") or first.get("body") or "").replace("\n", " ")).split())
        quoted = f" “{text[:WORDS]}…”" if len(text) > WORDS else f" “{text}”" if text else ""
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        when = "just now" if ago == "now" else f"{ago} ago"
        return [f"{who} {did} {when}:{quoted}{more}."]

    def _fields(self) -> list[str]:
        now = seen(self._live.raw)
        changed = {name: value for name, value in now.items() if not same(name, self._seen.get(name), value)}
        if changed:
            changed = {name: value for name, value in changed.items() if not self._is_ours(name, value)}
        if "status" in changed:
            changed.pop("custom_status_id", None)
        return [
            f"{named(self._desk, name)} is now {worded(self._desk, name, value)}." for name, value in changed.items()
        ]

    def _is_ours(self, name: str, value: Any) -> bool:
        """Whether one of our own writes made it so."""
        mine = (deed for deed in deeds(self._desk.store.work, OWN_DEEDS) if deed.ticket_id == self._live.id)
        return any(name in deed.after and same(name, deed.after[name], value) for deed in mine)
