"""Local search and the quick filter."""

import asyncio
import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.store_making import at, body, comment, ticket, user
from zdtui.store import Store
from zdtui.store.ids import make_ids
from zdtui.store.words import folded, match_expression, spaced


@pytest.fixture
async def filled(store: Store) -> Store:
    """Return a store with a few tickets in several languages."""
    people = [user(900, "Jane Doe", email="jane@acme.example"), user(901, "Müller, Jürgen", role="agent")]
    plain = {"requester_id": 902, "tags": []}
    found = [
        ticket(1, subject="Login broken after SSO change", description="The café printer", tags=["vip", "sso_login"]),
        ticket(2, subject="Invoice shows the wrong VAT", **plain, updated_at=at(50), organization_id=8),
        ticket(3, subject="日本語の請求書が印刷できない", description="ログインできません", **plain),
        ticket(4, subject="로그인이 안 됩니다", description="พิมพ์ใบแจ้งหนี้ไม่ได้", **plain, priority="urgent"),
    ]
    orgs = [{"id": 7, "name": "Globex"}]
    await store.put_page("tickets", body(tickets=found, users=people, organizations=orgs))
    await store.put_comments(2, body(comments=[comment(20, "Root cause is the tax table")]), complete=True)
    await store.indexed()
    return store


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("login", [1]),
        ("LOGIN sso", [1]),
        ("log", [1]),
        ("log ", [1]),
        ("log sso", [1]),
        ('"log"', []),
        ("logins", [1]),
        ("l", []),
        ("login invoice", []),
        ('"broken after"', [1]),
        ('"after broken"', []),
        ("cafe", [1]),
        ("sso_login", [1]),
        ("vip", [1]),
        ("jane", [1]),
        ("jane@acme.example", [1]),
        ("globex broken", [1]),
        ("root cause", [2]),
        ("invoice tax", [2]),
        ("smokes", [2]),
        ("請求", [3]),
        ("請求書が", [3]),
        ("書請", []),
        ("ログイン", [3]),
        ("그인", [4]),
        ("แจ้งหนี้", [4]),
        ("#3", [3]),
        ("4", [4]),
        ("999", []),
        ("", []),
        ("   ", []),
        ('"', []),
        ("AND OR NOT", []),
        ("login OR", []),
        ("login) NEAR(", []),
        ("subject:login", [1]),
        ("subject:log", []),
        ("subject:log*", [1]),
        ("subject:login subject:invoice", [2, 1]),
        ("subject:tax", []),
        ("-login", [2, 4, 3]),
        ("-subject:login smokes", [2]),
        ("description:printer", [1]),
        ("description:cause", []),
        ("comment:cause", [2]),
        ("tags:vip", [1]),
        ("tags:sso_login", [1]),
        ("tags:sso", []),
        ("tags:ss*", [1]),
        ('tags:"vip sso_login"', [1]),
        ('tags:"vip other"', []),
        ("tags:none", [2, 4, 3]),
        ("-tags:vip", [2, 4, 3]),
        ("-tags:sso_login", [2, 4, 3]),
        ("-tags:sso*", [2, 4, 3]),
        ("priority:urgent", [4]),
        ("priority>low", [4]),
        ("priority:none", [2, 3, 1]),
        ("requester:jane", [1]),
        ("requester:doe", [1]),
        ("requester:oe", []),
        ("requester:JANE@acme.example", [1]),
        ("requester:900", [1]),
        ("assignee:jürgen", [2, 4, 3, 1]),
        ("organization:glo", [4, 3, 1]),
        ("organization:8", [2]),
        ("group:none", []),
        ("updated>=2026-03-01T09:50:00Z", [2]),
        ("created:2026-03", [2, 4, 3, 1]),
        ("via:mail", [2, 4, 3, 1]),
        ("via:web", []),
        ("status<solved", [2, 4, 3, 1]),
        ("status:solved status:closed", []),
        ("status:", []),
        ("status:nonsense login", [1]),
        ("satisfaction:good login", [1]),
        ("satisfaction:good", []),
        ("foo:bar", []),
        ("smokes:3", []),
        ("type:ticket order_by:created_at sort:asc", [1, 2, 3, 4]),
        ("tags:\ud800", []),
        ("requester:\ud800 login", []),
        ("requester:99999999999999999999", []),
        ("login*", [1]),
        ("\x00", []),
        ("\ud800", []),
    ],
)
async def test_search(filled: Store, text: str, expected: list[int]) -> None:
    assert await filled.search(text) == expected


async def test_the_last_updated_come_first(filled: Store) -> None:
    await filled.put_items(
        "tickets", [ticket(1, subject="Login again", updated_at=at(55)), ticket(5, updated_at=at(20))]
    )
    await filled.indexed()
    assert await filled.search("smokes") == [1, 2, 5]
    assert await filled.search("smokes", limit=1) == [1]


