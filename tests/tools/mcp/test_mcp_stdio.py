"""The server over standard input and output, by the official SDK's client (F85, F87, S29)."""

import asyncio
import json
from typing import Any

import pytest
from mcp import Client
from mcp.types import ElicitRequestParams, ElicitResult

from tests.tools.mcp.agent import Home, code, comments, told, writes
from zdtui.tools.guard.audit import verify
from zdtui.tools.registry import NAMES, tools

MODES = ["legacy", "auto"]
"""The handshake of the protocols until 2025, and what replaced it."""


async def an_open_ticket(client: Client) -> dict[str, Any]:
    found = await client.call_tool("zendesk_search_tickets", {"query": "status:open", "per_page": 1})
    ticket: dict[str, Any] = told(found)["tickets"][0]
    return ticket


@pytest.mark.parametrize("mode", MODES)
async def test_it_lists_exactly_the_14_tools_with_annotations_and_schemas(home: Home, mode: str) -> None:
    async with home.client(mode=mode) as client:
        listed = (await client.list_tools()).tools
    assert [tool.name for tool in listed] == list(NAMES)
    assert len(listed) == 14
    by_name = {tool.name: tool for tool in tools()}
    for tool in listed:
        ours = by_name[tool.name]
        assert tool.description
        assert tool.input_schema == ours.input_schema()
        assert tool.input_schema["additionalProperties"] is False
        assert tool.output_schema == ours.output_schema()
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint is ours.hints.read_only
        assert tool.annotations.destructive_hint is ours.hints.destructive
        assert tool.annotations.idempotent_hint is ours.hints.idempotent
        assert tool.annotations.open_world_hint is ours.hints.open_world


async def test_every_tool_can_be_called(home: Home) -> None:
    """The client itself checks each answer against the tool's output schema."""

    async def agreed(_context: Any, _params: ElicitRequestParams) -> ElicitResult:
        return ElicitResult(action="accept", content={"send": True})

    async with home.client("--write", "note,reply,update,create", elicitation_callback=agreed) as client:
        ticket = await an_open_ticket(client)
        inputs: dict[str, dict[str, Any]] = {
            "zendesk_ticket_get": {"ticket_id": ticket["id"], "include": "users,organizations"},
            "zendesk_ticket_comments_list": {"ticket_id": ticket["id"]},
            "zendesk_tickets_list": {"per_page": 5},
            "zendesk_search_tickets": {"query": "priority:urgent"},
            "zendesk_user_get": {"user_id": ticket["requester"]["id"]},
            "zendesk_users_list": {"role": "agent"},
            "zendesk_organizations_list": {},
            "zendesk_groups_list": {},
            "zendesk_views_list": {"access": "shared"},
            "zendesk_ticket_update": {"ticket_id": ticket["id"], "priority": "urgent"},
            "zendesk_ticket_create": {"comment_body": "A new one", "subject": "New"},
            "zendesk_user_create": {"name": "Nora New", "email": "nora@example.test"},
            "zendesk_ticket_reply": {"ticket_id": ticket["id"], "body": "We are on it."},
        }
        organizations = told(await client.call_tool("zendesk_organizations_list", {}))["organizations"]
        inputs["zendesk_organization_get"] = {"organization_id": organizations[0]["id"]}
        assert set(inputs) == set(NAMES)
        for name, given in inputs.items():
            result = await client.call_tool(name, given)
            assert not result.is_error, (name, told(result))
            assert result.structured_content == told(result)
            assert result.meta is not None
            assert result.meta["zdtui/account"] == "acme"
            assert result.meta["zdtui/execution"] in home.log.read_text()
            assert "zdtui/rate" in result.meta
    verdict = verify(home.log)
    assert (verdict.whole, verdict.lines) == (True, 34)
    assert len(writes(home.served)) == 4


