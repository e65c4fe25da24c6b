"""The registry: 14 names in six groups, their inputs exactly as asked for, and what each may be assumed to do."""

import asyncio
import json
from typing import Any

import pytest
from hypothesis import assume
from hypothesis import given as properties
from hypothesis import strategies as st

from zdtui.tools.checking import checked, parsed
from zdtui.tools.execution import perform
from zdtui.tools.formats import FORMATS, declared
from zdtui.tools.refusal import ToolError
from zdtui.tools.registry import GROUPS, NAMES, tool, tools

STATUS = ["new", "open", "pending", "hold", "solved", "closed"]
PRIORITY = ["urgent", "high", "normal", "low"]
TYPE = ["problem", "incident", "question", "task"]
SORTS = ["created_at", "updated_at", "priority", "status", "ticket_type"]

PARAMETERS = {
    "zendesk_ticket_create": "comment_body* subject status priority type assignee_email tags",
    "zendesk_ticket_get": "ticket_id* include",
    "zendesk_ticket_update": "ticket_id* status priority subject type assignee_email assignee_id group_id tags",
    "zendesk_ticket_reply": "ticket_id* body* public",
    "zendesk_ticket_comments_list": "ticket_id* include include_inline_images sort_order",
    "zendesk_tickets_list": "page per_page sort_by sort_order",
    "zendesk_search_tickets": "query* page per_page sort_by sort_order include",
    "zendesk_user_create": "name* email role organization_id phone verified",
    "zendesk_user_get": "user_id* include",
    "zendesk_users_list": "page per_page role sort",
    "zendesk_organization_get": "organization_id* include",
    "zendesk_organizations_list": "page per_page",
    "zendesk_groups_list": "page per_page",
    "zendesk_views_list": "page per_page access sort_by sort_order",
}
"""T1–T14: the names of the parameters; * marks those that are required."""

DEFAULTS = {
    ("zendesk_ticket_reply", "public"): True,
    ("zendesk_ticket_comments_list", "include_inline_images"): False,
    ("zendesk_ticket_comments_list", "sort_order"): "asc",
    ("zendesk_tickets_list", "sort_order"): "desc",
    ("zendesk_tickets_list", "per_page"): 25,
    ("zendesk_search_tickets", "sort_order"): "desc",
    ("zendesk_search_tickets", "per_page"): 25,
    ("zendesk_user_create", "role"): "end-user",
    ("zendesk_user_create", "verified"): False,
}

ENUMS = {
    ("zendesk_ticket_create", "status"): STATUS,
    ("zendesk_ticket_create", "priority"): PRIORITY,
    ("zendesk_ticket_create", "type"): TYPE,
    ("zendesk_ticket_update", "status"): STATUS,
    ("zendesk_ticket_update", "priority"): PRIORITY,
    ("zendesk_ticket_update", "type"): TYPE,
    ("zendesk_ticket_comments_list", "sort_order"): ["asc", "desc"],
    ("zendesk_tickets_list", "sort_by"): SORTS,
    ("zendesk_search_tickets", "sort_by"): SORTS,
    ("zendesk_user_create", "role"): ["end-user", "agent", "admin"],
    ("zendesk_users_list", "role"): ["end-user", "agent", "admin"],
    ("zendesk_views_list", "access"): ["personal", "shared", "account"],
    ("zendesk_views_list", "sort_by"): ["title", "updated_at", "created_at", "position"],
}

READS = {name for name in NAMES if name.endswith(("_get", "_list")) or name == "zendesk_search_tickets"}


def enum_of(schema: dict[str, Any]) -> list[str]:
    """The values of a parameter, be it optional or not."""
    choices = [schema, *schema.get("anyOf", [])]
    return next((each["enum"] for each in choices if "enum" in each), [])


def test_there_are_fourteen_in_six_groups() -> None:
    """S31."""
    assert len(NAMES) == len(set(NAMES)) == 14
    assert set(NAMES) == PARAMETERS.keys()
    assert len(GROUPS) == 6
    assert [each.name for each in tools()] == list(NAMES)
    assert all(each.name in GROUPS[each.group] for each in tools())


