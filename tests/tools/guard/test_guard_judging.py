"""Who may do what, and how often (A30, F88, S35)."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError
from zdtui.model.origin import Origin
from zdtui.tools.guard.allowance import Allowance
from zdtui.tools.guard.budget import Limit
from zdtui.tools.guard.capability import ALL, Capability, named, needed
from zdtui.tools.guard.guard import Guard, Policy, Way
from zdtui.tools.guard.pin import Pin
from zdtui.tools.refusal import ToolError
from zdtui.tools.registry import tools
from zdtui.tools.tool import Tool

ACME = Account("acme", Origin.parse("https://acme.zendesk.com"), "ada@acme.test")
READERS = [
    "zendesk_ticket_get",
    "zendesk_ticket_comments_list",
    "zendesk_tickets_list",
    "zendesk_search_tickets",
    "zendesk_user_get",
    "zendesk_users_list",
    "zendesk_organization_get",
    "zendesk_organizations_list",
    "zendesk_groups_list",
    "zendesk_views_list",
]
WRITERS = ["zendesk_ticket_create", "zendesk_ticket_update", "zendesk_ticket_reply", "zendesk_user_create"]
TOOLS = {**dict.fromkeys(READERS, True), **dict.fromkeys(WRITERS, False)}


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def guard(policy: Policy | None = None, clock: Clock | None = None) -> Guard:
    return Guard(policy or Policy(), TOOLS, Pin.on(ACME, lambda: ACME), clock or Clock())


def refusal(judged: Guard, tool: str, **tool_input: object) -> ToolError:
    with pytest.raises(ToolError) as caught:
        judged.judge(tool, tool_input)
    return caught.value


@pytest.mark.parametrize("tool", READERS)
def test_reading_is_allowed_from_the_start(tool: str) -> None:
    assert guard().judge(tool, {}).way is Way.DO


@pytest.mark.parametrize("tool", WRITERS)
@pytest.mark.parametrize("public", [True, False])
def test_writing_is_refused_unless_it_was_named(tool: str, public: bool) -> None:
    refused = refusal(guard(), tool, ticket_id=1, public=public)
    assert refused.code == "read_only"
    assert "--write" in refused.fix


@given(allowed=st.sets(st.sampled_from(list(Capability))), tool=st.sampled_from(WRITERS), public=st.booleans())
def test_each_capability_opens_its_own_writes_alone(allowed: set[Capability], tool: str, public: bool) -> None:
    need = {
        "zendesk_ticket_create": Capability.CREATE,
        "zendesk_user_create": Capability.CREATE,
        "zendesk_ticket_update": Capability.UPDATE,
        "zendesk_ticket_reply": Capability.REPLY if public else Capability.NOTE,
    }[tool]
    judged = guard(Policy(write=frozenset(allowed)))
    if need in allowed:
        assert judged.judge(tool, {"public": public}).capability is need
    else:
        assert refusal(judged, tool, public=public).code == "read_only"


@pytest.mark.parametrize("public", [True, None, "false", 0, "no", []])
def test_whatever_is_not_exactly_false_is_a_public_reply(public: object) -> None:
    assert refusal(guard(Policy(write=named("note"))), "zendesk_ticket_reply", public=public).code == "read_only"
    assert guard(Policy(write=ALL)).judge("zendesk_ticket_reply", {"public": public}).way is Way.ASK


def test_a_reply_that_does_not_say_its_audience_is_public() -> None:
    assert guard(Policy(write=ALL)).judge("zendesk_ticket_reply", {}).way is Way.ASK


def test_a_note_an_update_and_a_new_ticket_are_done_at_once() -> None:
    judged = guard(Policy(write=ALL))
    assert judged.judge("zendesk_ticket_reply", {"public": False}).way is Way.DO
    assert judged.judge("zendesk_ticket_update", {"ticket_id": 1}).way is Way.DO
    assert judged.judge("zendesk_ticket_create", {}).way is Way.DO


def test_a_new_agent_takes_a_seat_and_is_asked_about() -> None:
    judged = guard(Policy(write=ALL))
    assert judged.judge("zendesk_user_create", {"role": "agent"}).way is Way.ASK
    assert judged.judge("zendesk_user_create", {"role": "end-user"}).way is Way.DO


def test_proposing_turns_every_write_into_a_proposal() -> None:
    judged = guard(Policy(propose=True))
    assert {judged.judge(tool, {"public": False}).way for tool in WRITERS} == {Way.PROPOSE}


def test_proposing_is_limited_by_what_is_named() -> None:
    judged = guard(Policy(write=named("note"), propose=True))
    assert judged.judge("zendesk_ticket_reply", {"public": False}).way is Way.PROPOSE
    assert refusal(judged, "zendesk_ticket_reply", public=True).code == "read_only"


def test_an_unknown_tool_is_refused_with_the_names_that_are_near() -> None:
    refused = refusal(guard(Policy(write=ALL)), "zendesk_ticket_delete")
    assert refused.code == "unknown_tool"
    assert "zendesk_ticket_" in refused.fix


def test_a_tool_that_writes_and_has_no_capability_is_closed() -> None:
    judged = Guard(Policy(write=ALL), {"zendesk_ticket_merge": False}, Pin.on(ACME, lambda: ACME), Clock())
    assert refusal(judged, "zendesk_ticket_merge").code == "read_only"


def test_an_unknown_capability_is_named_with_those_that_exist() -> None:
    with pytest.raises(ValueError, match=r"delete.*note, reply, update, create"):
        named("note,delete")


def test_only_tools_on_the_list_may_be_used() -> None:
    judged = guard(Policy(allowance=Allowance(tools=frozenset({"zendesk_ticket_get"}))))
    assert judged.judge("zendesk_ticket_get", {"ticket_id": 1}).way is Way.DO
    assert refusal(judged, "zendesk_search_tickets").code == "not_allowed"


@pytest.mark.parametrize("ticket", [7, "7"])
def test_a_ticket_on_the_list_may_be_read(ticket: object) -> None:
    judged = guard(Policy(allowance=Allowance(tickets=frozenset({7}))))
    assert judged.judge("zendesk_ticket_get", {"ticket_id": ticket}).way is Way.DO


@pytest.mark.parametrize("ticket", [8, "8", "7 ", "٧", None, True, 7.0, [7]])
def test_every_other_ticket_is_refused(ticket: object) -> None:
    judged = guard(Policy(write=ALL, allowance=Allowance(tickets=frozenset({7, 1}))))
    for tool in ("zendesk_ticket_get", "zendesk_ticket_reply", "zendesk_ticket_update"):
        assert refusal(judged, tool, ticket_id=ticket).code == "not_allowed"


@pytest.mark.parametrize("tool", ["zendesk_search_tickets", "zendesk_tickets_list", *WRITERS])
def test_with_a_list_of_tickets_what_names_none_is_closed(tool: str) -> None:
    judged = guard(Policy(write=ALL, allowance=Allowance(tickets=frozenset({7}))))
    assert refusal(judged, tool).code == "not_allowed"


@pytest.mark.parametrize(
    "now", [replace(ACME, email="eve@acme.test"), replace(ACME, origin=Origin.parse("https://evil.zendesk.com"))]
)
def test_a_moved_account_stops_the_run(now: Account) -> None:
    judged = Guard(Policy(), TOOLS, Pin.on(ACME, lambda: now), Clock())
    assert refusal(judged, "zendesk_groups_list").code == "account_changed"


def test_a_removed_account_stops_the_run() -> None:
    def gone() -> Account:
        raise AccountError("There is no account acme.", "")

    judged = Guard(Policy(), TOOLS, Pin.on(ACME, gone), Clock())
    assert refusal(judged, "zendesk_groups_list").code == "account_changed"


def test_a_loop_runs_out_of_reads_and_is_told_when_to_come_back() -> None:
    clock = Clock()
    judged = guard(Policy(reads=Limit(3, 5)), clock)
    for _ in range(3):
        judged.judge("zendesk_groups_list", {})
        clock.now += 10
    refused = refusal(judged, "zendesk_groups_list")
    assert (refused.code, refused.retry_after) == ("too_fast", 30)
    clock.now += 30
    judged.judge("zendesk_groups_list", {})
    clock.now += 60
    judged.judge("zendesk_groups_list", {})
    clock.now += 600
    assert refusal(judged, "zendesk_groups_list").code == "budget_spent"


def test_writes_have_a_budget_of_their_own_and_a_refused_one_costs_nothing() -> None:
    judged = guard(Policy(write=named("note"), writes=Limit(2, 2)))
    for _ in range(5):
        assert refusal(judged, "zendesk_ticket_update", ticket_id=1).code == "read_only"
    judged.judge("zendesk_ticket_reply", {"public": False})
    judged.judge("zendesk_ticket_reply", {"public": False})
    assert refusal(judged, "zendesk_ticket_reply", public=False).code == "budget_spent"
    assert judged.judge("zendesk_groups_list", {}).way is Way.DO


@pytest.mark.parametrize("tool", tools(), ids=lambda tool: tool.name)
@pytest.mark.parametrize("public", [True, False])
def test_the_guard_and_the_registry_agree_about_each_tool(tool: Tool[Any], public: bool) -> None:
    given = SimpleNamespace(public=public)
    own = needed(tool.name, vars(given), reads_only=tool.hints.read_only)
    assert own == tool.capability(given)
    assert (own is None) == tool.hints.read_only
    assert tool.hints.read_only == (tool.name in READERS)
