"""A search as a live list: this machine at once, Zendesk after, merged with origins (F69, F71, F72)."""

import pytest

from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.live import LiveSearch
from zdtui.desk.searching.told import elsewhere, found_where, limits
from zdtui.sandbox.account import Account
from zdtui.sandbox.search import search as zendesk_search
from zdtui.sandbox.server import Sandbox
from zdtui.text.query import parse


def searching(desk: Desk, key: str = "search:") -> LiveSearch:
    live = desk.list(key)
    assert isinstance(live, LiveSearch)
    live.open()
    return live


def there(acme: Account, text: str) -> list[int]:
    hits = zendesk_search(acme.world, text, me(acme), ("ticket",), sort_by="updated_at", sort_order="desc")
    return [number for _, number in hits]


def me(acme: Account) -> int:
    return next(int(one["id"]) for one in acme.world.users.values() if one["email"] == acme.email)


async def read_all(desk: Desk) -> None:
    """Have every ticket on this machine."""
    live = desk.list(next(entry.key for entry in desk.views.entries() if entry.title == "All tickets"))
    live.open()
    await until(lambda: live.complete and not live.loading)
    live.release()
    await desk.store.indexed()
    await until(lambda: desk.quiet)


async def test_what_is_typed_finds_on_this_machine_without_a_request(acme: Account) -> None:
    """Design 11: a local search costs no request."""
    async with at_work(acme) as desk:
        await read_all(desk)
        live = searching(desk)
        acme.log.clear()
        for length in range(1, len("status<solved") + 1):
            live.ask("status<solved"[:length])
        await live.found()
        assert sorted(live.ids) == sorted(there(acme, "status<solved"))
        updated = [row.updated_at or 0 for row in live.rows(0, len(live)) if row]
        assert updated == sorted(updated, reverse=True)
        assert {row.origin for row in live.rows(0, len(live)) if row} == {"mirror"}
        assert list(acme.log.entries) == []


async def test_zendesk_adds_what_is_not_here_and_every_hit_says_where_it_was_found(acme: Account) -> None:
    async with at_work(acme) as desk:
        expected = there(acme, "priority:urgent")
        page = await (await desk.client()).search.tickets("priority:urgent status:open").first()
        await desk.store.put_page("tickets", page.body)
        here = [number for number in desk.store.tickets_after(0, 1000) if number in expected]
        assert set(here) < set(expected)
        live = searching(desk)
        live.ask("priority:urgent")
        await live.found()
        cursor = live.ids[0]
        live.ask_zendesk(deep=True)
        await until(lambda: live.answer is Answer.WHOLE and not live.loading)
        assert set(live.ids) == set(expected)
        assert len(live) == len(set(live.ids)) == live.total
        assert cursor in live.ids
        assert live.complete
        origins = {row.id: row.origin for row in live.rows(0, len(live)) if row}
        assert {number for number, origin in origins.items() if origin == "both"} == set(here)
        assert set(origins.values()) == {"both", "Zendesk"}
        assert f"mirror {len(here)}" in found_where(live, desk.mirror.state, desk.clock())
        assert f"Zendesk {len(expected)}" in found_where(live, desk.mirror.state, desk.clock())