@pytest.mark.parametrize("name", NAMES)
def test_the_parameters_are_those_asked_for(name: str) -> None:
    """T1–T14."""
    schema = tool(name).input_schema()
    wanted = PARAMETERS[name].split()
    assert list(schema["properties"]) == [each.removesuffix("*") for each in wanted]
    assert set(schema.get("required", [])) == {each.removesuffix("*") for each in wanted if each.endswith("*")}
    assert schema["additionalProperties"] is False
    for (owner, parameter), default in DEFAULTS.items():
        if owner == name:
            assert schema["properties"][parameter]["default"] == default
    for (owner, parameter), values in ENUMS.items():
        if owner == name:
            assert sorted(enum_of(schema["properties"][parameter])) == sorted(values)


@pytest.mark.parametrize("name", NAMES)
def test_a_parameter_says_plainly_what_it_takes(name: str) -> None:
    """Simple clients read ``type`` and nothing else; only ids take numbers and digits."""
    for parameter, shape in tool(name).input_schema()["properties"].items():
        assert ("type" in shape) is not parameter.endswith("_id"), parameter
        assert {"type": "null"} not in shape.get("anyOf", ())


@pytest.mark.parametrize("name", NAMES)
def test_a_null_is_nothing_given(name: str) -> None:
    given = {parameter.removesuffix("*"): None for parameter in PARAMETERS[name].split() if parameter[-1] != "*"}
    schema = tool(name).input_schema()
    fixed = {parameter for parameter, shape in schema["properties"].items() if "default" in shape}
    needed = {"ticket_id": 1, "user_id": 1, "organization_id": 1, "comment_body": "x", "body": "x", "query": "x"}
    needed |= {"name": "N", "status": "open", "email": "a@b.c"}
    wanted = {key: value for key, value in needed.items() if key in schema["properties"]}
    whole = {key: value for key, value in given.items() if key not in fixed} | wanted
    assert checked(tool(name).input, name, whole).supplied() == wanted


@pytest.mark.parametrize("name", NAMES)
def test_each_says_when_to_use_it_what_it_does_not_do_and_what_may_be_assumed(name: str) -> None:
    """F87."""
    each = tool(name)
    assert len(each.description) > 100
    assert " not " in each.description or "no " in each.description
    assert each.output_schema()["properties"]
    assert each.hints.read_only is (name in READS)
    assert bool(each.capabilities) is (name not in READS)
    assert each.hints.open_world is (name in {"zendesk_ticket_update", "zendesk_ticket_reply"})
    assert each.hints.destructive is (name in {"zendesk_ticket_update", "zendesk_ticket_reply"})


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_declares_every_tool(form: str) -> None:
    """F95, S29."""
    told = [declared(each, form) for each in tools()]
    names = [each["function"]["name"] if form == "openai" else each["name"] for each in told]
    assert names == list(NAMES)
    assert json.loads(json.dumps(told)) == told
    for each, one in zip(told, tools(), strict=True):
        inside = each["function"]["parameters"] if form == "openai" else None
        found = inside or each.get("inputSchema") or each.get("input_schema") or each.get("input")
        assert found == one.input_schema()


def test_a_format_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no such format"):
        declared(tool(NAMES[0]), "soap")


@pytest.mark.parametrize(
    ("wrong", "near"),
    [("zendesk_ticket_reply_", "zendesk_ticket_reply"), ("ticket_get", "zendesk_ticket_get"), ("qqqq", "zendesk_")],
)
def test_an_unknown_tool_is_told_its_near_names(wrong: str, near: str) -> None:
    """S22."""
    with pytest.raises(ToolError) as told:
        tool(wrong)
    assert told.value.code == "unknown_tool"
    assert near in told.value.fix


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_key_is_refused_and_told_its_near_names(name: str) -> None:
    """S22: the whole input is looked at before anything is sent."""
    first = PARAMETERS[name].split()[0].removesuffix("*")
    with pytest.raises(ToolError) as told:
        checked(tool(name).input, name, {f"{first}s": 1})
    assert told.value.code == "unknown_parameter"
    assert f"{first}s" in told.value.message
    assert f"Did you mean {first}" in told.value.fix
    assert told.value.exit_code == 2


