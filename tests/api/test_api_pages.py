"""Lists, page by page: by cursor, one page ahead, and never in circles (A33, F78, design 3)."""

import asyncio
import json
from contextlib import aclosing
from typing import Any

import httpx
import pytest

from tests.api.api_support import ACME, Script, answer, client, tickets
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import Offline
from zdtui.api.pages import EMPTY_PAGES, Page
from zdtui.model.group import Group
from zdtui.model.page import split
from zdtui.model.resource import Record
from zdtui.model.secret import Secret
from zdtui.model.user import User

NEXT = f"{ACME}/api/v2/tickets.json?page%5Bafter%5D="


def three_pages(request: httpx.Request) -> httpx.Response:
    """Tickets 1 and 2, 3 and 4, 5."""
    match dict(request.url.params).get("page[after]"):
        case None:
            return answer(tickets([1, 2], next_page=NEXT + "b"))
        case "b":
            return answer(tickets([3, 4], next_page=NEXT + "c"))
        case _:
            return answer(tickets([5]))


async def test_f78_all_items_of_all_pages() -> None:
    zendesk, network, _ = client(three_pages)
    assert [ticket.id async for ticket in zendesk.tickets.list().items()] == [1, 2, 3, 4, 5]
    assert network.lines == [
        "GET /api/v2/tickets?page%5Bsize%5D=100",
        "GET /api/v2/tickets.json?page%5Bafter%5D=b",
        "GET /api/v2/tickets.json?page%5Bafter%5D=c",
    ]


async def test_f78_links_are_filled_on_the_last_page_and_not_followed() -> None:
    zendesk, network, _ = client(answer(tickets([1], has_more=False)))
    page = await zendesk.tickets.list().first()
    assert (page.has_more, page.next) == (False, None)
    assert [page async for page in zendesk.tickets.list()]
    assert len(network.asked) == 2


@pytest.mark.parametrize(
    "part",
    [
        "tickets", "users", "organizations", "groups", "memberships", "organization_memberships", "views", "macros",
        "fields", "user_fields", "organization_fields", "brands", "tags", "activities", "deleted_tickets",
        "suspended_tickets", "requests", "triggers", "automations", "metrics", "satisfaction_ratings", "jobs",
        "recipient_addresses", "bookmarks", "deleted_users", "problems",
    ],
)  # fmt: skip
async def test_a33_lists_go_by_cursor_a_hundred_at_a_time(part: str) -> None:
    zendesk, network, _ = client(answer({}))
    await getattr(zendesk, part).list().first()
    assert network.asked[0].url.params["page[size]"] == "100"
    assert "page" not in network.asked[0].url.params
    assert "per_page" not in network.asked[0].url.params


@pytest.mark.parametrize(("asked", "sent"), [(None, "100"), (20, "20"), (1000, "100"), (0, "1"), (-5, "1")])
async def test_page_size_is_clamped(asked: int | None, sent: str) -> None:
    zendesk, network, _ = client(answer(tickets([])))
    await zendesk.tickets.list(size=asked).first()
    assert network.asked[0].url.params["page[size]"] == sent


async def test_exports_have_larger_pages() -> None:
    zendesk, network, _ = client(answer({"results": []}))
    await zendesk.search.export("x", size=5000).first()
    await zendesk.incremental.tickets(0, size=5000).first()
    assert network.asked[0].url.params["page[size]"] == "1000"
    assert network.asked[1].url.params["per_page"] == "1000"


async def test_one_page_is_in_flight_while_another_is_consumed() -> None:
    zendesk, network, _ = client(three_pages)
    seen = []
    async for page in zendesk.tickets.list():
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        seen.append(([ticket.id for ticket in page.items], len(network.asked)))
    assert seen == [([1, 2], 2), ([3, 4], 3), ([5], 3)]


async def test_first_asks_for_one_page_only() -> None:
    zendesk, network, _ = client(three_pages)
    assert (await zendesk.tickets.list().first()).next == "/api/v2/tickets.json?page%5Bafter%5D=b"
    await asyncio.sleep(0)
    assert len(network.asked) == 1


class Held(Script):
    """Never answers the second page, and tells when that request was given up."""

    def __init__(self) -> None:
        super().__init__(three_pages)
        self.given_up = asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if "after" in str(request.url):
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                self.given_up.set()
                raise
        return await super().handle_async_request(request)


