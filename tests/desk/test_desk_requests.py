"""What a request holds: the fields that were touched, and nothing else (F51, S26)."""

from collections.abc import AsyncIterator
from itertools import combinations
from typing import Any

import pytest

from tests.tui.chrome_world import MAYA, OLA, TICKET, World
from zdtui.desk.carrying import request
from zdtui.desk.desk import Desk
from zdtui.desk.reply import Reply

WISHES: dict[str, Any] = {
    "status": "pending",
    "priority": "urgent",
    "type": "problem",
    "subject": "Another subject",
    "assignee_id": OLA,
    "group_id": 2,
    "tags": ["vip"],
    "comment": Reply("Hello", public=False),
}
EVERY = [chosen for size in range(len(WISHES) + 1) for chosen in combinations(WISHES, size)]
ALWAYS = {"safe_update", "updated_stamp", "metadata"}


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    world = World(("acme",), hold=3600.0)
    yield await world.open("acme")
    await world.close()


async def test_all_256_combinations_hold_what_was_touched_and_nothing_else(desk: Desk) -> None:
    assert len(EVERY) == 256
    for chosen in EVERY[1:]:
        fields = {name: WISHES[name] for name in chosen if name != "comment"}
        row = await desk.writing.submit(TICKET, fields, WISHES["comment"] if "comment" in chosen else None)
        sent = request(row)
        assert set(sent) == {*chosen, *ALWAYS}
        assert {name: sent[name] for name in fields} == fields
        assert sent.get("comment", {"public": False})["public"] is False
        assert await desk.outbox.take_back(row)


async def test_what_the_ticket_says_already_is_left_out_of_every_combination(desk: Desk) -> None:
    now = desk.ticket(TICKET).raw
    same = {name: now[name] for name in ("status", "priority", "type", "assignee_id", "group_id")}
    for name, value in same.items():
        row = await desk.writing.submit(TICKET, {**same, "subject": f"not {name}", name: value})
        assert set(row.body) == {"subject"}
        assert await desk.outbox.take_back(row)
    assert now["assignee_id"] == MAYA
