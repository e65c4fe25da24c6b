"""A real desk with a small world in its store and no line to Zendesk, and a place to work on its first ticket."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from zdtui.accounts.account import Account
from zdtui.accounts.ledger import Remembered
from zdtui.config.paths import Paths
from zdtui.desk.desk import Desk
from zdtui.desk.liveticket import LiveTicket
from zdtui.model.origin import Origin
from zdtui.store.glance import Glance
from zdtui.store.store import Store
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.status.account_bar import AccountBar
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from zdtui.api.client import Client

JANE, MAYA, OLA = 900_001, 900_002, 900_003
TICKET = 1043

USERS = [
    {"id": JANE, "name": "Jane Doe", "email": "jane@example.com", "role": "end-user"},
    {"id": MAYA, "name": "Maya Lindqvist", "email": "maya@acme.example", "role": "agent"},
    {"id": OLA, "name": "Ola Berg", "email": "ola@acme.example", "role": "admin"},
]
TICKETS: list[dict[str, Any]] = [
    {
        "id": TICKET,
        "subject": "Login broken after SSO change",
        "status": "open",
        "priority": "high",
        "type": "incident",
        "requester_id": JANE,
        "assignee_id": MAYA,
        "group_id": 1,
        "brand_id": 5,
        "email_cc_ids": [OLA, 900_009],
        "updated_at": "2026-09-21T12:00:00Z",
    },
    {
        "id": 1044,
        "subject": "Old one",
        "status": "closed",
        "requester_id": JANE,
        "updated_at": "2026-09-20T12:00:00Z",
    },
]
GROUPS = [{"id": 1, "name": "Support"}, {"id": 2, "name": "Billing"}]
BRANDS = [{"id": 5, "name": "Acme"}]
VIEWS = [{"id": 61, "title": "Your unsolved tickets", "active": True, "position": 1, "execution": {"columns": []}}]


class World:
    """Desks by account name as the application asks for them; nothing leaves the machine."""

    def __init__(
        self,
        names: tuple[str, ...] = ("acme", "globex"),
        hold: float = 60.0,
        folder: Path | None = None,
        later: float = 0.0,
    ) -> None:
        self.hold = hold
        self.folder = folder
        self.later = later
        self.accounts_known = [account(name, n) for n, name in enumerate(names)]
        self.desks: dict[str, Desk] = {}
        self.stores: dict[str, Store] = {}

    def accounts(self) -> list[Account]:
        return self.accounts_known

    def opened(self) -> list[Desk]:
        return list(self.desks.values())

    def glance(self, account: Account) -> tuple[Remembered, Glance]:
        return Remembered(), Glance()

    async def open(self, name: str) -> Desk:
        if name not in self.desks:
            found = next(each for each in self.accounts_known if each.name == name)
            store = Store.open(self.folder / name if self.folder else None)
            for kind, items in (("users", USERS), ("groups", GROUPS), ("brands", BRANDS), ("views", VIEWS)):
                await store.put_items(kind, [json.dumps(item).encode() for item in items])
            await store.put_items("tickets", [json.dumps(ticket).encode() for ticket in TICKETS])
            await store.set(
                "me", {"id": MAYA, "name": "Maya Lindqvist", "email": "maya@acme.example", "role": "agent"}
            )
            desk = Desk(found, store, never, hold=self.hold, clock=lambda: time.time() + self.later)
            desk.outbox.reread()
            self.desks[name] = desk
            self.stores[name] = store
        return self.desks[name]

    async def close(self) -> None:
        for desk in self.desks.values():
            await desk.close()
        self.desks.clear()


async def never() -> "Client":
    """Connect to nobody, for ever."""
    await asyncio.Event().wait()
    raise AssertionError("never comes")


def account(name: str, number: int = 0) -> Account:
    return Account(
        name,
        Origin.of_subdomain(name),
        f"maya@{name}.example",
        colour=("blue", "orange", "green")[number % 3],
        production=number == 1,
        storage="memory",
    )


class Workbench(Screen[None]):
    """A bare place to work on one ticket."""

    def __init__(self, desk: Desk, ticket_id: int = TICKET) -> None:
        super().__init__()
        self.desk = desk
        self.live = desk.ticket(ticket_id)
        self.reading = True

    def compose(self) -> ComposeResult:
        yield AccountBar(self.desk)
        yield Static("the ticket", id="work")
        with Vertical(id="composer"):
            pass
        yield StatusBar(self.desk)

    def on_mount(self) -> None:
        self.query_one("#composer").styles.height = "auto"
        work = self.query_one("#work")
        work.styles.height = "1fr"
        work.can_focus = True
        work.focus()

    def at_hand(self) -> LiveTicket | None:
        return self.live

    def open(self, ticket_id: int) -> None:
        self.live = self.desk.ticket(ticket_id)

    async def room_to_write(self, live: LiveTicket) -> Widget:
        assert live is self.live
        return self.query_one("#composer")


class Bench(ZdtuiApp):
    """The application on workbenches instead of queues."""

    def __init__(self, world: World, **options: Any) -> None:
        super().__init__(world, **options)  # type: ignore[arg-type]  # the world stands in for the desks

    def place_of(self, desk: Desk) -> Callable[[], Screen[Any]]:
        return lambda: Workbench(desk)


@asynccontextmanager
async def bench(
    world: World | None = None, size: tuple[int, int] = (80, 24), home: Path | None = None, **options: Any
) -> AsyncIterator[tuple[Bench, Pilot[int], World]]:
    """Run the application on a workbench; the desks are closed at the end."""
    world = world or World()
    app = Bench(world, paths=Paths.inside(home) if home else None, **options)
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield app, pilot, world
    finally:
        await world.close()
