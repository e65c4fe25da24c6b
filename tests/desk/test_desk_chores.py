"""Chores: one of a name at a time, failures are told, none outlives the desk."""

import asyncio

from zdtui.desk.chores import Chores


async def test_a_second_chore_of_the_same_name_does_not_start() -> None:
    chores, gate, runs = Chores(lambda _name, _error: None), asyncio.Event(), list[int]()

    async def work() -> None:
        runs.append(1)
        await gate.wait()

    chores.start("load", work)
    chores.start("load", work)
    await asyncio.sleep(0)
    assert runs == [1]
    assert chores.running("load")
    gate.set()
    await chores.done("load")
    assert not chores.running("load")
    chores.start("load", work)
    await chores.done("load")
    assert runs == [1, 1]


async def test_a_failure_is_told_and_ends_nothing_else() -> None:
    failures = list[tuple[str, str]]()
    chores = Chores(lambda name, error: failures.append((name, str(error))))

    async def fail() -> None:
        raise ValueError("no")

    chores.start("bad", fail)
    await chores.done("bad")
    assert failures == [("bad", "no")]


async def test_closing_cancels_and_starts_nothing_more() -> None:
    chores, ended = Chores(lambda _name, _error: None), list[str]()

    async def wait_for_ever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    chores.start("long", wait_for_ever)
    await asyncio.sleep(0)
    await chores.close()
    assert ended == ["cancelled"]
    chores.start("late", wait_for_ever)
    await asyncio.sleep(0)
    assert not chores.running("late")
