"""Programs whose keys are measured: our queue, Textual's table, and the least an application can paint.

Run as ``python bench_queue_app.py queue|table|static ROWS``; every one shows the same believable rows.
"""

import sys
from array import array
from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Static

from zdtui.model.rows import QueueRow
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.themes import DARK

NOW = 1_800_000_000
SUBJECTS = (
    "Login broken after SSO change",
    "Invoice shows the wrong VAT",
    "Cannot export the report",
    "Refund for 88213",
)
PEOPLE = ("Jane Doe", "Ola Berg", "J. Okafor", "Ann Li", "Maya Lindqvist")
FIRST = 100_000
"""The first ticket's number."""


def row(ticket: int) -> QueueRow:
    """Make a row."""
    return QueueRow(
        id=ticket, subject=f"{SUBJECTS[ticket % 4]} {ticket % 97}", status=("open", "pending", "new")[ticket % 3],
        custom_status_id=None, priority=("normal", "high", "normal", "urgent", "low")[ticket % 5], type="question",
        requester_id=1, requester=PEOPLE[ticket % 5], assignee_id=2, assignee="Maya Lin", group_id=3, group="Support",
        organization_id=4, organization="Acme GmbH", brand_id=1, ticket_form_id=1, created_at=NOW - 9_000_000,
        updated_at=NOW - 61 * (ticket % 900), due_at=None, sla_at=None, tags="", channel="email",
    )  # fmt: skip


COLUMNS = {
    "#": 7, "!": 6, "Subject": 40, "Status": 7, "Requester": 14, "Assignee": 9, "Group": 8, "Updated": 7,
}  # fmt: skip
"""The table's columns; with their padding they fill the screen, as the queue does."""


class Rows:
    """Any number of rows, each made when it is read."""

    key = "view:1"

    def __init__(self, count: int) -> None:
        self.ids = array("q", range(FIRST, FIRST + count))

    def rows(self, start: int, stop: int) -> Sequence[QueueRow | None]:
        """Make the rows that are read."""
        return [row(ticket) for ticket in self.ids[start:stop]]

    def index(self, ticket_id: int) -> int | None:
        """Find a row by counting."""
        return ticket_id - FIRST


class QueueApp(App[None]):
    """Our queue."""

    CSS = "Screen { layout: vertical; }"

    def __init__(self, count: int) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.rows = Rows(count)
        self.queue = QueueList(clock=lambda: float(NOW))

    def compose(self) -> ComposeResult:
        """Show nothing else."""
        yield self.queue

    def on_mount(self) -> None:
        """Fill it."""
        self.queue.show(self.rows, Shape())
        self.queue.focus()

    def key_U(self) -> None:  # noqa: N802 - Textual's name for a key
        """Take in a change of a row that nobody sees."""
        self.queue.reread({self.rows.ids[-1]})


class TableApp(App[None]):
    """Textual's table with eight columns."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def compose(self) -> ComposeResult:
        """Show nothing else."""
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(DataTable)
        for title, width in COLUMNS.items():
            table.add_column(title, width=width)
        for ticket in range(FIRST, FIRST + self.count):
            each = row(ticket)
            table.add_row(
                str(each.id),
                each.priority,
                each.subject,
                each.status,
                each.requester,
                each.assignee,
                each.group,
                "2 m",
            )
        table.focus()


class StaticApp(App[None]):
    """One character that changes with every key."""

    def compose(self) -> ComposeResult:
        """Show the character."""
        yield Static("100001")

    def on_key(self) -> None:
        """Change it."""
        text = self.query_one(Static)
        text.update("x" if str(text.content) != "x" else "y")


if __name__ == "__main__":
    kind, wanted = sys.argv[1], int(sys.argv[2])
    program: App[None] = StaticApp() if kind == "static" else (QueueApp if kind == "queue" else TableApp)(wanted)
    program.run()
