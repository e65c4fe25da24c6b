"""Conditions keep exactly the tickets that reading every ticket would keep."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.world_support import NOW, Json, make
from zdtui.sandbox.conditions import matching
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITIES, STATUSES
from zdtui.sandbox.world.moments import unix

Judge = Callable[[World, Json], Any]
DAY = 86_400


@pytest.fixture(scope="module")
def world() -> World:
    return make(tickets=1500)


def since(ticket: Json, key: str) -> float:
    return (NOW - unix(ticket[key])) / DAY


def solved(world: World, ticket: Json) -> float:
    moment = world.tickets.value("solved", ticket["id"])
    return (NOW - moment) / DAY if moment else 1e9


def mine(world: World) -> set[int]:
    return {one["group_id"] for one in world.group_memberships.values() if one["user_id"] == world.me}


TABLE: list[tuple[str, str, Any, Judge]] = [
    ("status", "is", "pending", lambda _, t: t["status"] == "pending"),
    ("status", "is_not", "closed", lambda _, t: t["status"] != "closed"),
    ("status", "less_than", "solved", lambda _, t: STATUSES.index(t["status"]) < 4),
    ("status", "greater_than", "open", lambda _, t: STATUSES.index(t["status"]) > 1),
    ("status", "less_than_or_equal", "closed", lambda _, t: True),
    ("status", "includes", ["new", "open"], lambda _, t: t["status"] in {"new", "open"}),
    ("status", "not_includes", ["new", "open"], lambda _, t: t["status"] not in {"new", "open"}),
    ("priority", "is", "urgent", lambda _, t: t["priority"] == "urgent"),
    ("priority", "greater_than", "normal", lambda _, t: PRIORITIES.index(t["priority"]) > 2),
    ("priority", "is", "", lambda _, t: t["priority"] is None),
    ("type", "is", "incident", lambda _, t: t["type"] == "incident"),
    ("type", "is_not", "problem", lambda _, t: t["type"] != "problem"),
    ("assignee_id", "is", "current_user", lambda w, t: t["assignee_id"] == w.me),
    ("assignee_id", "is_not", "current_user", lambda w, t: t["assignee_id"] != w.me),
    ("assignee_id", "is", "", lambda _, t: t["assignee_id"] is None),
    ("group_id", "is", "current_groups", lambda w, t: t["group_id"] in mine(w)),
    ("organization_id", "is", None, lambda _, t: t["organization_id"] is None),
    ("created_at", "within_previous_n_days", "30", lambda _, t: since(t, "created_at") <= 30),
    ("created_at", "less_than_days", "90", lambda _, t: since(t, "created_at") > 90),
    ("created_at", "greater_than", "2026-10-01", lambda _, t: t["created_at"] > "2026-10-01T00:00:00Z"),
    ("created_at", "less_than", "2026-10-01", lambda _, t: t["created_at"] < "2026-10-01"),
    ("created_at", "is", "2026-11-12", lambda _, t: t["created_at"][:10] == "2026-11-12"),
    ("updated_at", "within_previous_n_hours", 4, lambda _, t: since(t, "updated_at") * 24 <= 4),
    ("solved", "within_previous_n_days", "7", lambda w, t: solved(w, t) <= 7),
    (
        "PENDING",
        "greater_than",
        "72",
        lambda _, t: t["status"] == "pending" and int(since(t, "updated_at") * 24) > 72,
    ),
    ("current_tags", "includes", "vip churn_risk", lambda _, t: {"vip", "churn_risk"} & set(t["tags"])),
    ("current_tags", "not_includes", "vip", lambda _, t: "vip" not in t["tags"]),
    ("cc", "is", "current_user", lambda w, t: w.me in t["collaborator_ids"]),
    ("via_id", "is", "email", lambda _, t: t["via"]["channel"] == "email"),
    ("satisfaction_score", "is", "good", lambda _, t: (t["satisfaction_rating"] or {}).get("score") == "good"),
    ("due_date", "present", "true", lambda _, t: t["due_at"] is not None),
    (
        "subject_includes_word",
        "is",
        "export webhook",
        lambda _, t: any(w in t["subject"].casefold() for w in ("export", "webhook")),
    ),
]


@pytest.mark.parametrize(("field", "operator", "value", "judge"), TABLE, ids=[f"{f} {o} {v}" for f, o, v, _ in TABLE])
def test_one_condition(world: World, field: str, operator: str, value: Any, judge: Judge) -> None:
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = [ticket["id"] for ticket in tickets if judge(world, ticket)]
    condition = {"field": field, "operator": operator, "value": value}
    assert matching(world, {"all": [condition], "any": []}, world.me) == wanted
    assert matching(world, {"all": [], "any": [condition]}, world.me) == wanted
    assert wanted


@pytest.mark.parametrize(
    ("key", "operator", "value", "judge"),
    [
        ("product_area", "is", "area_login", lambda have: have == "area_login"),
        ("product_area", "is_not", "area_login", lambda have: have != "area_login"),
        ("environment", "is", "", lambda have: have is None),
        ("features", "includes", "sso", lambda have: "sso" in have),
        ("features", "not_includes", ["sso"], lambda have: "sso" not in have),
        ("escalated", "is", "true", lambda have: have is True),
        ("escalated", "is", False, lambda have: have is False),
        ("count", "greater_than", "30", lambda have: have is not None and have > 30),
        ("credit", "less_than_equal", 99, lambda have: have is not None and have <= 99),
        ("promised", "present", True, lambda have: have is not None),
        ("promised", "not_present", True, lambda have: have is None),
        ("promised", "greater_than", "2026-06-01", lambda have: have is not None and have > "2026-06-01"),
    ],
)
@pytest.mark.parametrize("prefix", ["custom_fields_", "ticket_fields_"])
def test_custom_fields(
    world: World, key: str, operator: str, value: Any, judge: Callable[[Any], bool], prefix: str
) -> None:
    number = world.field_numbers[key]
    wanted = [one for one in world.tickets.ids() if judge(world.tickets.custom_value(number, one))]
    condition = {"field": f"{prefix}{number}", "operator": operator, "value": value}
    assert matching(world, {"all": [condition]}, world.me) == wanted
    assert wanted


def test_all_and_any_together(world: World) -> None:
    conditions = {
        "all": [{"field": "status", "operator": "less_than", "value": "solved"}],
        "any": [
            {"field": "priority", "operator": "is", "value": "urgent"},
            {"field": "current_tags", "operator": "includes", "value": "vip"},
        ],
    }
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = [
        ticket["id"]
        for ticket in tickets
        if STATUSES.index(ticket["status"]) < 4 and (ticket["priority"] == "urgent" or "vip" in ticket["tags"])
    ]
    assert matching(world, conditions, world.me) == wanted


def test_numbers_may_be_text_or_numbers(world: World) -> None:
    for value in (world.me, str(world.me), [str(world.me)]):
        condition = {"field": "assignee_id", "operator": "is", "value": value}
        assert matching(world, {"all": [condition]}, world.me) == world.tickets.where("assignee", {world.me})


@pytest.mark.parametrize("value", [None, "", "x", [], [None], {"a": 1}, 7, True])
@pytest.mark.parametrize("field", ["status", "assignee_id", "created_at", "current_tags", "cc", "no_such", "SOLVED"])
def test_nonsense_is_no_error(field: str, value: Any) -> None:
    world = SMALL
    for operator in ("is", "less_than", "includes", "within_previous_n_days", "perhaps", ""):
        matching(world, {"all": [{"field": field, "operator": operator, "value": value}], "any": None}, world.me)
    assert matching(world, {}, world.me) == list(world.tickets.ids())


SMALL = make(tickets=40)
