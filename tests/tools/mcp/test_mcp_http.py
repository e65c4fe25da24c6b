"""The server over HTTP: this machine only, the run's secret, no web page (S29, A29, G18)."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.tools.mcp.agent import Home, code, told, writes
from zdtui.tools.registry import NAMES

HELLO = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
WANTED = {"accept": "application/json, text/event-stream", "content-type": "application/json"}


@asynccontextmanager
async def listening(home: Home, *options: str) -> AsyncIterator[tuple[str, str]]:
    """A server of its own; its address and its secret."""
    command = home.command("--http", "0", "--allow-token", *options)
    process = await asyncio.create_subprocess_exec(
        command.command,
        *command.args,
        env=home.environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    try:
        line: dict[str, Any] = json.loads(await asyncio.wait_for(process.stdout.readline(), 60))
        yield line["url"], line["secret"]
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), 30)


async def test_an_agent_with_the_secret_uses_the_tools(home: Home) -> None:
    async with listening(home) as (url, secret):
        assert url.startswith("http://127.0.0.1:")
        async with (
            httpx2.AsyncClient(headers={"authorization": f"Bearer {secret}"}) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
        ):
            assert [tool.name for tool in (await client.list_tools()).tools] == list(NAMES)
            assert told(await client.call_tool("zendesk_groups_list", {}))["groups"]
            note = {"ticket_id": 1060, "body": "Hello", "public": False}
            assert code(await client.call_tool("zendesk_ticket_reply", note)) == "read_only"
    assert writes(home.served) == []


async def test_whoever_has_no_secret_or_comes_from_a_web_page_stays_outside(home: Home) -> None:
    async with listening(home) as (url, secret):
        right = {**WANTED, "authorization": f"Bearer {secret}"}
        port = httpx.URL(url).port
        async with httpx.AsyncClient() as http:
            for status, headers in (
                (401, WANTED),
                (401, {**WANTED, "authorization": "Bearer guessed"}),
                (401, {**WANTED, "authorization": secret}),
                (403, {**right, "origin": "https://evil.test"}),
                (403, {**right, "origin": "null"}),
                (403, {**right, "origin": f"http://localhost:{port}"}),
                (403, {**right, "host": "rebound.evil.test"}),
                (403, {**right, "host": f"127.0.0.1:{int(port or 0) + 1}"}),
            ):
                answer = await http.post(url, json=HELLO, headers=headers)
                assert answer.status_code == status, headers
                assert "zendesk" not in answer.text
        with socket.socket() as outside:
            outside.settimeout(1)
            assert outside.connect_ex((socket.gethostbyname(socket.gethostname()), port or 0)) != 0 or (
                socket.gethostbyname(socket.gethostname()).startswith("127.")
            )
    assert len(home.served.log) == 0


@pytest.mark.parametrize("options", [["--http", "0"], ["--http", "70000"], ["--write", "delete"], ["--allow", "x"]])
async def test_what_is_not_safe_or_does_not_exist_is_not_served(home: Home, options: list[str]) -> None:
    command = home.command(*options)
    process = await asyncio.create_subprocess_exec(
        command.command,
        *command.args,
        env=home.environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, narration = await process.communicate()
    assert process.returncode != 0
    assert out == b""
    assert narration
    if options == ["--http", "0"]:
        assert b"--allow-token" in narration
