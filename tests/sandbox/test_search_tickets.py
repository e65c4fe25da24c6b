"""Searching tickets finds exactly what reading every ticket would."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.world_support import NOW, Json, make
from zdtui.sandbox.search import search
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITIES, STATUSES
from zdtui.sandbox.world.moments import iso, unix

Judge = Callable[[World, Json], Any]


@pytest.fixture(scope="module")
def world() -> World:
    return make(tickets=1500)


def found(world: World, query: str, **options: Any) -> list[int]:
    return [number for kind, number in search(world, query, world.me, ("ticket",), **options) if kind == "ticket"]


def age(ticket: Json, key: str) -> int:
    return NOW - unix(ticket[key])


def says(ticket: Json, pattern: str) -> bool:
    return bool(re.search(pattern, f"{ticket['subject']}\n{ticket['description']}", re.IGNORECASE))


def place(ticket: Json) -> int:
    return STATUSES.index(ticket["status"])


def urgency(ticket: Json) -> int:
    return PRIORITIES.index(ticket["priority"])


def field(world: World, ticket: Json, key: str) -> Any:
    return next(one["value"] for one in ticket["custom_fields"] if one["id"] == world.field_numbers[key])


TABLE: dict[str, Judge] = {
    "status:open": lambda _, t: t["status"] == "open",
    "status<solved": lambda _, t: place(t) < 4,
    "status>=solved": lambda _, t: place(t) >= 4,
    "status<=pending": lambda _, t: place(t) <= 2,
    "status>open status<solved": lambda _, t: t["status"] in {"pending", "hold"},
    "status:new status:open status>new": lambda _, t: t["status"] == "open",
    "status:open status:pending": lambda _, t: t["status"] in {"open", "pending"},
    "-status:closed": lambda _, t: t["status"] != "closed",
    "priority:urgent": lambda _, t: t["priority"] == "urgent",
    "priority>normal": lambda _, t: urgency(t) > 2,
    "priority:none": lambda _, t: t["priority"] is None,
    "ticket_type:incident": lambda _, t: t["type"] == "incident",
    "assignee:me": lambda w, t: t["assignee_id"] == w.me,
    "assignee:none": lambda _, t: t["assignee_id"] is None,
    "-assignee:none status:open": lambda _, t: t["assignee_id"] is not None and t["status"] == "open",
    "group:billing": lambda w, t: t["group_id"] and w.groups[t["group_id"]]["name"] == "Billing",
    "group:none": lambda _, t: t["group_id"] is None,
    "organization:none": lambda _, t: t["organization_id"] is None,
    "tags:vip": lambda _, t: "vip" in t["tags"],
    "tags:vip tags:churn_risk": lambda _, t: {"vip", "churn_risk"} & set(t["tags"]),
    'tags:"sso vip"': lambda _, t: {"sso", "vip"} <= set(t["tags"]),
    "-tags:production": lambda _, t: "production" not in t["tags"],
    "tags:area_*": lambda _, t: any(tag.startswith("area_") for tag in t["tags"]),
    "created>2days": lambda _, t: age(t, "created_at") < 2 * 86_400,
    "created<90days": lambda _, t: age(t, "created_at") > 90 * 86_400,
    "created>30days created<10days": lambda _, t: 864_000 < age(t, "created_at") < 30 * 86_400,
    f"created:{iso(NOW - 5 * 86_400)[:10]}": lambda _, t: t["created_at"][:10] == iso(NOW - 5 * 86_400)[:10],
    "updated>4hours": lambda _, t: age(t, "updated_at") < 4 * 3600,
    "via:mail": lambda _, t: t["via"]["channel"] == "email",
    "via:web status:open": lambda _, t: t["via"]["channel"] == "web" and t["status"] == "open",
    "brand:labs": lambda w, t: w.brands[t["brand_id"]]["name"] == "Acme Labs",
    "form:incident": lambda w, t: w.ticket_forms[t["ticket_form_id"]]["name"] == "Incident report",
    "satisfaction:good": lambda _, t: t["satisfaction_rating"] and t["satisfaction_rating"]["score"] == "good",
    "cc:me": lambda w, t: w.me in t["collaborator_ids"],
    "due_date>2026-11-01": lambda _, t: t["due_at"] and t["due_at"] > "2026-11-01T23:59:59Z",
    "recipient:support@acme.example": lambda _, t: t["recipient"] == "support@acme.example",
    "subject:export": lambda _, t: re.search(r"\bexport(s|)\b", t["subject"], re.IGNORECASE),
    "subject:exp*": lambda _, t: re.search(r"\bexp", t["subject"], re.IGNORECASE),
    "description:certificate": lambda _, t: re.search(r"\bcertificate\b", t["description"], re.IGNORECASE),
    "type:ticket status:new": lambda _, t: t["status"] == "new",
    "type:problem": lambda _, t: t["type"] == "problem",
}


@pytest.mark.parametrize("query", TABLE)
def test_table(world: World, query: str) -> None:
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = [ticket["id"] for ticket in tickets if TABLE[query](world, ticket)]
    assert sorted(found(world, query)) == wanted
    assert 0 < len(wanted) <= len(tickets)


CUSTOM: dict[str, tuple[str, Judge]] = {
    "product_area": ("area_login", lambda w, t: field(w, t, "product_area") == "area_login"),
    "escalated": ("checked", lambda w, t: field(w, t, "escalated") is True),
    "issue": ("*", lambda w, t: field(w, t, "issue") is not None),
    "features": ("sso", lambda w, t: "sso" in field(w, t, "features")),
    "credit": ("none", lambda w, t: field(w, t, "credit") is None),
}


@pytest.mark.parametrize("key", CUSTOM)
def test_custom_fields(world: World, key: str) -> None:
    value, judge = CUSTOM[key]
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = [ticket["id"] for ticket in tickets if judge(world, ticket)]
    number = world.field_numbers[key]
    assert sorted(found(world, f"custom_field_{number}:{value}")) == wanted
    assert wanted
    rest = sorted(found(world, f"-custom_field_{number}:{value}"))
    assert rest == sorted(set(world.tickets.ids()) - set(wanted))


def test_custom_fields_compare_by_size(world: World) -> None:
    number = world.field_numbers["count"]
    tickets = [world.tickets.get(one) or {} for one in found(world, f"custom_field_{number}>30")]
    assert tickets
    assert all(field(world, ticket, "count") > 30 for ticket in tickets)


@pytest.mark.parametrize("word", ["export", "certif", "invoice", "dashboards", "ログ", "Umlaute"])
def test_words_find_every_ticket_that_says_them(word: str) -> None:
    world = make("acme", tickets=2500)
    stem = word[:-1] if word.endswith("s") else word
    pattern = stem if not word.isascii() else rf"\b{stem}"
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = {ticket["id"] for ticket in tickets if says(ticket, pattern)}
    assert wanted
    assert wanted <= set(found(world, word))


def test_words_are_and_phrases_are_in_a_row(world: World) -> None:
    both, phrase = set(found(world, "login page")), set(found(world, '"login page"'))
    assert both == set(found(world, "login")) & set(found(world, "page"))
    assert phrase < both or phrase == both
    assert set(found(world, "login -page")) == set(found(world, "login")) - set(found(world, "page"))


def test_names_find_requesters_and_organizations(world: World) -> None:
    ticket: Json = world.tickets.get(world.tickets.ids()[-1]) or {}
    requester = world.users[ticket["requester_id"]]
    assert ticket["id"] in found(world, f'"{requester["name"]}"')
    assert ticket["id"] in found(world, f"requester:{requester['email']}")
    assert ticket["id"] in found(world, f"requester:{requester['id']}")
    home = world.organizations[ticket["organization_id"]]
    assert ticket["id"] in found(world, f'organization:"{home["name"]}"')


def test_a_bare_number_is_the_ticket_of_that_number(world: World) -> None:
    number = world.tickets.ids()[500]
    assert found(world, str(number)) == [number]
    assert found(world, f"{number} status:deleted") == []


def test_order(world: World) -> None:
    newest = found(world, "status<solved")
    assert newest == sorted(newest, key=lambda n: (-world.tickets.value("created", n), -n))
    oldest = found(world, "status<solved order_by:created_at sort:asc")
    assert oldest == newest[::-1]
    by_priority = found(world, "status<solved", sort_by="priority", sort_order="desc")
    codes = [world.tickets.value("priority", number) for number in by_priority]
    assert codes == sorted(codes, reverse=True)
    assert found(world, "status<solved order_by:priority sort:asc", sort_by="updated_at")[0] != oldest[0]


def test_comments_are_searched_by_their_keyword(world: World) -> None:
    said = (
        (n, re.search(r"\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\b", world.thread(n)[-1]["body"]))
        for n in world.tickets.ids()[-50:]
    )
    number, words = next((number, words[0]) for number, words in said if words)
    assert number in found(world, f'comment:"{words}"')
    mine = found(world, "commenter:me status:pending")
    assert mine
    assert all(any(one["author_id"] == world.me for one in world.thread(n)) for n in mine)
    assert all(
        any(one["attachments"] for one in world.thread(n)) for n in found(world, "has_attachment:true status:open")
    )


def test_what_was_written_later_is_found() -> None:
    world = make(tickets=600)
    number = world.tickets.ids()[50]
    ticket: Json = {**(world.tickets.get(number) or {}), "subject": "Xylophone out of tune", "tags": ["music"]}
    world.tickets.put(ticket)
    world.add_comment(number, {"id": 1, "author_id": world.me, "body": "bassoon as well", "attachments": []})
    assert found(world, "xylo") == found(world, "tags:music") == found(world, "bassoon") == [number]
    world.tickets.delete(number)
    assert found(world, "xylo") == []


def test_unknown_keywords_degrade_to_words(world: World) -> None:
    assert found(world, "nonsense:value") == []
    assert set(found(world, "single:sign")) == set(found(world, '"single sign"'))


def test_a_large_world_is_searched_by_columns_first() -> None:
    world = make(tickets=40_000)
    costs = {}
    for query in ("type:ticket status<solved assignee:me", "invoice", "created>4hours vat"):
        begun = time.process_time()
        assert found(world, query)
        costs[query] = time.process_time() - begun
    begun = time.process_time()
    for number in world.tickets.ids():
        world.tickets.detail(number, "description")
    every = time.process_time() - begun
    assert costs["type:ticket status<solved assignee:me"] < every / 10
    assert costs["created>4hours vat"] < every / 5
    assert costs["invoice"] < every
