"""The columns of all tickets: what filters and sorts need, in arrays, a few megabytes for 100,000 tickets."""

from array import array
from dataclasses import dataclass, field

STATUSES = ("new", "open", "pending", "hold", "solved", "closed", "deleted")
PRIORITIES = (None, "low", "normal", "high", "urgent")
TYPES = (None, "problem", "incident", "question", "task")
UNKNOWN = 99
"""The code of a value that is in none of the lists above; it sorts last and equals nothing."""

STATUS_CODES = {name: code for code, name in enumerate(STATUSES)}
PRIORITY_CODES = {name: code for code, name in enumerate(PRIORITIES)}
TYPE_CODES = {name: code for code, name in enumerate(TYPES)}

WIDE = (
    "assignee",
    "group",
    "requester",
    "organization",
    "brand",
    "form",
    "custom_status",
    "created",
    "updated",
    "solved",
)
NARROW = ("status", "priority", "type")


def _wide() -> "array[int]":
    return array("q")


def _narrow() -> "array[int]":
    return array("B")


@dataclass(slots=True)
class Columns:
    """One array a column, one place a ticket; identity numbers and Unix seconds as they are, 0 for none."""

    status: "array[int]" = field(default_factory=_narrow)
    priority: "array[int]" = field(default_factory=_narrow)
    type: "array[int]" = field(default_factory=_narrow)
    assignee: "array[int]" = field(default_factory=_wide)
    group: "array[int]" = field(default_factory=_wide)
    requester: "array[int]" = field(default_factory=_wide)
    organization: "array[int]" = field(default_factory=_wide)
    brand: "array[int]" = field(default_factory=_wide)
    form: "array[int]" = field(default_factory=_wide)
    custom_status: "array[int]" = field(default_factory=_wide)
    created: "array[int]" = field(default_factory=_wide)
    updated: "array[int]" = field(default_factory=_wide)
    solved: "array[int]" = field(default_factory=_wide)
    topic: "array[int]" = field(default_factory=lambda: array("H"))
    take: "array[int]" = field(default_factory=lambda: array("H"))
    tags: "array[int]" = field(default_factory=lambda: array("I"))

    def of(self, name: str) -> "array[int]":
        """Give one column by its name."""
        column: array[int] = getattr(self, name)
        return column

    def row(self, place: int) -> dict[str, int]:
        """Give all values of one ticket."""
        return {name: getattr(self, name)[place] for name in self.__dataclass_fields__}