async def test_the_page_ahead_is_given_up_with_its_reader() -> None:
    network = Held()
    zendesk = Client(ACME, Bearer(Secret("t")), network=network)
    pages = aiter(zendesk.tickets.list())
    await anext(pages)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await pages.aclose()
    assert network.given_up.is_set()


async def test_a_page_is_read_before_the_error_of_the_next_one() -> None:
    zendesk, _, _ = client(answer(tickets([1], next_page=NEXT + "b")), *[httpx.ConnectError("x")] * 3)
    pages = aiter(zendesk.tickets.list())
    assert [ticket.id for ticket in (await anext(pages)).items] == [1]
    with pytest.raises(Offline):
        await anext(pages)


async def test_a_list_is_resumed_where_it_stopped() -> None:
    zendesk, network, _ = client(three_pages)
    page = await zendesk.tickets.list().first()
    rest = [ticket.id async for ticket in zendesk.background.tickets.list(after=page.next).items()]
    assert rest == [3, 4, 5]
    assert len(network.asked) == 3


async def test_a_repeated_cursor_ends_the_list() -> None:
    same = answer(tickets([1], next_page=NEXT + "same"))
    zendesk, network, _ = client(*[same] * 9, answer(tickets([2])))
    pages = zendesk.tickets.list()
    assert len([page async for page in pages]) == 2
    assert pages.incomplete
    assert "twice" in pages.incomplete
    assert len(network.asked) == 2


async def test_empty_pages_in_a_row_end_the_list() -> None:
    numbers = iter(range(99))
    zendesk, _, _ = client(lambda _: answer(tickets([], next_page=f"{NEXT}{next(numbers)}")))
    pages = zendesk.tickets.list()
    assert len([page async for page in pages]) == EMPTY_PAGES
    assert pages.incomplete
    assert "empty" in pages.incomplete


async def test_an_empty_page_among_full_ones_is_no_end() -> None:
    bodies = iter([tickets([1], next_page=NEXT + "a"), tickets([], next_page=NEXT + "b"), tickets([2])])
    zendesk, _, _ = client(lambda _: answer(next(bodies)))
    pages = zendesk.tickets.list()
    assert [ticket.id async for ticket in pages.items()] == [1, 2]
    assert pages.incomplete is None


async def test_has_more_without_a_way_on_is_incomplete() -> None:
    zendesk, _, _ = client(answer({"tickets": [{"id": 1}], "meta": {"has_more": True}}))
    pages = zendesk.tickets.list()
    assert len([page async for page in pages]) == 1
    assert pages.incomplete


async def test_has_more_without_a_link_goes_on_by_the_cursor() -> None:
    body = {"tickets": [{"id": 1}], "meta": {"has_more": True, "after_cursor": "c=="}, "links": None}
    zendesk, _, _ = client(answer(body))
    page = await zendesk.tickets.list(include=("users",)).first()
    assert page.next == "/api/v2/tickets?page%5Bsize%5D=100&include=users&page%5Bafter%5D=c%3D%3D"


@pytest.mark.parametrize(
    ("body", "has_more", "resume"),
    [
        (
            {"end_of_stream": True, "after_url": f"{ACME}/api/v2/i?cursor=z", "next_page": None},
            False,
            "/api/v2/i?cursor=z",
        ),
        ({"end_of_stream": False, "after_url": f"{ACME}/api/v2/i?cursor=y"}, True, "/api/v2/i?cursor=y"),
        (
            {"end_of_stream": True, "next_page": f"{ACME}/api/v2/i?start_time=9", "end_time": 9},
            False,
            "/api/v2/i?start_time=9",
        ),
        ({"end_of_stream": True, "after_url": None, "after_cursor": None}, False, None),
    ],
)
async def test_f82_an_export_ends_with_its_stream(body: Any, has_more: bool, resume: str | None) -> None:
    zendesk, _, _ = client(answer({"tickets": [], **body}))
    page = await zendesk.incremental.tickets(0).first()
    assert (page.has_more, page.resume) == (has_more, resume)
    assert page.next == (resume if has_more else None)


async def test_offset_lists_go_on_to_the_page_they_name() -> None:
    more = {"users": [{"id": 1}], "count": 3, "next_page": f"{ACME}/api/v2/users/search.json?page=2&per_page=100"}
    zendesk, network, _ = client(answer(more), answer({"users": [{"id": 2}], "next_page": None, "count": 3}))
    assert [user.id async for user in zendesk.users.search("ann").items()] == [1, 2]
    assert network.lines[0] == "GET /api/v2/users/search?per_page=100&query=ann"


