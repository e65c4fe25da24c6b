"""Search: its limits are known before they are met (A37)."""

from typing import Any

import pytest

from tests.api.api_support import ACME, answer, client
from zdtui.api.depth import check
from zdtui.api.errors import NotZendesk, TooDeep
from zdtui.model.found import Found
from zdtui.model.ticket import Ticket


def hits(page: int, count: int = 5231) -> dict[str, Any]:
    following = f"{ACME}/api/v2/search.json?page={page + 1}&per_page=100&query=x"
    return {
        "results": [{"id": page, "result_type": "ticket"}],
        "facets": None,
        "next_page": following,
        "count": count,
    }


async def test_search_asks_for_tickets_and_their_people() -> None:
    zendesk, network, _ = client(answer(hits(1)))
    page = await zendesk.search.tickets("status<solved", sort_by="updated_at").first()
    assert network.lines == [
        "GET /api/v2/search?query=type%3Aticket%20status%3Csolved&per_page=100&sort_by=updated_at&sort_order=desc"
        "&include=tickets%28users,groups,organizations%29"
    ]
    assert isinstance(page.items[0], Ticket)
    assert page.count == 5231


async def test_a37_a_search_ends_at_its_thousandth_hit_and_says_so() -> None:
    zendesk, network, _ = client(lambda request: answer(hits(int(request.url.params.get("page", 1)))))
    pages = zendesk.search.tickets("x")
    last = None
    async for page in pages:
        last = page
    assert last
    assert (last.has_more, last.next, last.count) == (True, None, 5231)
    assert last.end
    assert "export" in last.end.fix
    assert pages.incomplete == "A search shows its first 1,000 of 5,231 hits and no more."
    assert len(network.asked) == 10


async def test_a37_a_silent_end_is_noticed_by_the_count() -> None:
    """The server names no page after the tenth, and counts more than it showed."""
    zendesk, network, _ = client(lambda _: answer({**hits(1), "next_page": None}))
    pages = zendesk.search.tickets("x", page=10)
    (page,) = [page async for page in pages]
    assert (page.has_more, page.next) == (True, None)
    assert pages.incomplete
    assert len(network.asked) == 1


@pytest.mark.parametrize(("page", "count"), [(1, 100), (2, 150), (10, 1000), (1, 0)])
async def test_a37_the_end_of_a_search_is_no_lack(page: int, count: int) -> None:
    zendesk, _, _ = client(answer({**hits(1, count), "next_page": None}))
    pages = zendesk.search.tickets("x", page=page)
    assert [page.has_more async for page in pages] == [False]
    assert pages.incomplete is None


async def test_a37_a_page_beyond_the_limit_never_leaves() -> None:
    zendesk, network, _ = client(answer(hits(1)))
    for pages in (
        zendesk.search.tickets("x", page=11),
        zendesk.search.all("x", page=101, size=10),
        zendesk.search.tickets("x", after="/api/v2/search.json?page=11&per_page=100&query=x"),
        zendesk.requests.search("x", after="/api/v2/requests/search?page=11"),
    ):
        with pytest.raises(TooDeep, match="1,000") as caught:
            await pages.first()
        assert "export" in caught.value.fix
    assert network.asked == []


def test_a37_the_true_count_is_told() -> None:
    with pytest.raises(TooDeep, match="of 5,231") as caught:
        check("/api/v2/search?page=11", count=5231)
    assert caught.value.count == 5231
    assert caught.value.exit_code == 5


@pytest.mark.parametrize(
    ("target", "deep"),
    [
        ("/api/v2/search?page=10&per_page=100", False),
        ("/api/v2/search?page=11&per_page=90", False),
        ("/api/v2/search?page=11&per_page=1000", True),
        ("/api/v2/users?page=100", False),
        ("/api/v2/users.json?page=101", True),
        ("/api/v2/users?page=201&per_page=50", True),
        ("/api/v2/search/export?page%5Bafter%5D=x", False),
        ("/api/v2/users?page=x", False),
        ("/api/v2/users", False),
    ],
)
def test_offset_ends_at_ten_thousand_rows(target: str, deep: bool) -> None:
    if not deep:
        check(target)
        return
    with pytest.raises(TooDeep):
        check(target)


async def test_offset_beyond_ten_thousand_never_leaves() -> None:
    zendesk, network, _ = client(answer({"users": []}))
    with pytest.raises(TooDeep, match="10,000"):
        await zendesk.users.search("x", page=101).first()
    assert network.asked == []


async def test_search_over_everything_tells_the_kind() -> None:
    zendesk, _, _ = client(answer({"results": [{"id": 1, "result_type": "user", "name": "Ann"}], "count": 1}))
    (found,) = (await zendesk.search.all("ann", include="tickets(users)").first()).items
    assert isinstance(found, Found)
    assert (found.result_type, found.name) == ("user", "Ann")


async def test_search_count_is_a_bare_number() -> None:
    zendesk, network, _ = client(answer({"count": 6}), answer({"count": {"value": 6}}))
    assert await zendesk.search.count("a b") == 6
    assert network.lines == ["GET /api/v2/search/count?query=a%20b"]
    with pytest.raises(NotZendesk):
        await zendesk.search.count("a b")


async def test_search_export_names_its_kind_and_goes_by_cursor() -> None:
    zendesk, network, _ = client(answer({"results": [{"id": 1}], "meta": {"has_more": False}}))
    await zendesk.search.export("created>4hours", "user").first()
    assert network.lines == [
        "GET /api/v2/search/export?query=created%3E4hours&filter%5Btype%5D=user&page%5Bsize%5D=100"
    ]


async def test_search_export_sideloads_by_kind() -> None:
    zendesk, network, _ = client(answer({"results": [{"id": 1}], "meta": {"has_more": False}}))
    page = await zendesk.search.export("x", include=("users", "groups")).first()
    assert "include=tickets%28users,groups%29" in network.lines[0]
    assert page.last == {"id": 1}
