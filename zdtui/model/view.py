"""The view: a saved list of tickets."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Id, Many, Record
from zdtui.model.rule import Conditions, Rule


class Column(Record):
    """A column of a view; ``id`` is a word, or the number of a custom field."""

    id: str | int
    title: str | None = None
    filterable: bool | None = None
    sortable: bool | None = None


class Execution(Record):
    """How a view groups, sorts and shows its tickets."""

    columns: Many[Column] = NO_ITEMS
    group_by: str | int | None = None
    group_order: str | None = None
    sort_by: str | int | None = None
    sort_order: str | None = None
    group: dict[str, Any] | None = None
    sort: dict[str, Any] | None = None


class View(Rule):
    """A saved list, shared or personal (``restriction`` says whose)."""

    execution: Execution | None = None
    conditions: Conditions | None = None
    restriction: dict[str, Any] | None = None

    @property
    def columns(self) -> list[Column]:
        """What the view shows of a ticket, in order."""
        return self.execution.columns if self.execution else []

    @property
    def group_by(self) -> str | None:
        """The column that the tickets are grouped by."""
        return _text(self.execution.group_by) if self.execution else None

    @property
    def sort(self) -> tuple[str | None, str | None]:
        """The column that the tickets are sorted by, and ``asc`` or ``desc``."""
        return (_text(self.execution.sort_by), self.execution.sort_order) if self.execution else (None, None)


class ViewCount(Record):
    """How many tickets a view holds; a ``value`` of ``None`` is not known yet, and is not nought."""

    view_id: Id
    url: str | None = None
    value: int | None = None
    pretty: str | None = None
    fresh: bool | None = None
    active: bool | None = None
    refresh: str | None = None
    poll_wait: float | None = None


class ViewRow(Record):
    """A row of an executed view: a partial ticket, and one value by column id."""

    ticket: dict[str, Any] | None = None


class ViewExport(Record):
    """A view on its way to a mailbox as a table."""

    view_id: Id | None = None
    status: str | None = None


def _text(column: str | int | None) -> str | None:
    return None if column is None else str(column)
