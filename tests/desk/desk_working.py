"""A ticket at a desk, and a colleague who works on it from elsewhere."""

from typing import Any

from tests.desk.office import until
from zdtui.desk.desk import Desk
from zdtui.sandbox.account import Account
from zdtui.store.outbox import OutboxRow


async def a_ticket(desk: Desk, acme: Account) -> int:
    """An unsolved ticket whose thread has been read."""
    entry = next(entry for entry in desk.views.entries() if entry.title == "Your unsolved tickets")
    live = desk.list(entry.key)
    live.open()
    await until(lambda: live.complete and desk.quiet)
    ticket = desk.ticket(live.ids[0])
    ticket.open()
    await until(lambda: ticket.prefetched and desk.quiet)
    ticket.release()
    acme.log.clear()
    return ticket.id


async def elsewhere(desk: Desk, ticket_id: int, **fields: Any) -> None:
    """Change a ticket as a colleague does, without this desk noticing."""
    await (await desk.client()).tickets.update(ticket_id, fields)


async def settled(desk: Desk, row: OutboxRow, *states: str) -> OutboxRow:
    """The row once it is in one of ``states``."""
    await until(lambda: (found := desk.store.work.row(row.id)) and found.state in states)
    found = desk.store.work.row(row.id)
    assert found is not None
    return found


def at_zendesk(acme: Account, ticket_id: int) -> dict[str, Any]:
    """The ticket as the sandbox has it."""
    found = acme.world.tickets.get(ticket_id)
    assert found is not None
    return dict(found)


def comments(acme: Account, ticket_id: int, word: str) -> list[dict[str, Any]]:
    """The comments at the sandbox that hold a word."""
    return [comment for comment in acme.world.comments(ticket_id) if word in str(comment["body"])]
