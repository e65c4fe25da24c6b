"""Live lists: requests counted at the sandbox, streaming, refresh (F17, F18, F20, F21)."""

import asyncio
from pathlib import Path

from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.livelist import LiveList
from zdtui.sandbox.account import Account


def named(desk: Desk, title: str) -> LiveList:
    entry = next(entry for entry in desk.views.entries() if entry.title == title)
    return desk.list(entry.key)


async def test_a_view_of_up_to_a_hundred_rows_costs_one_request(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "Your unsolved tickets")
        acme.log.clear()
        live.open()
        await until(lambda: live.complete and not live.loading)
        assert 1 < len(live) <= 100
        assert [entry.path for entry in acme.log.entries] == [f"/api/v2/views/{live.key[5:]}/tickets"]
        rows = live.rows(0, len(live))
        assert all(row and row.requester and row.group for row in rows), "people and groups came with the rows"


async def test_the_rest_of_a_long_view_streams_in_behind_its_first_page(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "All tickets")
        live.open()
        await until(lambda: len(live) == 100)
        assert live.row(0) is not None
        assert not live.complete
        await until(lambda: live.complete)
        assert len(live) == len(set(live.ids)) > 300


async def test_an_interrupted_stream_goes_on_where_it_ended(acme: Account, tmp_path: Path) -> None:
    acme.faults.refusal(422, {"error": "invalid"}, path="/api/v2/views/*/tickets", nth=3)
    async with at_work(acme, tmp_path) as desk:
        live = named(desk, "All tickets")
        live.open()
        await until(lambda: len(live) >= 200)
    acme.faults.clear()
    async with at_work(acme, tmp_path) as desk:
        live = named(desk, "All tickets")
        known = len(live)
        assert known >= 200
        acme.log.clear()
        live.open()
        await until(lambda: live.complete)
        asked = [entry for entry in acme.log.entries if entry.path.endswith("/tickets")]
        assert all("page[after]" in entry.parameters for entry in asked), "nothing that was known is read again"


async def test_a_refresh_brings_new_tickets_and_never_an_empty_list(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "All tickets")
        live.open()
        await until(lambda: live.complete)
        before = len(live)
        sizes = list[int]()
        desk.subscribe(lambda _event: sizes.append(len(live)))
        client = await desk.client()
        written = await client.tickets.create({"subject": "Brand new", "comment": {"body": "Hello"}}, "key-1")
        live.refresh()
        await until(lambda: live.index(written.ticket.id) is not None and not live.loading)
        assert len(live) == before + 1
        assert min(sizes) >= before


async def test_opening_a_fresh_list_again_asks_nothing(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "Your unsolved tickets")
        live.open()
        await until(lambda: live.complete and desk.quiet)
        acme.log.clear()
        live.open()
        await until(lambda: desk.quiet)
        await asyncio.sleep(0)
        assert not acme.log.entries


async def test_a_failed_load_says_why_and_keeps_what_was_there(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "Your unsolved tickets")
        live.open()
        await until(lambda: live.complete and desk.quiet)
        known = len(live)
        acme.faults.page(200, path="/api/v2/views/*")
        live.refresh()
        await until(lambda: live.problem)
        assert live.problem is not None
        assert live.problem.sentence
        assert live.problem.fix
        assert len(live) == known


async def test_the_quick_filter_narrows_what_is_loaded(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = named(desk, "All tickets")
        live.open()
        await until(lambda: live.complete)
        row = live.row(7)
        assert row is not None
        found = await live.narrow(str(row.subject))
        assert found is not None
        assert row.id in found
        assert len(found) < len(live)
