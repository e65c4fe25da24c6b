"""The mirror keeps itself: it pauses, backs off, goes on, and leaves room for everybody else (F72, F79, F80)."""

import asyncio
from pathlib import Path

import pytest

from tests.desk.mirror.mirroring import Timepiece, mirrored, mirroring, truth
from tests.desk.office import until
from zdtui.api.errors import Offline
from zdtui.desk.desk import Desk
from zdtui.desk.events import Event, MirrorChanged, RowsChanged
from zdtui.desk.mirror import exports, searches
from zdtui.desk.mirror import mirror as keeping
from zdtui.desk.mirror.elsewhere import MirrorElsewhere
from zdtui.desk.mirror.state import MirrorState, Phase
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox


def heard_by(desk: Desk) -> list[Event]:
    """What the desk tells from now on."""
    heard: list[Event] = []
    desk.subscribe(heard.append)
    return heard


async def resting(desk: Desk) -> MirrorState:
    """Wait until the mirror is up to date."""
    await until(lambda: desk.mirror.state.phase is Phase.RESTING)
    return desk.mirror.state


async def test_it_works_behind_and_says_how_far_it_is(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, clock=clock) as desk:
        heard, phases = heard_by(desk), set[Phase]()
        desk.subscribe(lambda _event: phases.add(desk.mirror.state.phase))
        desk.mirror.start()
        assert desk.quiet, "nobody waits for the mirror"
        state = await resting(desk)
        assert {type(event) for event in heard} >= {MirrorChanged, RowsChanged}
        assert phases >= {Phase.UNSOLVED, Phase.CHANGES, Phase.PEOPLE, Phase.THREADS}
        assert (state.working, state.share, state.problem) == (False, None, None)
        assert state.tickets == len(mirrored(desk))


async def test_sync_now_does_not_wait_for_the_beat(acme: Served, clock: Timepiece) -> None:
    async with mirroring(acme, clock=clock) as desk:
        desk.mirror.start()
        await resting(desk)
        before = acme.log.count(None, "/api/v2/incremental/*")
        desk.mirror.sync_now()
        await until(lambda: acme.log.count(None, "/api/v2/incremental/*") > before)
        await desk.mirror.want_all()
        await until(lambda: desk.mirror.state.whole)
        assert mirrored(desk) == truth(acme)


@pytest.mark.usefixtures("small")
async def test_a_pause_outlives_the_program_and_ends_where_it_began(
    acme: Served, clock: Timepiece, tmp_path: Path
) -> None:
    acme.latency = 5
    async with mirroring(acme, tmp_path, clock=clock) as desk:
        await desk.mirror.want_all()
        await until(lambda: acme.log.count(None, "/api/v2/incremental/tickets/*") >= 3)
        await desk.mirror.pause()
        assert desk.mirror.state.phase is Phase.PAUSED
    seen = len(acme.log)
    async with mirroring(acme, tmp_path, clock=clock) as desk:
        desk.mirror.start()
        assert desk.mirror.state.phase is Phase.PAUSED
        desk.mirror.sync_now()
        await asyncio.sleep(0)
        assert len(acme.log) == seen, "a pause is a pause"
        await desk.mirror.resume()
        await until(lambda: desk.mirror.state.whole)
        assert mirrored(desk) == truth(acme)


async def test_two_processes_do_not_mirror_twice(acme: Served, clock: Timepiece, tmp_path: Path) -> None:
    async with mirroring(acme, tmp_path, clock=clock) as one, mirroring(acme, tmp_path, clock=clock) as two:
        one.mirror.start()
        state = await resting(one)
        asked = len(acme.log)
        with pytest.raises(MirrorElsewhere, match="Another zdtui"):
            await two.mirror.once()
        two.mirror.start()
        await until(lambda: two.mirror.state.phase is Phase.ELSEWHERE)
        assert two.mirror.state.complete_to == state.complete_to, "what the other one did counts here, too"
        assert len(acme.log) == asked
        await one.mirror.pause()
        two.mirror.sync_now()
        await resting(two)


async def test_offline_it_waits_says_why_and_goes_on_by_itself(
    acme: Served, clock: Timepiece, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "RETRY_FIRST", 0.01)
    monkeypatch.setattr(keeping, "RETRY_LAST", 0.05)
    fault = acme.faults.add(Fault("reset"))
    async with mirroring(acme, clock=clock) as desk:
        desk.mirror.start()
        await until(lambda: desk.mirror.state.phase is Phase.WAITING)
        state = desk.mirror.state
        assert state.problem is not None
        assert state.problem.sentence
        assert state.again_at is not None
        fault.count = fault.struck
        await resting(desk)
        assert desk.mirror.state.problem is None


async def test_a_repaired_account_wakes_it(acme: Served, clock: Timepiece) -> None:
    fault = acme.faults.add(Fault("answer", status=401, body="{}"))
    async with mirroring(acme, clock=clock) as desk:
        desk.mirror.start()
        await until(lambda: desk.mirror.state.phase is Phase.WAITING)
        fault.count = fault.struck
        await desk.signed_in(desk.account)
        await resting(desk)


async def test_who_waits_for_it_hears_of_a_lasting_trouble(
    acme: Served, clock: Timepiece, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "RETRY_FIRST", 0.001)
    acme.faults.add(Fault("reset", path="/api/v2/incremental/tickets/*"))
    async with mirroring(acme, clock=clock) as desk:
        with pytest.raises(Offline):
            await desk.mirror.once()
        assert mirrored(desk), "what was read is kept"


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
async def test_half_of_the_limit_is_left_to_everybody_else(
    clock: Timepiece, agent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the smallest plan, 200 requests a minute; nothing is refused, so nothing waits for the mirror."""
    monkeypatch.setattr(exports, "SIZE", 40)
    monkeypatch.setattr(searches, "SIZE", 4)
    left: list[int] = []
    with Sandbox(["acme"], tickets=400, plan="team", clock=clock.now) as sandbox:
        acme = sandbox["acme"]
        async with mirroring(acme, agent=agent, clock=clock) as desk:
            client = await desk.client()
            client.budget.on_change(lambda: left.append(client.budget.remaining or 0))
            await desk.mirror.once(full=True)
            assert mirrored(desk) == truth(acme)
        assert clock.ahead > 30, "it had to wait"
        assert all(entry.status == 200 for entry in acme.log)
        assert min(left) >= 100