@properties(name=st.sampled_from(NAMES), key=st.text(max_size=40), value=st.none() | st.integers() | st.text())
def test_whatever_else_is_given_is_refused_before_there_is_a_desk(name: str, key: str, value: object) -> None:
    """Without a desk nothing can be asked: a request would fail in another way."""
    assume(key not in tool(name).input.model_fields)
    nowhere: Any = None
    with pytest.raises(ToolError) as told:
        asyncio.run(perform(nowhere, name, {"ticket_id": 1, "body": "x", key: value}))
    assert told.value.code == "unknown_parameter"


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("zendesk_ticket_create", {}, "comment_body is required"),
        ("zendesk_ticket_create", {"comment_body": " \n"}, "comment_body should be text, and not empty"),
        ("zendesk_ticket_create", {"comment_body": "x", "priority": "asap"}, "priority is one of"),
        ("zendesk_ticket_update", {"ticket_id": 1}, "nothing to change"),
        ("zendesk_ticket_update", {"ticket_id": 1, "status": "opened"}, "status is one of"),
        ("zendesk_ticket_update", {"ticket_id": 1, "assignee_id": 1, "assignee_email": "a@b"}, "exclude each other"),
        ("zendesk_ticket_update", {"ticket_id": "1x", "status": "open"}, "ticket_id should be a number"),
        ("zendesk_ticket_update", {"ticket_id": True, "status": "open"}, "ticket_id should be a number"),
        ("zendesk_ticket_update", {"ticket_id": -1, "status": "open"}, "ticket_id should be greater than 0"),
        ("zendesk_ticket_reply", {"ticket_id": 1, "body": ""}, "body should be text"),
        ("zendesk_ticket_reply", {"ticket_id": 1, "body": "x", "public": None}, "public"),
        ("zendesk_user_create", {"name": "N"}, "email is required for end-users"),
        ("zendesk_user_create", {"name": "N", "email": "no address"}, "email should be an address"),
        ("zendesk_user_create", {"name": "N", "email": "a@b.c", "phone": "030 1234"}, "E.164"),
        ("zendesk_user_create", {"name": "", "email": "a@b.c"}, "name should be text"),
        ("zendesk_users_list", {"page": 2, "sort": "-created_at"}, "exclude each other"),
        ("zendesk_search_tickets", {"query": " "}, "query should be text"),
        ("zendesk_search_tickets", {"query": "x", "page": 0}, "page should be greater than or equal to 1"),
    ],
)
def test_a_bad_input_is_refused_in_words(name: str, given: dict[str, Any], said: str) -> None:
    """T1, T3, T4, T8, T10."""
    with pytest.raises(ToolError) as told:
        checked(tool(name).input, name, given)
    assert told.value.code == "invalid_input"
    assert said in told.value.message
    assert told.value.fix


@pytest.mark.parametrize("given", [9821, "9821", 9821.0])
def test_an_id_is_a_number_or_its_digits(given: object) -> None:
    assert checked(tool("zendesk_ticket_get").input, "zendesk_ticket_get", {"ticket_id": given}).supplied() == {
        "ticket_id": 9821
    }


@pytest.mark.parametrize("given", [[], None, "x", 7])
def test_an_input_is_an_object(given: object) -> None:
    with pytest.raises(ToolError, match="is a JSON object"):
        checked(tool("zendesk_groups_list").input, "zendesk_groups_list", given)


@pytest.mark.parametrize("text", ["{", "{'a': 1}", "[" * 100_000])
def test_what_is_not_json_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(ToolError) as told:
        parsed(text)
    assert told.value.code == "invalid_input"


def test_what_a_reply_needs_depends_on_its_audience() -> None:
    reply = tool("zendesk_ticket_reply")
    assert reply.capability(reply.input.model_validate({"ticket_id": 1, "body": "x"})) == "reply"
    assert reply.capability(reply.input.model_validate({"ticket_id": 1, "body": "x", "public": False})) == "note"
    get = tool("zendesk_ticket_get")
    assert get.capability(get.input.model_validate({"ticket_id": 1})) is None
