"""The command line, with every kind of secret: in no file, no output, no argument, no environment (G3, A11, S4)."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.accounts.oauth_support import agree
from tests.power.trace import can_trace
from tests.secrets.machine import PASSPHRASE, Machine
from zdtui.sandbox.server import Sandbox

KINDS = {
    "API token", "client secret", "passphrase", "access token", "refresh token", "authorization code", "verifier",
    "mistyped token",
}  # fmt: skip
RPC = (
    {"id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {},
     "clientInfo": {"name": "test", "version": "1"}}},
    {"method": "notifications/initialized"},
    {"id": 2, "method": "tools/list"},
    {"id": 3, "method": "tools/call", "params": {"name": "zendesk_tickets_list", "arguments": {"per_page": 1}}},
)  # fmt: skip


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with Sandbox(("acme",), tickets=30, plan=None) as sandbox:
        (tmp_path / "root").mkdir()
        yield Machine(tmp_path / "root", sandbox["acme"])


def accounts(machine: Machine) -> Iterator[tuple[str, ...]]:
    """Yield the commands that make, use and replace every kind of credential."""
    place = ("--base-url", machine.zendesk.base_url)
    public = machine.zendesk.oauth.clients.public.identifier
    yield ("account", "add", "web", *place, "--client-id", public, "--port", machine.port)
    yield ("account", "rotate", "web")
    machine.zendesk.oauth.tokens.expire()
    yield ("account", "test", "web", "--json")
    yield ("account", "reauth", "web", "--scope", "read write", "--port", machine.port)
    yield ("account", "show", "web", "--json")
    yield ("account", "scopes", "web")
    yield ("account", "watch", "--changes", "1")
    yield ("account", "list", "--json")


def work(machine: Machine) -> Iterator[tuple[str, ...]]:
    """Yield the commands that work with them."""
    tickets = machine.zendesk.world.tickets
    number = next(each for each in tickets.ids() if tickets.read(each)["status"] == "open")
    reply = json.dumps({"ticket_id": number, "body": "hello", "public": False})
    yield ("--account", "me", "search", "type:ticket")
    yield ("call", "zendesk_tickets_list", '{"per_page": 2}', "--account", "web")
    yield ("call", "zendesk_ticket_reply", reply, "--account", "me")
    yield ("--account", "me", "sync")
    yield ("--account", "me", "open", str(number))
    yield ("--account", "me", "export", "out.ndjson")
    yield ("--account", "me", "outbox", "list")
    yield ("tools", "schema", "--format", "openai")
    yield ("doctor", "--online")
    yield ("config", "check")


def test_no_secret_is_anywhere(machine: Machine) -> None:
    zendesk = machine.zendesk
    client = zendesk.oauth.clients.confidential
    place = ("--base-url", zendesk.base_url)
    service = (
        "account",
        "add",
        "bot",
        *place,
        "--client-id",
        client.identifier,
        "--service",
        "--client-secret-stdin",
    )
    person = ("account", "add", "me", *place, "--email", zendesk.email, "--token-stdin")
    record = str(machine.root / "work" / "flight.har")
    assert machine(*service, stdin=client.secret) == 0, machine.said
    assert machine(*person, stdin=zendesk.api_token) == 0, machine.said
    for words in accounts(machine):
        assert machine(*words) == 0, machine.said
    for words in work(machine):
        assert machine(*words, ZDTUI_HAR=record) == 0, machine.said
    assert machine("replay", record, "--list") == 0, machine.said
    rpc = "".join(json.dumps({"jsonrpc": "2.0", **each}) + "\n" for each in RPC)
    assert machine("mcp", "--account", "web", stdin=rpc) == 0, machine.said
    mistyped = "canary-mistyped+7f3a9c1e/5b8d2046"
    machine.canaries.add("mistyped token", mistyped)
    assert machine("account", "rotate", "me", "--token-stdin", stdin=mistyped) == 3
    assert machine(*service, stdin=mistyped) == 3
    assert machine("account", "test", "me", passphrase=mistyped) == 3
    assert machine("account", "remove", "web", "--yes") == 0, machine.said
    children = [json.loads(line) for line in (machine.root / "home" / "children").read_text().splitlines()]
    assert len(children) == 2, "the browser was opened twice"
    assert (machine.root / "home" / "loud.log").stat().st_size > 10_000, "the libraries talked"
    assert machine.canaries.kinds == KINDS
    assert len(machine.canaries.names) >= 12
    assert [*machine.leaks()] == []
    modes = {path.stat().st_mode & 0o077 for path in (machine.root / "home" / "zdtui").rglob("*")}
    assert modes == {0}


def test_a_secret_in_the_environment_is_no_childs(machine: Machine) -> None:
    """``ZDTUI_TOKEN_…`` and ``ZDTUI_CLIENT_SECRET`` are taken out before the browser is opened."""
    place = ("--base-url", machine.zendesk.base_url)
    client = machine.zendesk.oauth.clients.confidential
    handed = {"ZDTUI_TOKEN_OTHER": machine.zendesk.api_token, "ZDTUI_CLIENT_SECRET": client.secret}
    words = ("account", "add", "web", *place, "--client-id", client.identifier, "--port", machine.port)
    assert machine(*words, **handed) == 0, machine.said
    (browser,) = [json.loads(line) for line in (machine.root / "home" / "children").read_text().splitlines()]
    assert not [name for name in browser[1] if "TOKEN" in name or "SECRET" in name]
    assert machine.canaries.kinds >= {"verifier", "authorization code", "client secret"}
    assert [*machine.leaks()] == []


def test_what_is_pasted_is_not_shown(machine: Machine) -> None:
    """The address where a browser elsewhere ended holds the code."""
    place = ("--base-url", machine.zendesk.base_url)
    client = machine.zendesk.oauth.clients.public
    client.redirects.append("http://127.0.0.1:47163/callback")
    words = ("account", "add", "web", *place, "--client-id", client.identifier, "--paste")
    command = "cat home/passphrase"
    (machine.root / "home" / "passphrase").write_text(PASSPHRASE)
    with subprocess.Popen(
        [sys.executable, "-m", "zdtui", *words],
        env=machine.environment | {"ZDTUI_PASSPHRASE_COMMAND": command},
        cwd=machine.root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stderr
        seen = ""
        while (found := re.search(r"http://\S+/oauth/authorizations/new\S+", seen)) is None:
            seen += process.stderr.readline()
        out, err = process.communicate(agree(machine.zendesk, found[0]) + "\n", timeout=60)
    (machine.root / "home" / "passphrase").unlink()
    assert process.returncode == 0, err
    machine.output += f"{seen}{out}{err}".encode()
    machine.learn()
    assert machine.canaries.kinds >= {"verifier", "authorization code"}
    assert [*machine.leaks()] == []


def test_the_search_would_find_them(machine: Machine) -> None:
    """What writes a token down is caught: by the file, the output, the argument and the environment."""
    token = machine.zendesk.api_token
    assert machine("search", token, HOME_NOTE="x") != 0
    (machine.root / "tmp" / "note").write_text(httpx.Headers({"Authorization": f"Bearer {token}"})["authorization"])
    found = [*machine.leaks()]
    assert [line for line in found if line.startswith("tmp/note")]
    machine.output += token.encode()
    assert [line for line in machine.leaks() if line.startswith("output")]
    if can_trace():
        machine("search", token)
        assert [line for line in machine.leaks() if "execve" in line]