async def test_words_that_are_gone_find_nothing(filled: Store) -> None:
    await filled.put_items("tickets", [ticket(1, subject="Solved", description="x", tags=[], updated_at=at(55))])
    await filled.indexed()
    assert await filled.search("broken") == await filled.search("vip") == []
    assert await filled.search("solved") == [1]


async def test_a_person_known_later_or_renamed_finds_the_ticket(filled: Store) -> None:
    assert await filled.search("okafor") == []
    await filled.put_items("users", [user(902, "J. Okafor")])
    await filled.indexed()
    assert await filled.search("okafor") == [2, 4, 3]
    await filled.put_items("users", [user(902, "J. Smith", updated_at=at(40))])
    await filled.put_items("organizations", [{"id": 8, "name": "Initech"}])
    await filled.indexed()
    assert await filled.search("okafor") == []
    assert await filled.search("smith initech") == [2]


async def test_the_index_is_touched_only_when_words_changed(filled: Store) -> None:
    await filled._cache.write(lambda db: db.execute("UPDATE passage SET words = x'00'"))
    row = filled.raw("tickets", 2)
    changed = {**json.loads(row or b""), "status": "solved", "assignee_id": 1, "updated_at": at(58)}
    assert (await filled.put_items("tickets", [changed])).changed == {2}
    await filled.indexed()
    assert count(filled, "SELECT count(*) FROM passage WHERE words <> x'00'") == 0
    await filled.put_items("tickets", [{**changed, "subject": "VAT", "updated_at": at(59)}])
    await filled.indexed()
    assert count(filled, "SELECT count(*) FROM passage WHERE words <> x'00'") == 1


def count(store: Store, query: str) -> int:
    return store._cache.read(lambda db: int(db.execute(query).fetchone()[0]))


async def test_comments_fill_one_entry_after_another_and_all_are_found(store: Store) -> None:
    await store.put_items("tickets", [ticket(1)])
    for number in range(12):
        text = f"needle{number} " + "hay " * 2000
        await store.put_comments(1, body(comments=[comment(number, text, minute=number)]), complete=False)
        await store.indexed()
    assert [await store.search(f"needle{number} ") for number in range(12)] == [[1]] * 12
    assert 4 < count(store, "SELECT count(*) FROM passage") < 10
    await store.forget_tickets([1])
    assert count(store, "SELECT count(*) FROM passage") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [4, 3, 2, 1]),
        ("roken", [1]),
        ("SSO LOGIN", [1]),
        ("muller", [4, 3, 2, 1]),
        ("doe vip", [1]),
        ("請求", [3]),
        ("urgent", [4]),
        ("glob", [4, 3, 1]),
        ("open", [4, 3, 2, 1]),
        ("%", []),
        ("_login", [1]),
        ("nothing", []),
    ],
)
async def test_narrow(filled: Store, text: str, expected: list[int]) -> None:
    assert list(await filled.narrow(make_ids([4, 3, 2, 1]), text) or []) == expected


async def test_narrow_keeps_to_the_list_it_was_given(filled: Store) -> None:
    assert list(await filled.narrow(make_ids([99, 2, 1]), "smokes OR") or []) == []
    assert list(await filled.narrow(make_ids([99, 2]), "o") or []) == [2]


async def test_a_newer_call_takes_over(filled: Store) -> None:
    ids = make_ids([1, 2, 3, 4])
    answers = await asyncio.gather(*(filled.narrow(ids, "login"[:length]) for length in range(1, 6)))
    assert answers[:-1] == [None] * 4
    assert list(answers[-1] or []) == [1]


ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"


async def test_the_filter_and_the_search_do_not_disturb_each_other(filled: Store) -> None:
    narrowed, found = await asyncio.gather(filled.narrow(make_ids([1, 2]), "login"), filled.search("login"))
    assert (list(narrowed or []), found) == ([1], [1])


async def test_a_running_search_is_interrupted(filled: Store) -> None:
    loop, begun = asyncio.get_running_loop(), asyncio.Event()

    def endless(db: sqlite3.Connection, _wanted: object) -> object:
        loop.call_soon_threadsafe(begun.set)
        return db.execute(ENDLESS).fetchall()

    running = asyncio.ensure_future(filled._cache.search("search", endless))
    await begun.wait()
    newer = asyncio.ensure_future(filled.search("login"))
    assert await running is None
    assert await newer == [1]


@given(st.text())
def test_any_text_becomes_an_expression_or_none(text: str) -> None:
    expression = match_expression(text)
    assert expression is None or expression.count('"') % 2 == 0


@given(st.text())
def test_folding_is_stable_and_can_be_stored(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert "\0" not in folded(text).encode().decode()
    assert "\0" not in spaced(text).encode().decode()