async def test_a_page_holds_what_came_beside_its_items() -> None:
    body = tickets([1], users=[{"id": 7, "name": "Ann"}, {"bad": 1}], groups=None, count=12)
    zendesk, _, _ = client(answer(body))
    page = await zendesk.views.tickets(61).first()
    assert [user.name for user in page.side("users", User)] == ["Ann"]
    assert page.side("groups", Group) == page.side("brands", Record) == []
    assert (page.key, page.count, page.value("count")) == ("tickets", 12, 12)
    assert json.loads(page.body) == body


async def test_g4_a_bad_item_is_set_aside_and_spoils_nothing() -> None:
    number = b"9" * 5000
    body = b'{"tickets":[{"id":1},{"subject":"no id"},"text",{"id":' + number + b'},{"id":3}],"count":5}'
    zendesk, _, _ = client(httpx.Response(200, content=body))
    page = await zendesk.tickets.list().first()
    assert [ticket.id for ticket in page.items] == [1, 3]
    assert page.set_aside == [{"subject": "no id"}, "text", b'{"id":' + number + b"}"]


async def test_g4_impossible_characters_are_mended() -> None:
    body = (
        b'\xef\xbb\xbf{"tickets":[{"id":1,"subject":"half \\ud83d, whole \\ud83d\\ude00, text \\\\ud83d"},'
        b'{"id":2,"subject":"caf\xe9"},{"id":3,"generated_timestamp":NaN,"subject":"NaN, Infinity"},'
        b'{"id":4,"x":-Infinity}]}'
    )
    zendesk, network, _ = client(httpx.Response(200, content=body))
    page = await zendesk.tickets.list().first()
    assert page.set_aside == []
    assert [ticket.subject for ticket in page.items] == [
        "half \ufffd, whole \U0001f600, text \\ud83d",
        "caf\ufffd",
        "NaN, Infinity",
        None,
    ]
    assert split(page.body, "tickets").set_aside == []
    assert len(network.asked) == 1


@pytest.mark.parametrize("members", [None, [], {}, "x", 5, {"id": 1}])
async def test_g4_a_list_of_another_kind_is_kept(members: Any) -> None:
    zendesk, _, _ = client(answer({"tickets": members}))
    page = await zendesk.tickets.list().first()
    assert page.is_empty is (members in (None, []))
    assert len(page.items) + len(page.set_aside) == (0 if members in (None, []) else 1)


async def test_a_page_reads_no_model_until_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    zendesk, _, _ = client(three_pages)

    def forbidden(*_: object) -> None:
        raise AssertionError("read too early")

    monkeypatch.setattr(Record, "read", forbidden)
    bodies = [page.body async for page in zendesk.tickets.list()]
    assert len(bodies) == 3


async def test_pages_of_both_lanes_are_alike() -> None:
    zendesk, network, _ = client(three_pages)
    page: Page[Any] = await zendesk.background.views.tickets(61).first()
    assert page.items
    assert network.lines == ["GET /api/v2/views/61/tickets?page%5Bsize%5D=100&include=users,groups,organizations"]
    assert zendesk.recorder.calls[0].lane == "background"


async def test_who_is_cancelled_while_a_page_is_called_off_hears_of_it() -> None:
    """A reader that stops early waits for the page in flight to end; its own end is not lost on the way."""
    entered, ended = asyncio.Event(), asyncio.Event()

    class Stubborn(Script):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if "page%5Bafter%5D" not in str(request.url):
                return await super().handle_async_request(request)
            try:
                await asyncio.Event().wait()
            finally:
                entered.set()
                await ended.wait()
            raise AssertionError("unreachable")

    zendesk = Client(ACME, Bearer(Secret("t")), network=Stubborn(answer(tickets([1], next_page=NEXT + "b"))))

    async def read_one() -> None:
        async with aclosing(aiter(zendesk.tickets.list())) as pages:
            async for _ in pages:
                await asyncio.sleep(0)
                break
        await asyncio.Event().wait()

    reader = asyncio.ensure_future(read_one())
    await entered.wait()
    reader.cancel()
    ended.set()
    await asyncio.wait([reader], timeout=5)
    assert reader.cancelled()
