"""A ticket's thread as entries, newest first: what of ours is on its way, then what Zendesk has."""

from typing import TYPE_CHECKING

import msgspec

from zdtui.text.gate import SafeText, gate
from zdtui.tui.ticket.entry import Entry, entry_of_comment, entry_of_write

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.store.outbox import OutboxRow

KEPT = 400
"""Entries whose text is kept converted; the others are read from the store again."""


class Conversation:
    """Reads entries one by one as they are asked for, and knows the people in them.

    It stays as it is until ``refresh``, so that whoever shows it can find its place again afterwards.
    """

    def __init__(self, desk: "Desk", live: "LiveTicket") -> None:
        self._desk = desk
        self._known: dict[int, Entry] = {}
        self._writes: list[OutboxRow] = []
        self.live = live
        self.refresh()

    def refresh(self) -> None:
        """Look at the outbox and the store again."""
        rows = [row for row in self._desk.outbox.rows() if row.ticket_id == self.live.id and row.body.get("comment")]
        self._writes = rows[::-1]
        self._thread = self.live.thread
        self._known.clear()
        ticket = self.live.ticket
        self._requester = ticket.requester_id if ticket else None
        self._copied = {*ticket.email_cc_ids, *ticket.collaborator_ids} if ticket else set()

    def __len__(self) -> int:
        return len(self._writes) + self._thread.count

    def __getitem__(self, index: int) -> Entry:
        """Read the entry at ``index``, the newest at 0."""
        if index < len(self._writes):
            me = self._desk.me
            return entry_of_write(self._writes[index], me.id if me else None, me.name if me else "You")
        return self._comment(index - len(self._writes))

    def _comment(self, index: int) -> Entry:
        from zdtui.model.comment import Comment

        number = self._thread.ids[index]
        known = self._known.get(number)
        if known is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[number] = entry_of_comment(Comment.read(msgspec.json.decode(self._thread.at(index))))
        return known

    def key(self, index: int) -> str:
        """Tell the key of an entry without reading it."""
        writes = len(self._writes)
        return f"write:{self._writes[index].id}" if index < writes else f"comment:{self._thread.ids[index - writes]}"

    def index(self, key: str) -> int | None:
        """Find the entry with that key."""
        kind, _, number = key.partition(":")
        if kind == "write":
            return next((at for at, write in enumerate(self._writes) if write.id == number), None)
        try:
            return len(self._writes) + self._thread.ids.index(int(number))
        except ValueError:
            return None

    @property
    def first_write(self) -> str | None:
        """The newest comment of ours that is not at Zendesk yet."""
        return self._writes[0].id if self._writes else None

    @property
    def held(self) -> bool:
        """Whether a comment waits for its undo window to pass."""
        return any(write.state == "held" for write in self._writes)

    def old_end(self) -> tuple[SafeText, bool]:
        """Say how far back the thread is known, and whether something is wrong."""
        live = self.live
        if live.problem is not None:
            return gate(str(live.problem)), True
        if len(self):
            return SafeText("beginning of the conversation" if live.complete else "reading older comments …"), False
        return SafeText("no comments" if live.complete and not live.loading else "reading the conversation …"), False

    def author(self, entry: Entry) -> SafeText:
        """Name who wrote an entry."""
        user = self._desk.directory.user(entry.author_id)
        name = gate(user.name or user.email) if user else entry.sender
        if name:
            return name
        return SafeText("Zendesk" if entry.author_id == -1 else f"user {entry.author_id}" if entry.author_id else "?")

    def part(self, entry: Entry) -> str:
        """Name the part the author plays in the ticket: requester, agent, in CC, or nothing."""
        if entry.author_id is None:
            return ""
        if entry.author_id == self._requester:
            return "requester"
        user = self._desk.directory.user(entry.author_id)
        if user is not None and user.role in {"agent", "admin"}:
            return "agent"
        return "in CC" if entry.author_id in self._copied else ""