async def test_it_only_reads_unless_it_was_told_more(home: Home) -> None:
    async with home.client() as client:
        ticket = (await an_open_ticket(client))["id"]
        for name, given in {
            "zendesk_ticket_reply": {"ticket_id": ticket, "body": "Hello", "public": False},
            "zendesk_ticket_update": {"ticket_id": ticket, "status": "solved"},
            "zendesk_ticket_create": {"comment_body": "Hello"},
            "zendesk_user_create": {"name": "Eve", "email": "eve@example.test"},
        }.items():
            assert code(await client.call_tool(name, given)) == "read_only"
    assert writes(home.served) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("answer", "sent"),
    [
        (ElicitResult(action="accept", content={"send": True}), 1),
        (ElicitResult(action="accept", content={"send": False}), 0),
        (ElicitResult(action="accept", content={}), 0),
        (ElicitResult(action="decline"), 0),
        (ElicitResult(action="cancel"), 0),
    ],
)
async def test_a_public_reply_needs_the_persons_yes(home: Home, mode: str, answer: ElicitResult, sent: int) -> None:
    asked: list[str] = []

    async def ask(_context: Any, params: ElicitRequestParams) -> ElicitResult:
        asked.append(params.message)
        return answer

    async with home.client("--write", "reply", mode=mode, elicitation_callback=ask) as client:
        ticket = (await an_open_ticket(client))["id"]
        result = await client.call_tool("zendesk_ticket_reply", {"ticket_id": ticket, "body": "Quokka line"})
    assert code(result) == (None if sent else "declined")
    assert len(comments(home.served, [ticket], "Quokka")) == sent
    assert len(asked) == 1
    assert f"#{ticket}" in asked[0]
    assert "Quokka line" in asked[0]
    assert "@" in asked[0]


@pytest.mark.parametrize("mode", MODES)
async def test_where_nobody_can_be_asked_a_public_reply_becomes_a_proposal(home: Home, mode: str) -> None:
    async with home.client("--write", "reply,note", mode=mode) as client:
        ticket = (await an_open_ticket(client))["id"]
        result = await client.call_tool("zendesk_ticket_reply", {"ticket_id": ticket, "body": "Quokka"})
        assert code(result) == "proposed"
        note = {"ticket_id": ticket, "body": "Quokka note", "public": False}
        assert code(await client.call_tool("zendesk_ticket_reply", note)) is None
    assert [each["public"] for each in comments(home.served, [ticket], "Quokka")] == [False]


async def test_an_account_cannot_be_named(home: Home) -> None:
    async with home.client() as client:
        for key in ("account", "identifier", "subdomain", "base_url"):
            result = await client.call_tool("zendesk_groups_list", {key: "other"})
            assert code(result) == "unknown_parameter"


async def test_only_what_is_allowed_is_listed_and_called(home: Home) -> None:
    async with home.client("--allow", "zendesk_ticket_get,zendesk_groups_list", "--tickets", "1,2") as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == [
            "zendesk_ticket_get",
            "zendesk_groups_list",
        ]
        assert code(await client.call_tool("zendesk_views_list", {})) == "not_allowed"
        assert code(await client.call_tool("zendesk_ticket_get", {"ticket_id": 3})) == "not_allowed"


async def test_an_unknown_tool_is_named_with_those_that_are_near(home: Home) -> None:
    async with home.client() as client:
        result = await client.call_tool("zendesk_ticket_delete", {"ticket_id": 1})
    assert code(result) == "unknown_tool"
    assert "zendesk_ticket_" in told(result)["fix"]


async def test_nothing_but_messages_reaches_standard_output(home: Home) -> None:
    """Every line is JSON-RPC, whatever goes wrong, and the secret is in none."""
    command = home.command("--write", "reply")
    process = await asyncio.create_subprocess_exec(
        command.command,
        *command.args,
        env=home.environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    hello = {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "by hand", "version": "1"},
    }
    calls: list[tuple[str, Any]] = [
        ("initialize", hello),
        ("tools/list", {}),
        ("tools/call", {"name": "zendesk_groups_list", "arguments": {}}),
        ("tools/call", {"name": "zendesk_ticket_get", "arguments": {"ticket_id": 999999999}}),
        ("tools/call", {"name": "zendesk_ticket_get", "arguments": {"ticket_id": "\u202e"}}),
        ("tools/call", {"name": "nothing"}),
        ("no/such/method", {}),
    ]
    lines = [
        json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        for number, (method, params) in enumerate(calls)
    ]
    lines.insert(1, json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}))
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write("\n".join([*lines, "this is no JSON", ""]).encode())
    await process.stdin.drain()
    seen = [await asyncio.wait_for(process.stdout.readline(), 60) for _ in calls]
    process.stdin.close()
    rest, narration = await asyncio.gather(process.stdout.read(), process.stderr.read())
    assert await process.wait() == 0
    answers = [json.loads(line) for line in [*seen, *rest.splitlines()]]
    assert all(answer["jsonrpc"] == "2.0" for answer in answers)
    assert {answer["id"] for answer in answers if "id" in answer} >= set(range(len(calls)))
    assert home.served.api_token.encode() not in b"".join(seen) + rest + narration
    assert home.served.api_token not in home.log.read_text()
