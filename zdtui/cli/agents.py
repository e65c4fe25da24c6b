"""Letting agents in: the accounts, what is allowed there, and the log of what they did."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zdtui.cli.house import House
from zdtui.cli.say import narrate
from zdtui.cli.serve import announce
from zdtui.tools.guard.guard import Guard, Policy
from zdtui.tools.guard.pin import Pin

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.desks import Desks
    from zdtui.tools.mcp.accounts import Accounts


@dataclass(frozen=True, slots=True)
class Serving:
    """What was asked for: whose Zendesk, what is allowed, and a port where it is HTTP."""

    accounts: "tuple[Account, ...]"
    policy: Policy
    http: int | None


def log_path(house: House) -> Path:
    """Where the log of what agents did is kept."""
    return house.paths.state / "agents.jsonl"


async def serve(house: House, serving: Serving) -> None:
    """Serve until the agent hangs up, or the process is told to end."""
    from zdtui.desk.desks import Desks
    from zdtui.tools.mcp.server import serve as served

    house.paths.make()
    told = house.settings.on_status_change
    desks = Desks(house.book, house.vault, house.paths, hold=0, reads=False, on_status_change=told)
    try:
        accounts = await _accounts(house, serving, desks)
        if serving.http is None:
            from zdtui.tools.mcp.stdio import serve_stdio

            narrate(f"Serving {', '.join(accounts.names)} to one agent on standard input and output.")
            await serve_stdio(served(accounts))
            return
        from zdtui.tools.mcp.http import new_secret, serve_http

        secret = new_secret()
        await serve_http(
            served(accounts), serving.http, secret, lambda url: announce({"url": url, "secret": secret.reveal()})
        )
    finally:
        await desks.close()


async def _accounts(house: House, serving: Serving, desks: "Desks") -> "Accounts":
    """Begin a run at each account; what one spends is spent for all."""
    from zdtui.tools.guard.audit import AuditLog
    from zdtui.tools.mcp.accounts import Accounts
    from zdtui.tools.mcp.run import Run

    pins = [Pin.on(account, partial(house.book.get, account.name)) for account in serving.accounts]
    guard = Guard(serving.policy, _tools(), pins[0], time.monotonic)
    first = Run(await desks.open(pins[0].name), guard, AuditLog(log_path(house), time.time))
    others = [Run(await desks.open(pin.name), guard.at(pin), first.log, first.marks, first.name) for pin in pins[1:]]
    return Accounts([first, *others])


def _tools() -> dict[str, bool]:
    from zdtui.tools.registry import tools

    return {tool.name: tool.hints.read_only for tool in tools()}
