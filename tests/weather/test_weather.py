"""Seeded fault schedules over a long session: what the person wrote is at Zendesk once, what they see is true."""

from collections import Counter
from pathlib import Path

import pytest

from tests.bench.report import quantile
from tests.driver import Driver
from tests.weather.forecast import TROUBLES, Weather
from tests.weather.journey import WORDS, Session, session
from zdtui.sandbox.server import Sandbox

STEPS = 200

ECHO = 0.1
"""Seconds within which 99 of 100 keys are answered, whatever the network does."""

FIELDS = ("status", "priority", "type", "assignee_id", "group_id", "tags", "updated_at")


def said_twice_or_never(work: Session, sandbox: Sandbox) -> dict[str, int]:
    """Count the comments at Zendesk that hold what was written, and keep the counts that are wrong."""
    world = sandbox["acme"].world
    comments = (comment for ticket in world.tickets.ids() for comment in world.thread(ticket))
    found = Counter(words for comment in comments for words in WORDS.findall(comment["plain_body"]))
    return {words: found[words] for words in {*found, *work.written} if found[words] != 1}


def untrue(app: Driver, sandbox: Sandbox) -> list[tuple[int, str]]:
    """List the fields in which a ticket on this machine differs from Zendesk's."""
    world = sandbox["acme"].world
    wrong = []
    for ticket in world.tickets.ids():
        here, there = app.desk.ticket(ticket).raw, world.tickets.read(ticket)
        wrong += [(ticket, name) for name in FIELDS if here and here.get(name) != there[name]]
    return wrong


async def weathered(folder: Path, seed: int) -> Session:
    async with session(folder, seed) as (work, app, sandbox):
        await work.steps(STEPS)
        await work.settle()
        await work.read_all()
        assert said_twice_or_never(work, sandbox) == {}
        assert untrue(app, sandbox) == []
        assert work.strays == []
        assert not list((folder / "state").glob("crash*")), "nothing broke"
        assert app.app.return_code is None
        return work


@pytest.mark.parametrize("seed", range(2))
async def test_a_session_in_changing_weather(tmp_path: Path, seed: int) -> None:
    work = await weathered(tmp_path, seed)
    assert answers(work)


def answers(work: Session) -> bool:
    """Whether keys are answered in time in foul weather, or as in fair weather where the machine is slow itself."""
    foul = [echo for weather, echoes in work.echoes.items() if weather != "fair" for echo in echoes]
    assert foul
    return quantile(foul, 0.99) < max(ECHO, 3 * quantile(work.echoes["fair"], 0.99))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(10, 110))
async def test_a_hundred_sessions(tmp_path: Path, seed: int) -> None:
    work = await weathered(tmp_path, seed)
    assert work.written
    assert answers(work)


def test_every_trouble_has_its_turn() -> None:
    with Sandbox(("acme",), tickets=1) as sandbox:
        seen: set[str] = set()
        for seed in range(10):
            weather = Weather(sandbox["acme"], seed)
            for _ in range(STEPS):
                weather.step()
            seen |= weather.seen
    assert seen == TROUBLES.keys()
