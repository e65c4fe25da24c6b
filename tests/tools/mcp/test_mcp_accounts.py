"""One server, several accounts: each call reaches the one it names and no other (S35)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tools.mcp.agent import Home, code, comments, told, writes
from tests.tools.tools_office import some_ticket
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.server import Sandbox
from zdtui.tools.guard.audit import verify
from zdtui.tools.registry import NAMES, tool

BOTH = ("--account", "acme", "--account", "globex")


@pytest.fixture
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Home, Served]]:
    """Someone signed in at two sandboxes, and at a third account that is not for agents."""
    with Sandbox(tickets=60, plan=None) as sandbox:
        acme, globex = sandbox["acme"], sandbox["globex"]
        home = Home.at(tmp_path / "home", acme)
        book = Book(Paths.inside(home.path).accounts_file)
        for name in ("globex", "secret"):
            book.add(Account(name, Origin.parse(globex.base_url), globex.email, storage="environment"))
        tokens = dict.fromkeys(("ZDTUI_TOKEN_GLOBEX", "ZDTUI_TOKEN_SECRET"), globex.api_token)
        environment = home.environment | tokens
        monkeypatch.setattr(Home, "environment", property(lambda _home: environment))
        yield home, globex


async def test_each_call_reaches_the_account_that_it_names(homes: tuple[Home, Served]) -> None:
    home, globex = homes
    acme = home.served
    async with home.client(*BOTH, "--write", "note") as client:
        for listed in (await client.list_tools()).tools:
            account = listed.input_schema["properties"]["account"]
            assert account["enum"] == ["acme", "globex"]
            assert ("account" in listed.input_schema.get("required", [])) is not tool(listed.name).hints.read_only
        here = told(await client.call_tool("zendesk_views_list", {}))["views"]
        assert told(await client.call_tool("zendesk_views_list", {"account": "acme"}))["views"][0].keys()
        assert (acme.log.count(), globex.log.count()) == (2, 0)
        result = await client.call_tool("zendesk_views_list", {"account": "globex"})
        assert "Account: globex." in str(result.content[0])
        assert (acme.log.count(), globex.log.count()) == (2, 1)
        assert here
        given: dict[str, Any] = {"ticket_id": some_ticket(globex), "body": "Quokka", "public": False}
        for wrong, told_code in (
            ({}, "account_required"),
            ({"account": "secret"}, "other_account"),
            ({"account": "ACME"}, "other_account"),
            ({"account": ["acme"]}, "other_account"),
            ({"account": ""}, "other_account"),
            ({"account": None}, "account_required"),
        ):
            assert code(await client.call_tool("zendesk_ticket_reply", given | wrong)) == told_code
        assert code(await client.call_tool("zendesk_views_list", {"account": "secret"})) == "other_account"
        assert code(await client.call_tool("nothing", {"account": "acme"})) == "unknown_tool"
        assert (writes(acme), writes(globex)) == ([], [])
        done = await client.call_tool("zendesk_ticket_reply", {**given, "account": "globex"})
        assert code(done) is None
        assert writes(acme) == []
    assert len(comments(globex, [given["ticket_id"]], "Quokka")) == 1
    lines = [json.loads(line) for line in home.log.read_text().splitlines()]
    assert {line["account"] for line in lines} == {"acme", "globex"}
    assert sum(line.get("outcome") == "other_account" for line in lines) == 5
    assert verify(home.log).whole


async def test_what_is_spent_at_one_is_spent_at_all(homes: tuple[Home, Served]) -> None:
    home, globex = homes
    async with home.client(*BOTH, "--reads", "120/3", "--write", "note", "--writes", "0/9") as client:
        codes: list[Any] = []
        for name in ("acme", "globex", "acme", "globex", "acme"):
            codes.append(code(await client.call_tool("zendesk_views_list", {"account": name})))
        assert codes == [None, None, None, "budget_spent", "budget_spent"]
        note = {"ticket_id": 1, "body": "x", "public": False, "account": "globex"}
        assert code(await client.call_tool("zendesk_ticket_reply", note)) == "too_fast"
    assert (writes(home.served), writes(globex)) == ([], [])


async def test_with_one_account_there_is_nothing_to_name(home: Home) -> None:
    async with home.client("--account", "acme") as client:
        for listed in (await client.list_tools()).tools:
            assert "account" not in listed.input_schema["properties"]
        for name in NAMES[:3]:
            assert code(await client.call_tool(name, {"account": "acme"})) == "unknown_parameter"
