"""A desk that knows some people, and an application that looks them up."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.widgets import Static

import zdtui.tui
from tests.tui.ticket.ticket_desk import JANE, NOW, OLA, a_desk, a_ticket, stamp
from zdtui.desk.desk import Desk
from zdtui.tui.people.screen import PeopleScreen
from zdtui.tui.themes import THEMES

MORE: list[dict[str, Any]] = [
    {"id": 23, "name": "Janet Okafor", "email": "janet@globex.test", "role": "end-user", "organization_id": 32},
    {"id": 24, "name": "田中 花子", "email": "hanako@globex.test", "role": "end-user", "organization_id": 32},
    {"id": 25, "name": None, "email": "nobody@example.com", "role": "end-user"},
]
GLOBEX = {
    "id": 32,
    "name": "Globex Janitors",
    "group_id": 41,
    "domain_names": ["globex.test"],
    "notes": "Pays late.\nIs forgiven.",
}


@asynccontextmanager
async def people_desk() -> AsyncIterator[Desk]:
    """Make a desk with people, organizations and one person's tickets."""
    async with a_desk(a_ticket(), []) as desk:
        await desk.store.put_items("users", [JANE, OLA, *MORE])
        await desk.store.put_items("organizations", [GLOBEX])
        tickets = [
            a_ticket(1000 + n, subject=f"Ticket {n} of Jane", status=("open", "solved")[n % 2], updated_at=stamp(n))
            for n in range(12)
        ]
        await desk.store.put_items("tickets", tickets)
        yield desk


class PeopleApp(App[None]):
    """Shows the look-up at once and keeps its result."""

    CSS_PATH = sorted(Path(zdtui.tui.__file__).parent.glob("*/*.tcss"))

    def __init__(self, desk: Desk, theme: str = "dark") -> None:
        super().__init__()
        self.animation_level = "none"
        self.results: list[int | None] = []
        self.people = PeopleScreen(desk, clock=lambda: NOW)
        for each in THEMES.values():
            self.register_theme(each)
        self.theme = THEMES[theme].name

    def compose(self) -> ComposeResult:
        yield Static("queue")

    def on_mount(self) -> None:
        self.push_screen(self.people, self.results.append)
