"""A client that others wrote, the MCP inspector's command line, does the same (S29).

It comes from npm: set ``ZDTUI_INSPECTOR`` to a folder in which ``npm install @modelcontextprotocol/inspector`` was
run. Nothing is fetched here.
"""

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.tools.mcp.agent import Home, comments, writes
from tests.tools.tools_office import some_ticket
from zdtui.tools.registry import NAMES

INSPECTOR = Path(os.environ.get("ZDTUI_INSPECTOR", "/nowhere")) / "node_modules/.bin/mcp-inspector"

pytestmark = pytest.mark.skipif(not INSPECTOR.exists(), reason="the inspector is not installed (ZDTUI_INSPECTOR)")


async def inspected(home: Home, *asked: str, options: tuple[str, ...] = ()) -> Any:
    """What the inspector prints."""
    command = home.command(*options)
    told = {name: value for name, value in home.environment.items() if name.startswith("ZDTUI_")}
    known = [part for name, value in told.items() for part in ("-e", f"{name}={value}")]
    process = await asyncio.create_subprocess_exec(
        str(INSPECTOR),
        "--cli",
        *known,
        command.command,
        *command.args,
        *asked,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=home.environment,
    )
    out, narration = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0, narration.decode()
    return json.loads(out)


async def called(home: Home, tool: str, given: dict[str, Any], *options: str) -> Any:
    """What a tool answers by way of the inspector."""
    told = [part for name, value in given.items() for part in ("--tool-arg", f"{name}={_argument(value)}")]
    return await inspected(home, "--method", "tools/call", "--tool-name", tool, *told, options=options)


def _argument(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


async def test_it_lists_the_14_tools_with_annotations_and_output_schemas(home: Home) -> None:
    listed = (await inspected(home, "--method", "tools/list"))["tools"]
    assert [tool["name"] for tool in listed] == list(NAMES)
    assert all(isinstance(tool["annotations"]["readOnlyHint"], bool) for tool in listed)
    assert all(tool["outputSchema"]["type"] == "object" for tool in listed)


def inputs(home: Home) -> dict[str, dict[str, Any]]:
    """An input for each tool."""
    world = home.served.world
    ticket_id = some_ticket(home.served)
    requester = world.tickets.read(ticket_id)["requester_id"]
    return {
        "zendesk_ticket_create": {"comment_body": "A new one", "subject": "Quokka", "tags": ["a", "b"]},
        "zendesk_ticket_get": {"ticket_id": ticket_id, "include": "users,organizations"},
        "zendesk_ticket_update": {"ticket_id": ticket_id, "priority": "urgent", "tags": ["quokka"]},
        "zendesk_tickets_list": {"per_page": 2, "sort_by": "updated_at"},
        "zendesk_search_tickets": {"query": "status:open", "per_page": 2},
        "zendesk_ticket_reply": {"ticket_id": ticket_id, "body": "Quokka note", "public": False},
        "zendesk_ticket_comments_list": {"ticket_id": ticket_id},
        "zendesk_user_create": {"name": "Nora", "email": "nora@example.test"},
        "zendesk_user_get": {"user_id": requester},
        "zendesk_users_list": {"role": "agent"},
        "zendesk_organization_get": {"organization_id": next(iter(world.organizations))},
        "zendesk_organizations_list": {},
        "zendesk_groups_list": {},
        "zendesk_views_list": {"access": "shared"},
    }


async def test_it_calls_each_of_the_14(home: Home) -> None:
    given = inputs(home)
    assert given.keys() == set(NAMES)
    for name in NAMES:
        result = await called(home, name, given[name], "--write", "note,update,create")
        assert not result.get("isError"), (name, result)
        assert result["structuredContent"]
    (note,) = comments(home.served, [given["zendesk_ticket_reply"]["ticket_id"]], "Quokka note")
    assert note["public"] is False
    assert len(writes(home.served)) == 4


async def test_it_is_refused_what_writes(home: Home) -> None:
    given = inputs(home)
    for name in ("zendesk_ticket_update", "zendesk_ticket_reply"):
        result = await called(home, name, given[name])
        assert result["isError"] is True
        assert "read_only" in result["content"][1]["text"]
    assert writes(home.served) == []
