"""What is deleted or hidden at Zendesk goes from the mirror, its lists and its words (F82, reliability 3)."""

from pathlib import Path

import pytest

from tests.desk.mirror.mirroring import Timepiece, agent_of, mirrored, mirroring, truth
from tests.desk.office import until
from zdtui.api.errors import Forbidden
from zdtui.desk.desk import Desk
from zdtui.desk.events import Event, TicketsForgotten
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.fault import Fault


async def delete(desk: Desk, number: int) -> None:
    """Delete a ticket at Zendesk, by hand."""
    await (await desk.client()).tickets.delete(number)


async def test_an_admins_mirror_forgets_what_the_export_calls_deleted(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, clock=clock) as desk:
        heard: list[Event] = []
        desk.subscribe(heard.append)
        await desk.mirror.once(full=True)
        number = min(truth(acme))
        subject = truth(acme)[number]
        await delete(desk, number)
        clock.ahead += 130
        await desk.mirror.once()
        assert number not in mirrored(desk)
        assert mirrored(desk) == truth(acme)
        await desk.store.indexed()
        assert number not in (await desk.store.search(f'"{subject}"', 400) or [])
        await until(lambda: any(isinstance(event, TicketsForgotten) and number in event.tickets for event in heard))


async def test_an_agents_mirror_learns_of_deletions_from_the_bin(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
        number = max(truth(acme)) - 5
        await delete(desk, number)
        clock.ahead += 700
        await desk.mirror.once()
        assert mirrored(desk) == truth(acme)


async def test_where_the_bin_is_closed_the_sweep_finds_them(acme: Served, clock: Timepiece) -> None:
    acme.faults.add(Fault("answer", path="/api/v2/deleted_tickets", status=403, body="{}"))
    async with mirroring(acme, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
        tickets = acme.world.tickets
        open_ones = [number for number in tickets.ids() if tickets.read(number)["status"] == "open"]
        await delete(desk, open_ones[0])
        rounds = 0
        while open_ones[0] in mirrored(desk):
            clock.ahead += 700
            await desk.mirror.once()
            rounds += 1
            assert rounds < 6
        assert mirrored(desk) == truth(acme)
    assert acme.log.count(None, "/api/v2/deleted_tickets") == 1, "a closed bin is left alone"


async def test_an_open_list_loses_a_forgotten_ticket(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, clock=clock) as desk:
        await desk.start()
        await until(lambda: desk.quiet)
        live = desk.list(desk.views.entries()[0].key)
        live.open()
        await until(lambda: live.complete and desk.quiet)
        await desk.mirror.once()
        number = live.ids[3]
        await delete(desk, number)
        clock.ahead += 130
        await desk.mirror.once()
        await until(lambda: number not in live.ids)
        assert desk.store.row(number) is None


async def test_other_permissions_hide_and_show_other_tickets(acme: Served, clock: Timepiece, tmp_path: Path) -> None:
    """A group is left: what can no longer be seen goes at once, whatever its status; the rest is read again."""
    tickets = acme.world.tickets
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
        assert mirrored(desk) == truth(acme)
    for number in list(truth(acme))[::3]:
        tickets.delete(number)
    mine = [each for each in acme.world.group_memberships.values() if each["user_id"] == agent_of(acme)]
    del acme.world.group_memberships[mine[0]["id"]]
    clock.ahead += 700
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        state = await desk.mirror.once()
        assert mirrored(desk) == truth(acme)
        assert state.whole


async def test_a_refusal_of_everything_forgets_nothing(acme: Served, clock: Timepiece, tmp_path: Path) -> None:
    """A blocked address or a lost scope says nothing about single tickets."""
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
        before = mirrored(desk)
        for path in ("/api/v2/tickets/*", "/api/v2/deleted_tickets"):
            acme.faults.refusal(403, {"error": "Forbidden", "description": "You do not have access"}, path=path)
        clock.ahead += 700
        with pytest.raises(Forbidden):
            await desk.mirror.once()
        assert mirrored(desk) == before
