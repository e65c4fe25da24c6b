"""What the mirror reads, by which way, and what it says of itself (F71, F72, F78, F82)."""

from pathlib import Path

import pytest

from tests.desk.mirror.mirroring import Timepiece, change, mirrored, mirroring, truth
from zdtui.desk.mirror.state import Phase
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox

MONTH = 30 * 86_400


def asked(served: Served, path: str) -> int:
    """How many requests went to paths of that pattern."""
    return served.log.count(None, f"/api/v2/{path}")


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
async def test_by_itself_it_holds_what_is_unsolved_and_what_changed_lately(
    acme: Served, clock: Timepiece, agent: bool
) -> None:
    async with mirroring(acme, agent=agent, clock=clock) as desk:
        state = await desk.mirror.once()
        tickets = acme.world.tickets
        held = mirrored(desk)
        for number in tickets.ids():
            recent = tickets.value("updated", number) > clock.now() - MONTH + 60
            unsolved = tickets.read(number)["status"] in {"new", "open", "pending", "hold"}
            assert not (recent or unsolved) or number in held, number
        assert len(held) < len(truth(acme))
        assert (state.phase, state.role, state.whole) == (Phase.RESTING, "agent" if agent else "admin", False)
        assert (state.tickets, state.total) == (len(held), len(truth(acme)))
        assert state.complete_to is not None
        assert clock.now() - 400 < state.complete_to < clock.now()
        assert "back to" in state.reach(clock.now())
        assert asked(acme, "incremental/*") == (0 if agent else 3)


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
@pytest.mark.usefixtures("small")
async def test_the_whole_history_arrives_and_can_be_searched_here(
    acme: Served, clock: Timepiece, agent: bool
) -> None:
    async with mirroring(acme, agent=agent, clock=clock) as desk:
        state = await desk.mirror.once(full=True)
        assert mirrored(desk) == truth(acme)
        assert state.whole
        assert state.reach(clock.now()).startswith("complete to ")
        rows = desk.store.rows(list(truth(acme)))
        assert all(row is not None and row.requester for row in rows), "everybody has a name"
        await desk.store.indexed()
        oldest = min(truth(acme))
        assert oldest in (await desk.store.search(f"#{oldest}") or [])
        subject = truth(acme)[oldest]
        assert oldest in (await desk.store.search(f'"{subject}"', 400) or [])


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
async def test_three_thousand_tickets_and_what_it_costs(agent: bool, clock: Timepiece) -> None:
    with Sandbox(["acme"], tickets=3000, plan=None, clock=clock.now) as sandbox:
        acme = sandbox["acme"]
        async with mirroring(acme, agent=agent, clock=clock) as desk:
            await desk.mirror.once(full=True)
            assert mirrored(desk) == truth(acme)
        exports, comments = asked(acme, "incremental/*") + asked(acme, "search/export"), asked(acme, "*/comments")
        assert exports <= (40 if agent else 8)
        assert len(acme.log) <= exports + comments + 12
        assert all(entry.status == 200 for entry in acme.log)


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
async def test_later_it_asks_for_changes_only(acme: Served, clock: Timepiece, agent: bool) -> None:
    async with mirroring(acme, agent=agent, clock=clock) as desk:
        await desk.mirror.once(full=True)
        number = min(truth(acme))
        acme.log.clear()
        change(acme, number, subject="A walrus in the lobby")
        clock.ahead += 130
        state = await desk.mirror.once()
        assert mirrored(desk)[number] == "A walrus in the lobby"
        assert asked(acme, "incremental/*") + asked(acme, "search/export") == 1
        assert state.whole
        assert state.complete_to is not None
        assert state.complete_to > clock.now() - 400


async def test_who_may_not_export_is_read_for_by_search(acme: Served, clock: Timepiece) -> None:
    acme.faults.add(Fault("answer", path="/api/v2/incremental/*", status=403, body="{}"))
    async with mirroring(acme, clock=clock) as desk:
        state = await desk.mirror.once(full=True)
        assert mirrored(desk) == truth(acme)
        assert state.role == "agent"
        await desk.mirror.once()
    assert asked(acme, "incremental/*") == 1, "a refusal is remembered"


@pytest.mark.usefixtures("small")
async def test_windows_are_small_enough_and_few(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
    queries = [entry.parameters["query"] for entry in acme.log.find("GET", "/api/v2/search/export")]
    windows = list(dict.fromkeys(query for query in queries if "updated" in query))
    assert 4 <= len(windows) <= 20
    assert max(queries.count(window) for window in windows) <= 80 // 20 + 1, "pages of a window"


@pytest.mark.usefixtures("small")
async def test_many_changes_in_one_second_are_one_window(acme: Served, clock: Timepiece) -> None:
    moment = acme.world.now()
    for number in list(truth(acme))[:150]:
        change(acme, number, updated_at=moment)
    clock.ahead += 3600
    async with mirroring(acme, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
        assert mirrored(desk) == truth(acme)


async def test_my_conversations_are_ready(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, clock=clock) as desk:
        await desk.mirror.once()
        me = acme.world.me
        mine = [
            number
            for number in truth(acme)
            if (ticket := acme.world.tickets.read(number))["assignee_id"] == me
            and ticket["status"] in {"new", "open", "pending", "hold"}
        ]
        assert mine
        for number in mine:
            row = desk.store.row(number)
            assert row is not None
            assert desk.store.comments(number).as_of == row.updated_at
            assert desk.store.comments(number).count
        before = asked(acme, "*/comments")
        await desk.mirror.once()
        assert asked(acme, "*/comments") == before, "nothing changed, nothing is read"


async def test_a_long_absence_leaves_no_gap(acme: Served, clock: Timepiece, tmp_path: Path) -> None:
    """What changed while nobody mirrored for two months is read, also by the way that goes by time."""
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        await desk.mirror.once(full=True)
    numbers = list(truth(acme))
    change(acme, numbers[7], subject="Changed on the second day")
    clock.ahead += 61 * 86_400
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        state = await desk.mirror.once()
        assert mirrored(desk) == truth(acme)
        assert state.whole


async def test_what_search_finds_late_is_read_later(acme: Served, clock: Timepiece) -> None:
    """A ticket that the search index has only after ten minutes."""
    async with mirroring(acme, agent=True, clock=clock) as desk:
        await desk.mirror.once()
        number = list(truth(acme))[3]
        moment = acme.world.now()
        clock.ahead += 500
        await desk.mirror.once()
        change(acme, number, subject="Indexed late", updated_at=moment)
        clock.ahead += 700
        await desk.mirror.once()
        assert mirrored(desk)[number] == "Indexed late"
