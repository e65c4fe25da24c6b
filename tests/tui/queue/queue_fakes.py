"""A list of tickets in memory, and a small application around one queue."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import App, ComposeResult

from zdtui.model.rows import QueueRow
from zdtui.tui.queue.list import QueueList
from zdtui.tui.themes import THEMES

NOW = 1_800_000_000.0

SUBJECTS = (
    "Login broken after SSO change",
    "Invoice shows the wrong VAT",
    "Cannot export the report",
    "パスワードを再設定できません",
    "Rechnung bitte korrigieren",
    "Feature request: dark mode for the customer portal, and keyboard shortcuts in the message composer",
    "لا أستطيع تسجيل الدخول",
    "Refund for order 88213",
    "🚚 Delivery is late again",
    "Webhook fires twice",
)
PEOPLE = ("Jane Doe", "Ola Berg", "J. Okafor", "田中 太郎", "Émilie du Châtelet", "Søren Ålund", "Ann")


@dataclass(frozen=True)
class FakeColumn:
    id: str
    title: str


def row(ticket: int, **changes: Any) -> QueueRow:
    """Make a believable row."""
    values: dict[str, Any] = {
        "id": ticket,
        "subject": SUBJECTS[ticket % len(SUBJECTS)],
        "status": ("open", "open", "new", "pending", "hold", "solved")[ticket % 6],
        "custom_status_id": None,
        "priority": ("normal", None, "urgent", "high", "normal", "low", "normal", "normal")[ticket % 8],
        "type": ("question", "incident", "problem", "task")[ticket % 4],
        "requester_id": ticket % 7,
        "requester": PEOPLE[ticket % len(PEOPLE)],
        "assignee_id": None if ticket % 3 == 0 else 5,
        "assignee": None if ticket % 3 == 0 else "Maya Lin",
        "group_id": 3,
        "group": "Support",
        "organization_id": 4,
        "organization": "Acme GmbH",
        "brand_id": 8,
        "ticket_form_id": None,
        "created_at": int(NOW) - 90_000 * (1 + ticket % 30),
        "updated_at": int(NOW) - 61 * (1 + ticket % 400) ** 2,
        "due_at": None,
        "sla_at": int(NOW) + 1500 * (ticket % 9) - 2000 if ticket % 2 else None,
        "tags": "vip billing",
        "channel": "email",
    }
    return QueueRow(**(values | changes))


class FakeList:
    """A live list in memory; rows of tickets it does not hold are made up, unless ``known`` says otherwise."""

    def __init__(self, ids: Iterable[int], key: str = "view:1") -> None:
        self.key = key
        self.ids = array("q", ids)
        self.known: dict[int, QueueRow | None] = {}
        self.read = 0

    def rows(self, start: int, stop: int) -> Sequence[QueueRow | None]:
        self.read += 1
        return [self.known[i] if i in self.known else row(i) for i in self.ids[start:stop]]

    def index(self, ticket_id: int) -> int | None:
        try:
            return self.ids.index(ticket_id)
        except ValueError:
            return None


class QueueApp(App[None]):
    """One queue and nothing else."""

    CSS = "Screen { layout: vertical; }"

    def __init__(self, rows: FakeList | None = None, theme: str = "dark", **options: Any) -> None:
        super().__init__()
        self._first_theme = THEMES[theme]
        for each in THEMES.values():
            self.register_theme(each)
        self.theme = self._first_theme.name
        self.animation_level = "none"
        self.rows = rows if rows is not None else FakeList(range(1043, 1043 + 50))
        self.now = NOW
        self.queue = QueueList(clock=lambda: self.now, **options)
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        yield self.queue

    def on_mount(self) -> None:
        self.queue.show(self.rows)
        self.queue.focus()

    def on_queue_list_highlighted(self, message: QueueList.Highlighted) -> None:
        self.heard.append(("highlighted", message.ticket_id))

    def on_queue_moves_opened(self, message: QueueList.Opened) -> None:
        self.heard.append(("opened", message.ticket_id))

    @property
    def painted(self) -> list[str]:
        """What the screen shows, line by line."""
        return [strip.text for strip in self.screen._compositor.render_strips()]
