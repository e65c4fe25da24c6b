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

from tests.tools.mcp.agent import Home
from zdtui.tools.registry import NAMES

INSPECTOR = Path(os.environ.get("ZDTUI_INSPECTOR", "/nowhere")) / "node_modules/.bin/mcp-inspector"

pytestmark = pytest.mark.skipif(not INSPECTOR.exists(), reason="the inspector is not installed (ZDTUI_INSPECTOR)")


async def inspected(home: Home, *asked: str) -> Any:
    """What the inspector prints."""
    command = home.command()
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


async def test_it_lists_the_14_tools_with_annotations_and_output_schemas(home: Home) -> None:
    listed = (await inspected(home, "--method", "tools/list"))["tools"]
    assert [tool["name"] for tool in listed] == list(NAMES)
    assert all(isinstance(tool["annotations"]["readOnlyHint"], bool) for tool in listed)
    assert all(tool["outputSchema"]["type"] == "object" for tool in listed)


async def test_it_calls_a_tool(home: Home) -> None:
    asked = ["--method", "tools/call", "--tool-name", "zendesk_search_tickets", "--tool-arg", "query=status:open"]
    result = await inspected(home, *asked, "--tool-arg", "per_page=2")
    assert not result.get("isError")
    assert len(result["structuredContent"]["tickets"]) == 2


async def test_it_is_refused_what_writes(home: Home) -> None:
    asked = ["--method", "tools/call", "--tool-name", "zendesk_ticket_reply", "--tool-arg", "ticket_id=1060"]
    result = await inspected(home, *asked, "--tool-arg", "body=Hello", "--tool-arg", "public=false")
    assert result["isError"] is True
    assert "read_only" in result["content"][1]["text"]