async def test_the_query_goes_to_zendesk_as_it_was_typed(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = searching(desk)
        asked = []
        for text in (
            '"log in" -tags:vip  satisfaction:good',
            "order_by:created_at sort:asc status:open",
            "type:ticket x",
        ):
            acme.log.clear()
            live.ask(text)
            live.ask_zendesk()
            await until(lambda: not live.loading)
            asked += [entry.parameters for entry in acme.log.entries if entry.path == "/api/v2/search"]
        assert [each["query"] for each in asked] == [
            'type:ticket "log in" -tags:vip  satisfaction:good',
            "type:ticket order_by:created_at sort:asc status:open",
            "type:ticket x",
        ]
        assert [each.get("sort_by") for each in asked] == ["updated_at", None, "updated_at"]


async def test_what_only_zendesk_can_judge_is_said_and_its_word_counts(acme: Account) -> None:
    async with at_work(acme) as desk:
        await read_all(desk)
        live = searching(desk)
        live.ask("status:solved satisfaction:good")
        await live.found()
        assert len(live) > len(there(acme, "status:solved satisfaction:good")) > 0
        assert limits(live, desk.clock())[0] == "The mirror cannot judge satisfaction:good: Zendesk can."
        live.ask_zendesk(deep=True)
        await until(lambda: not live.loading)
        assert sorted(live.ids) == sorted(there(acme, "status:solved satisfaction:good"))


async def test_a_refusal_is_a_sentence_and_what_is_here_stays(acme: Account) -> None:
    async with at_work(acme) as desk:
        await read_all(desk)
        live = searching(desk)
        live.ask("status<solved")
        await live.found()
        known = list(live.ids)
        acme.faults.refusal(
            422, {"error": "invalid", "description": "Invalid search: no such thing"}, path="*/search"
        )
        live.ask_zendesk()
        await until(lambda: live.problem is not None and not live.loading)
        assert "no such thing" in str(live.problem)
        assert list(live.ids) == known
        assert not live.asked


async def test_offline_what_is_here_is_found_and_it_is_said(acme: Account) -> None:
    async with at_work(acme) as desk:
        await read_all(desk)
        acme.faults.refusal(503, {}, path="*/search")
        live = searching(desk)
        live.ask("status<solved")
        live.ask_zendesk(deep=True)
        await until(lambda: live.problem is not None and not live.loading)
        assert sorted(live.ids) == sorted(there(acme, "status<solved"))


async def test_a_query_for_people_is_not_asked(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = searching(desk)
        acme.log.clear()
        live.ask("type:user jane")
        live.ask_zendesk(deep=True)
        await live.found()
        assert elsewhere(live) == "Only tickets are found here, no type:user."
        assert list(acme.log.entries) == []


async def test_what_changed_just_now_is_said_while_zendesk_may_not_find_it(acme: Account) -> None:
    """T7: Zendesk's index lags behind."""
    async with at_work(acme) as desk:
        await read_all(desk)
        acme.index_delay = 120
        client = await desk.client()
        made = await client.tickets.create({"subject": "Zebra", "comment": {"body": "stripes"}}, key="z")
        await desk.store.put_items("tickets", [made.ticket.raw])
        await desk.store.indexed()
        live = searching(desk)
        live.ask("zebra")
        live.ask_zendesk(deep=True)
        await until(lambda: live.answer is Answer.WHOLE and not live.loading)
        assert list(live.ids) == [made.ticket.id]
        lag = "Zendesk finds a change after up to three minutes; one ticket changed just now."
        assert limits(live, desk.clock()) == [lag]
        assert limits(live, desk.clock() + 200) == []


async def test_a_thousand_hits_are_said_and_the_export_reads_the_rest() -> None:
    """A37: a page past the limit never leaves; F71: one call goes on."""
    with Sandbox(["acme"], tickets=1200, plan=None) as sandbox:
        acme = sandbox["acme"]
        async with at_work(acme) as desk:
            live = searching(desk)
            live.ask("type:ticket")
            acme.log.clear()
            live.ask_zendesk(deep=True)
            await until(lambda: live.answer is Answer.ALL and not live.loading)
            asked = [entry for entry in acme.log.entries if entry.path.removesuffix(".json") == "/api/v2/search"]
            assert len(asked) == 10
            assert {entry.status for entry in asked} == {200}
            total = len(there(acme, "type:ticket"))
            assert (live.total, live.beyond, live.complete) == (total, total - 1000, False)
            assert total > 1100
            assert limits(live, desk.clock()) == [f"The first 1,000 of {total:,}."]
            cursor = live.ids[500]
            live.read_all()
            await until(lambda: live.answer is Answer.WHOLE and not live.loading)
            assert len(live) == live.total == total
            assert live.complete
            assert cursor in live.ids
            assert limits(live, desk.clock()) == []
            updated = [row.updated_at or 0 for row in live.rows(0, len(live)) if row]
            assert updated == sorted(updated, reverse=True)


async def test_an_export_that_was_stopped_goes_on_where_it_was() -> None:
    with Sandbox(["acme"], tickets=1300, plan=None) as sandbox:
        acme = sandbox["acme"]
        async with at_work(acme) as desk:
            live = searching(desk)
            live.ask("type:ticket")
            live.ask_zendesk()
            await until(lambda: live.answer is Answer.FIRST and not live.loading)
            live.read_all()
            await until(lambda: live.findings.there >= 300)
            live.stop_reading()
            assert (live.loading, live.answer) == (False, Answer.FIRST)
            await until(lambda: desk.quiet)
            read = len([entry for entry in acme.log.entries if entry.path.endswith("/search/export")])
            acme.log.clear()
            live.read_all()
            await until(lambda: live.answer is Answer.WHOLE)
            again = [entry for entry in acme.log.entries if entry.path.endswith("/search/export")]
            assert all("page[after]" in entry.parameters for entry in again)
            assert read + len(again) <= 15
            assert sorted(live.ids) == sorted(there(acme, "type:ticket"))


async def test_a_newer_query_ends_the_asking_for_the_older(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = searching(desk)
        live.ask("priority:urgent")
        live.ask_zendesk(deep=True)
        live.ask("priority:low")
        live.ask_zendesk(deep=True)
        await until(lambda: live.answer is Answer.WHOLE and not live.loading)
        assert set(live.ids) == set(there(acme, "priority:low"))


@pytest.mark.parametrize("text", ["", "   ", "status:", "satisfaction:good", "-", '"'])
async def test_nothing_is_found_for_nothing(acme: Account, text: str) -> None:
    async with at_work(acme) as desk:
        live = searching(desk)
        live.ask("x")
        live.ask(text)
        await live.found()
        assert list(live.ids) == []
        assert parse(text).text == text
