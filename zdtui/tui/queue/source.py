"""What the queue needs to know of a desk: rows in an order, and the names behind ids."""

from array import array
from collections.abc import Sequence
from typing import Any, Protocol

from zdtui.model.rows import QueueRow


class Titled(Protocol):
    """A column of a view: Zendesk's id for it and its title."""

    @property
    def id(self) -> str:
        """Zendesk's name of the column, or the id of a custom field as text."""
        ...

    @property
    def title(self) -> str:
        """What Zendesk writes above the column; text of others."""
        ...


class Rows(Protocol):
    """A list of tickets that grows and changes under the reader; a live list of the desk is one."""

    @property
    def key(self) -> str:
        """What the list is called at the desk, such as ``view:61``."""
        ...

    @property
    def ids(self) -> "array[int]":
        """The tickets in their order."""
        ...

    def rows(self, start: int, stop: int) -> Sequence[QueueRow | None]:
        """Read the rows from ``start`` up to ``stop``; ``None`` where the store knows only the id."""
        ...

    def index(self, ticket_id: int) -> int | None:
        """Find the place of a ticket."""
        ...


class Searchable(Rows, Protocol):
    """A list that can be narrowed to what fits some words, and read again."""

    def __len__(self) -> int: ...

    async def narrow(self, text: str) -> "array[int] | None":
        """The tickets that fit ``text``, in the list's order; ``None`` when a newer call took over."""
        ...

    def refresh(self) -> None:
        """Read the whole list again."""
        ...


class Names(Protocol):
    """Names for the ids in a row that the row does not carry itself; each ``None`` when unknown."""

    def status(self, custom_status_id: int) -> str | None:
        """Name a custom status."""
        ...

    def brand(self, brand_id: int) -> str | None:
        """Name a brand."""
        ...

    def form(self, form_id: int) -> str | None:
        """Name a ticket form."""
        ...

    def value(self, field_id: int, value: Any) -> str:
        """Say the value of a custom field as a person reads it."""
        ...


class NoRows:
    """The list there is before any view is open: nothing, with no name."""

    key = ""

    def __init__(self) -> None:
        self.ids: array[int] = array("q")

    def rows(self, start: int, stop: int) -> Sequence[QueueRow | None]:
        """Answer nothing."""
        del start, stop
        return ()

    def index(self, ticket_id: int) -> int | None:
        """Find nothing."""
        del ticket_id
        return None


class NoNames:
    """Knows no name: ids are shown as they are."""

    def status(self, custom_status_id: int) -> str | None:
        """Know no status."""
        del custom_status_id
        return None

    def brand(self, brand_id: int) -> str | None:
        """Know no brand."""
        del brand_id
        return None

    def form(self, form_id: int) -> str | None:
        """Know no form."""
        del form_id
        return None

    def value(self, field_id: int, value: Any) -> str:
        """Show the value as Zendesk sent it."""
        del field_id
        return plain_value(value)


def plain_value(value: Any) -> str:
    """Say the value of a custom field of which nothing but the value is known."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return str(value)
