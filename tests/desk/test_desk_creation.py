"""A new ticket is made once, whatever becomes of the answer and of the process that asked for it (F66)."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from tests.desk.desk_working import settled
from tests.desk.office import at_work
from zdtui.desk.carrying import CREATE
from zdtui.desk.desk import Desk
from zdtui.desk.settling import ARRIVED
from zdtui.sandbox.account import Account
from zdtui.store.outbox import OutboxRow

TICKET = {"subject": "One printer on fire", "comment": {"body": "It smokes", "public": True}}


@pytest.fixture
async def desk(acme: Account) -> AsyncIterator[Desk]:
    async with at_work(acme) as opened:
        yield opened


def made(acme: Account) -> int:
    """How many such tickets there are."""
    tickets = acme.world.tickets
    return sum(tickets.subject(number) == TICKET["subject"] for number in tickets.ids())


@pytest.mark.parametrize("after", [False, True], ids=["before it took effect", "after it took effect"])
async def test_a_lost_answer_makes_one_ticket(desk: Desk, acme: Account, after: bool) -> None:
    acme.faults.reset(after=after, method="POST", count=1)
    operation = str(uuid4())
    verdict = await desk.direct.write(operation, CREATE, TICKET, label="new ticket")
    assert verdict.row.state == "sent"
    again = await desk.direct.write(operation, CREATE, TICKET, label="new ticket")
    assert again.row.state == "sent"
    assert made(acme) == 1
    keys = {call.headers.get("idempotency-key") for call in acme.log.find("POST")}
    assert keys == {operation}


@pytest.mark.parametrize("arrived", [False, True], ids=["it had not arrived", "it had arrived"])
async def test_what_a_dead_process_was_sending_is_looked_for_and_made_once(
    desk: Desk, acme: Account, arrived: bool
) -> None:
    operation = str(uuid4())
    if arrived:
        client = await desk.client()
        await client.tickets.create({**TICKET, "external_id": operation}, "a key that is forgotten by now")
    row = OutboxRow(operation, None, CREATE, TICKET, {}, "new ticket", "sending", owner="gone", lease_until=0.0)
    await desk.store.work.add(row)
    desk.outbox.reread()
    found = await settled(desk, row, "sent")
    assert made(acme) == 1
    assert found.problem == (ARRIVED if arrived else None)
