"""What happened to a ticket between the moment it was read and now, and whether a write may follow by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.desk.unread import newer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zdtui.store.outbox import OutboxRow
    from zdtui.store.store import Store

COMPARED: Final = (
    "status",
    "custom_status_id",
    "priority",
    "type",
    "assignee_id",
    "group_id",
    "subject",
    "requester_id",
    "organization_id",
    "brand_id",
    "ticket_form_id",
    "due_at",
    "tags",
)
"""The fields of a ticket that a person may have looked at; fields of the account's own come on top."""

OWN: Final = "field:"
"""Before the number of a field of the account's own."""

TAGS: Final = "tags"


class Untouched:
    """Stands for a wish where there is none."""


UNTOUCHED: Final = Untouched()


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in three versions; ``wanted`` is ``UNTOUCHED`` where the write leaves it alone."""

    name: str
    read: Any
    wanted: Any
    now: Any

    @property
    def changed(self) -> bool:
        """Whether somebody else changed it."""
        return not same(self.name, self.read, self.now)

    @property
    def touched(self) -> bool:
        """Whether the write changes it."""
        return self.wanted is not UNTOUCHED

    @property
    def clashes(self) -> bool:
        """Whether both changed it, each to something else; tags never clash, they are merged."""
        return self.touched and self.changed and self.name != TAGS and not same(self.name, self.wanted, self.now)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A write beside the version of its ticket that is known now.

    Attributes:
        row: the write.
        stamp: the version that is known now.
        differences: the fields that somebody changed or that the write changes.
        comments: what came into the thread since, the newest first, as Zendesk sent it.
        known: whether it was kept what the person had read.

    """

    row: "OutboxRow"
    stamp: str | None
    differences: tuple[Difference, ...]
    comments: tuple[dict[str, Any], ...]
    known: bool

    @property
    def replies(self) -> tuple[dict[str, Any], ...]:
        """The public comments that came since."""
        return tuple(comment for comment in self.comments if comment.get("public") is not False)

    @property
    def notes(self) -> tuple[dict[str, Any], ...]:
        """The internal notes that came since."""
        return tuple(comment for comment in self.comments if comment.get("public") is False)

    @property
    def clashes(self) -> tuple[Difference, ...]:
        """The fields that both changed, each to something else."""
        return tuple(each for each in self.differences if each.clashes)

    @property
    def changed(self) -> tuple[Difference, ...]:
        """The fields that somebody else changed."""
        return tuple(each for each in self.differences if each.changed)

    def may_follow(self, *, notes_follow: bool) -> bool:
        """Whether the write may stand on the newer version without asking.

        A change of tags always may. Otherwise not past a public comment, nor over a field that both changed. A public
        reply follows past a change of tags only; an internal note follows where ``notes_follow`` says so.
        """
        if not self.known:
            return False
        comment = self.row.body.get("comment")
        if not comment and set(self.row.body) <= {TAGS}:
            return True
        if self.replies or self.clashes:
            return False
        if not comment:
            return True
        if comment.get("public") is False:
            return notes_follow
        return not self.notes and all(each.name == TAGS for each in self.changed)

    @property
    def sentence(self) -> str:
        """What happened, in a sentence."""
        parts = []
        if self.replies:
            parts.append(
                "a public reply came" if len(self.replies) == 1 else f"{len(self.replies)} public replies came"
            )
        if self.notes:
            parts.append("a note came" if len(self.notes) == 1 else f"{len(self.notes)} notes came")
        names = [title(each.name) for each in self.changed if not _follows(each.name, self.changed)]
        if names:
            parts.append(f"{_listed(names)} changed")
        if not parts:
            return "Somebody changed the ticket since you read it."
        text = f"{_listed(parts)} since you read it."
        return text[0].upper() + text[1:]


def conflict_of(store: "Store", row: "OutboxRow") -> Conflict:
    """Compare a write with its ticket as the store knows it now."""
    raw = store.raw("tickets", row.ticket_id) if row.ticket_id is not None else None
    now: dict[str, Any] = msgspec.json.decode(raw) if raw else {}
    read = row.before.get("seen")
    known = isinstance(read, Mapping)
    before: dict[str, Any] = {**(read if isinstance(read, Mapping) else {}), **seen(row.before.get("fields") or {})}
    wanted, present = seen(row.body), seen(now)
    names = [*before, *(name for name in (*present, *wanted) if name not in before)] if known else [*wanted]
    pairs = (Difference(name, before.get(name), wanted.get(name, UNTOUCHED), present.get(name)) for name in names)
    return Conflict(
        row,
        now.get("updated_at") or row.stamp,
        tuple(each for each in pairs if each.touched or each.changed),
        tuple(_since(store, row)),
        known,
    )


def seen(ticket: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a ticket that are compared, those of the account's own by their numbers."""
    found = {name: ticket[name] for name in COMPARED if name in ticket}
    own = ticket.get("custom_fields")
    for each in own if isinstance(own, list) else ():
        if isinstance(each, dict) and each.get("id") is not None:
            found[f"{OWN}{each['id']}"] = each.get("value")
    return found


def same(name: str, one: Any, other: Any) -> bool:
    """Whether two values of a field are one; the order of tags says nothing."""
    if name == TAGS:
        return set(one or ()) == set(other or ())
    return bool(one == other)


def title(name: str) -> str:
    """Name a field for a person: ``assignee``, ``status``, ``field 123``."""
    plain = name.replace(OWN, "field ").removesuffix("_id").removesuffix("_at").replace("_", " ")
    return "status" if plain == "custom status" else plain


def _since(store: "Store", row: "OutboxRow") -> "Iterator[dict[str, Any]]":
    if row.ticket_id is None:
        return iter(())
    return newer(store, row.ticket_id, row.before.get("read_to"), row.stamp)


def _follows(name: str, changed: tuple[Difference, ...]) -> bool:
    """Whether a field changed only because another did: a custom status with its status."""
    return name == "custom_status_id" and any(each.name == "status" for each in changed)


def _listed(parts: list[str]) -> str:
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1]
