"""All tickets of an account: columns for filters and sorts, the whole ticket written when it is asked for."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Sequence
from copy import deepcopy
from typing import Any

from zdtui.sandbox.world.columns import NARROW, WIDE, Columns
from zdtui.sandbox.world.sorting import NAMED, SORTS, sortable
from zdtui.sandbox.world.tag_sets import TagSets
from zdtui.sandbox.world.values import values
from zdtui.sandbox.world.writer import Writer

Record = dict[str, Any]


class TicketTable:
    """The tickets. Numbers rise without gaps from `first`; soft-deleted ones keep their row but are in no list."""

    def __init__(self, columns: Columns, first: int, writer: Writer, changed: Callable[[], None]) -> None:
        self.columns = columns
        self.first = first
        self._writer = writer
        self._changed = changed
        self._written: dict[int, Record] = {}
        self._origin: dict[int, dict[str, int]] = {}
        self._start = len(columns.status)
        self._tags = TagSets(writer.tags)
        self._deleted: set[int] = set()
        self._gone: set[int] = set()
        self._ids: list[int] | None = None

    # reading

    def get(self, ticket_id: int) -> Record | None:
        """Give the whole ticket, a fresh copy; None when there is none or it is deleted."""
        if ticket_id not in self:
            return None
        return self.read(ticket_id)

    def read(self, ticket_id: int) -> Record:
        """Give the whole ticket whether it is deleted or not; a deleted one has the status `deleted`."""
        written = self._written.get(ticket_id)
        record = deepcopy(written) if written is not None else self._writer.ticket(ticket_id)
        if ticket_id in self._deleted:
            record["status"] = "deleted"
        return record

    def ids(self) -> Sequence[int]:
        """Give all numbers that are not deleted, ascending."""
        if not self._deleted and not self._gone:
            return range(self.first, self.first + len(self.columns.status))
        if self._ids is None:
            missing = self._deleted | self._gone
            self._ids = [n for n in range(self.first, self.first + len(self.columns.status)) if n not in missing]
        return self._ids

    def after(self, ticket_id: int, count: int) -> Sequence[int]:
        """Give the next `count` numbers greater than this one."""
        ids = self.ids()
        start = bisect_left(ids, ticket_id + 1)
        return ids[start : start + count]

    def __len__(self) -> int:
        return len(self.columns.status) - len(self._deleted) - len(self._gone)

    def __contains__(self, ticket_id: object) -> bool:
        if not isinstance(ticket_id, int):
            return False
        known = self.first <= ticket_id < self.first + len(self.columns.status)
        return known and ticket_id not in self._deleted and ticket_id not in self._gone

    @property
    def deleted(self) -> Sequence[int]:
        """Give the numbers of soft-deleted tickets, ascending."""
        return sorted(self._deleted)

    @property
    def last(self) -> int:
        """Give the greatest number so far."""
        return self.first + len(self.columns.status) - 1

    def value(self, name: str, ticket_id: int) -> int:
        """Read one column of one ticket."""
        return self.columns.of(name)[ticket_id - self.first]

    def origin(self, ticket_id: int) -> dict[str, int]:
        """Give the columns as they were at the start: what the thread of the start was written from."""
        return self._origin.get(ticket_id) or self.columns.row(ticket_id - self.first)

    def is_original(self, ticket_id: int) -> bool:
        """Tell whether the ticket was there at the start."""
        return self.first <= ticket_id < self.first + self._start

    def tags_of(self, ticket_id: int) -> tuple[str, ...]:
        """Give the tags of a ticket."""
        return self.tags_behind(self.value("tags", ticket_id))

    def tags_behind(self, code: int) -> tuple[str, ...]:
        """Spell the tags behind a code of the `tags` column."""
        return self._tags.spell(code)

    def subject(self, ticket_id: int) -> str:
        """Give only the subject."""
        if ticket_id in self._written:
            return str(self._written[ticket_id].get("subject") or "")
        return self._writer.subject(ticket_id)

    def custom_value(self, field_id: int, ticket_id: int) -> Any:
        """Give the value of one custom field."""
        if ticket_id in self._written:
            fields = self._written[ticket_id].get("custom_fields") or []
            known = (field for field in fields if isinstance(field, dict))
            return next((field.get("value") for field in known if field.get("id") == field_id), None)
        return self._writer.custom_value(ticket_id, field_id)

    def detail(self, ticket_id: int, key: str) -> Any:
        """Give one key of the whole ticket, without a copy when the ticket was written to."""
        if ticket_id in self._written:
            return self._written[ticket_id].get(key)
        return self._writer.detail(ticket_id, key)

    def is_written(self, ticket_id: int) -> bool:
        """Tell whether the ticket is no longer, or never was, as it was drawn."""
        return ticket_id in self._written

    def where(
        self, name: str, accept: Callable[[int], bool] | Container[int], ids: Sequence[int] | None = None
    ) -> list[int]:
        """Keep the tickets whose column holds an accepted value; `accept` is a test or a set of values."""
        column, first = self.columns.of(name), self.first
        ids = self.ids() if ids is None else ids
        if callable(accept):
            return [n for n in ids if accept(column[n - first])]
        return [n for n in ids if column[n - first] in accept]

    def sort(self, ids: Iterable[int], key: str, descending: bool = False, *, stable: bool = False) -> list[int]:
        """Sort by a column of views (`updated`, `requester`, `nice_id` …) or by a custom field.

        Ties are ordered by number, or, when `stable`, stay as they were.
        """
        ordered = list(ids) if stable else sorted(ids, reverse=descending)
        if key in {"id", "nice_id", "ticket_id"}:
            return sorted(ordered, reverse=descending)
        return sorted(ordered, key=self._sort_key(key), reverse=descending)

    def _sort_key(self, key: str) -> Callable[[int], Any]:
        first = self.first
        name = SORTS.get(key, key)
        if name in NAMED:
            column, names = self.columns.of(name), self._writer.names()
            return lambda n: names.get(column[n - first], "").casefold()
        if name in NARROW or name in WIDE:
            column = self.columns.of(name)
            return lambda n: column[n - first]
        if name == "subject":
            return lambda n: self.subject(n).casefold()
        if name.isdigit():
            return lambda n: sortable(self.custom_value(int(name), n))
        return lambda n: sortable(self.detail(n, name))

    # writing

    def put(self, ticket: Record) -> None:
        """Replace a ticket that is there; its columns follow."""
        ticket_id = int(ticket["id"])
        place = ticket_id - self.first
        self._origin.setdefault(ticket_id, self.columns.row(place))
        self._written[ticket_id] = deepcopy(ticket)
        for name, value in self._values(ticket, self.columns.solved[place]).items():
            self.columns.of(name)[place] = value
        self._touch()

    def add(self, ticket: Record) -> None:
        """Append a new ticket; its number must be the next one."""
        if int(ticket["id"]) != self.last + 1:
            raise ValueError(f"the next ticket is {self.last + 1}, not {ticket['id']}")
        found = self._values(ticket, 0)
        for name in Columns.__dataclass_fields__:
            self.columns.of(name).append(found.get(name, 0))
        self._written[int(ticket["id"])] = deepcopy(ticket)
        self._touch()

    def delete(self, ticket_id: int) -> None:
        """Delete softly: it is in no list any more, but can be restored."""
        self._deleted.add(ticket_id)
        self._touch()

    def restore(self, ticket_id: int) -> None:
        """Bring a softly deleted ticket back."""
        self._deleted.discard(ticket_id)
        self._touch()

    def forget(self, ticket_id: int) -> None:
        """Delete for good."""
        self._deleted.discard(ticket_id)
        self._gone.add(ticket_id)
        self._touch()

    def _touch(self) -> None:
        self._ids = None
        self._changed()

    def _values(self, ticket: Record, solved_before: int) -> dict[str, int]:
        return {**values(ticket, solved_before), "tags": self._tags.code(ticket.get("tags"))}
