"""The mirror may be ended at any page and goes on there, without a gap (F72, F82)."""

import asyncio
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.desk.mirror.mirroring import Timepiece, agent_of, change, mirrored, mirroring, truth
from tests.desk.office import until
from zdtui.desk.mirror.shelf import Shelf
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox
from zdtui.store.pages import Stored

PAGES = {False: 18, True: 27}
"""Pages that an admin and an agent read."""

ENDS = [
    pytest.param(agent, page, marks=pytest.mark.deep if page % 5 else ())
    for agent, pages in PAGES.items()
    for page in range(pages)
]
"""As an admin or as an agent, and the page at which it ends; all of them where there is time."""


class Ended(Exception):  # noqa: N818  (named for what happened)
    """The program ended here."""


def end_at(monkeypatch: pytest.MonkeyPatch, page: int, *, stored: bool) -> None:
    """Have the program end at a page, before or after it was stored."""
    put = Shelf.put
    pages = count()

    async def putting(self: Shelf, kind: str, body: bytes, **marks: Any) -> Stored:
        if next(pages) != page:
            return await put(self, kind, body, **marks)
        if stored:
            await put(self, kind, body, **marks)
        raise Ended

    monkeypatch.setattr(Shelf, "put", putting)


@pytest.mark.parametrize(("agent", "page"), ENDS)
@pytest.mark.usefixtures("small")
async def test_ended_at_any_page_it_goes_on_without_a_gap(
    acme: Served, clock: Timepiece, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agent: bool, page: int
) -> None:
    with monkeypatch.context() as patching:
        end_at(patching, page, stored=page % 2 == 0)
        async with mirroring(acme, tmp_path, agent=agent, clock=clock) as desk:
            with pytest.raises(Ended):
                await desk.mirror.once(full=True)
    numbers = list(truth(acme))
    change(acme, numbers[10], subject="Changed while nobody looked")
    change(acme, numbers[-10], subject="This one, too")
    acme.log.clear()
    clock.ahead += 400
    async with mirroring(acme, tmp_path, agent=agent, clock=clock) as desk:
        state = await desk.mirror.once()
        assert mirrored(desk) == truth(acme)
        assert state.whole
    pages = acme.log.count(None, "/api/v2/incremental/tickets/*") + acme.log.count(None, "/api/v2/search/export")
    assert pages <= 45 - page, "what was read is not read again"


@pytest.mark.usefixtures("small")
async def test_a_dead_cursor_begins_its_window_again(
    acme: Served, clock: Timepiece, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patching:
        end_at(patching, 16, stored=True)
        async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
            with pytest.raises(Ended):
                await desk.mirror.once(full=True)
    acme.log.clear()
    acme.faults.add(Fault("answer", path="/api/v2/search/export", nth=2, status=400, content_type="application/json",
                          body='{"errors":[{"code":"InvalidPaginationParameter","title":"x"}]}'))  # fmt: skip
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        await desk.mirror.once()
        assert mirrored(desk) == truth(acme)
    asked = acme.log.find("GET", "/api/v2/search/export")
    assert asked[1].status == 400
    assert "page[after]" in asked[1].parameters
    assert "page[after]" not in asked[2].parameters
    assert asked[1].parameters["query"] == asked[2].parameters["query"]


@pytest.mark.usefixtures("small")
async def test_a_cursor_is_not_trusted_for_a_whole_hour(
    acme: Served, clock: Timepiece, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patching:
        end_at(patching, 16, stored=True)
        async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
            with pytest.raises(Ended):
                await desk.mirror.once(full=True)
    clock.ahead += 3 * 3600
    acme.log.clear()
    async with mirroring(acme, tmp_path, agent=True, clock=clock) as desk:
        await desk.mirror.once()
        assert mirrored(desk) == truth(acme)
    assert all(entry.status == 200 for entry in acme.log)


@pytest.mark.parametrize("agent", [False, True], ids=["admin", "agent"])
async def test_killed_again_and_again_it_is_whole_in_the_end(tmp_path: Path, agent: bool) -> None:
    """Real processes, really killed (SIGKILL), each after some more pages than the one before."""
    with Sandbox(["acme"], tickets=400, plan=None, latency=5) as sandbox:
        acme = sandbox["acme"]
        token = acme.issue_bearer(agent_of(acme) if agent else acme.world.me)
        command = [sys.executable, "-m", "tests.desk.mirror.keeper", acme.base_url, token, str(tmp_path)]
        for pages in (2, 7, 5):
            await _killed_after(acme, command, pages)
        last = await asyncio.create_subprocess_exec(*command)
        assert await last.wait() == 0
        async with mirroring(acme, tmp_path, agent=agent) as desk:
            assert desk.mirror.state.whole
            assert set(truth(acme)) == set(mirrored(desk))


async def _killed_after(acme: Served, command: Sequence[str], pages: int) -> None:
    acme.log.clear()
    process = await asyncio.create_subprocess_exec(*command)
    try:
        await until(lambda: _pages(acme) >= pages or process.returncode is not None)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
    assert process.returncode == -9


def _pages(acme: Served) -> int:
    return acme.log.count(None, "/api/v2/incremental/*") + acme.log.count(None, "/api/v2/search/export")
