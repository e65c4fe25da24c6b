"""An agent's end of the server: the official SDK's client, at a sandbox."""

import json
import os
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters, types
from mcp.client.stdio import stdio_client

from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.sandbox.account import Account as Served

WRITING = {"POST", "PUT", "DELETE", "PATCH"}


@dataclass(frozen=True, slots=True)
class Home:
    """A person's folder with one account in it, and the Zendesk behind it."""

    path: Path
    served: Served

    @classmethod
    def at(cls, path: Path, served: Served) -> "Home":
        """Make the folder."""
        paths = Paths.inside(path)
        paths.make()
        Book(paths.accounts_file).add(
            Account(served.name, Origin.parse(served.base_url), served.email, storage="environment")
        )
        return cls(path, served)

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to know to be at home here."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ZDTUI_")}
        token = {f"ZDTUI_TOKEN_{self.served.name.upper()}": self.served.api_token}
        return {**kept, "ZDTUI_HOME": str(self.path), "ZDTUI_VAULT": "environment", **token}

    @property
    def log(self) -> Path:
        """The log of what agents did."""
        return Paths.inside(self.path).state / "agents.jsonl"

    def command(self, *options: str) -> StdioServerParameters:
        """How to start the server."""
        return StdioServerParameters(
            command=sys.executable, args=["-m", "zdtui", "mcp", *options], env=self.environment
        )

    @asynccontextmanager
    async def client(self, *options: str, **more: Any) -> AsyncIterator[Client]:
        """A client at a server of its own, over standard input and output."""
        with open(os.devnull, "w") as narration:  # noqa: ASYNC230, PTH123 - it never blocks
            async with Client(stdio_client(self.command(*options), narration), **more) as client:
                yield client


def told(result: types.CallToolResult) -> Any:
    """What a model reads in an answer: the JSON in its second text."""
    block = result.content[1]
    assert isinstance(block, types.TextContent)
    return json.loads(block.text)


def code(result: types.CallToolResult) -> str | None:
    """The code of an error, if it is one."""
    return str(told(result)["code"]) if result.is_error else None


def writes(served: Served) -> list[tuple[str, str]]:
    """The writes that reached the sandbox."""
    return [(entry.method, entry.path) for entry in served.log if entry.method in WRITING]


def comments(served: Served, tickets: Iterable[int], word: str) -> list[Any]:
    """The comments of tickets that hold a word."""
    return [each for ticket in tickets for each in served.world.comments(ticket) if word in str(each["body"])]
