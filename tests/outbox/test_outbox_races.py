"""Two narrow places: what arrives while it is looked for, and the same words twice where audits are refused."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.desk.desk_working import a_ticket, settled
from tests.desk.office import at_work
from tests.desk.test_desk_writing import comments
from zdtui.desk import settling
from zdtui.desk.carrying import carry
from zdtui.desk.reply import Reply
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def acme() -> Iterator[Account]:
    """One account with no rate limit, fresh for each test."""
    with Sandbox(["acme"], tickets=400, plan=None) as sandbox:
        yield sandbox["acme"]


async def test_a_write_that_arrives_while_it_is_looked_for_is_sent_once(
    acme: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    find = vars(settling)["find"]

    async def found_too_early(client: Any, row: Any) -> Any:
        answer = await find(client, row)
        if not looked:
            await carry(client, row)  # what was under way arrives now, behind the back of whoever looked
        looked.append(row.id)
        return answer

    monkeypatch.setattr(settling, "find", found_too_early)
    async with at_work(acme) as desk:
        ticket = await a_ticket(desk, acme)
        acme.faults.reset(method="PUT", count=1)
        row = await desk.writing.submit(ticket, {}, Reply("exactly once", public=True))
        await settled(desk, row, "sent", "conflict")
        if desk.outbox.rows():
            await desk.outbox.send_anyway(desk.outbox.rows()[0])
        await settled(desk, row, "sent")
        assert looked
        assert len(comments(acme, ticket, "exactly once")) == 1


async def test_the_same_words_twice_arrive_twice_where_audits_are_refused(acme: Account) -> None:
    scopes = {"error": "Forbidden", "description": "You are missing the following required scopes: read"}
    acme.faults.refusal(403, scopes, path="/api/v2/tickets/*/audits")
    async with at_work(acme) as desk:
        ticket = await a_ticket(desk, acme)
        first = await desk.writing.submit(ticket, {}, Reply("Thank you", public=True))
        await settled(desk, first, "sent")
        acme.faults.reset(method="PUT", count=1)
        second = await desk.writing.submit(ticket, {}, Reply("Thank you", public=True))
        await settled(desk, second, "sent")
        assert len(comments(acme, ticket, "Thank you")) == 2
