"""The names of the groups a view puts its tickets in."""

from collections.abc import Callable

from zdtui.model.rows import QueueRow
from zdtui.text.gate import gate
from zdtui.tui.queue.cells import Sight, category
from zdtui.tui.queue.columns import PRIORITY, column_of

GroupName = Callable[[QueueRow, Sight], str]
"""Names the group a row belongs to."""


def group_name(group_by: str | None) -> GroupName | None:
    """Find how the groups of a view are named; ``None`` when it has none, or none that a row could tell."""
    if group_by == "status":
        return _category
    column = column_of(group_by) if group_by else None
    if column is None:
        return None
    if column is PRIORITY:
        return lambda row, _sight: gate(f"{row.priority.capitalize()} priority" if row.priority else "No priority")
    cell, none = column.cell, f"No {column.title.lower()}"
    return lambda row, sight: "".join(text for text, _ in cell(row, sight)).strip() or none


def _category(row: QueueRow, sight: Sight) -> str:
    return f"{sight.marks.status(row.status)} {gate(category(row.status))}".strip() or "No status"
