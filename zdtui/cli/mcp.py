"""``zdtui mcp``: the tools as an MCP server, for agents."""

import asyncio
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zdtui.accounts.problem import AccountError
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json
from zdtui.cli.serve import announce
from zdtui.tools.guard.allowance import Allowance
from zdtui.tools.guard.capability import Capability, named
from zdtui.tools.guard.guard import Guard, Policy
from zdtui.tools.guard.pin import Pin
from zdtui.tools.registry import NAMES

if TYPE_CHECKING:
    from zdtui.accounts.account import Account


@dataclass(frozen=True, slots=True)
class Serving:
    """What was asked for: whose Zendesk, what is allowed, and a port where it is HTTP."""

    account: "Account"
    policy: Policy
    http: int | None


def _capabilities(_context: click.Context, _option: click.Parameter, value: str) -> frozenset[Capability]:
    try:
        return named(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> frozenset[str] | None:
    if value is None:
        return None
    names = frozenset(name.strip() for name in value.split(",") if name.strip())
    if strange := names - {*NAMES}:
        raise click.BadParameter(f"There is no tool {', '.join(sorted(strange))}: zdtui tools list.")
    return names


def _numbers(_context: click.Context, _option: click.Parameter, value: str | None) -> frozenset[int] | None:
    if value is None:
        return None
    numbers = [number.strip().removeprefix("#") for number in value.split(",") if number.strip()]
    if not all(number.isascii() and number.isdigit() for number in numbers):
        raise click.BadParameter("Give numbers of tickets with commas between.")
    return frozenset(map(int, numbers))


@click.command("mcp")
@click.option("--account", metavar="NAME", help="The account; the run can use no other.")
@click.option("--write", default="", callback=_capabilities, metavar="CAPABILITY,…",
              help="What agents may write: note, reply, update, create. Without it they only read.")  # fmt: skip
@click.option("--propose", is_flag=True, help="Writes wait in zdtui until a person approves them.")
@click.option("--allow", callback=_names, metavar="TOOL,…", help="Only these tools.")
@click.option("--tickets", callback=_numbers, metavar="NUMBER,…", help="Only these tickets.")
@click.option("--http", type=click.IntRange(0, 65535), metavar="PORT",
              help="Serve HTTP on this machine, not standard input and output; 0 takes a free port.")  # fmt: skip
@click.option("--allow-token", is_flag=True, help="With --http: accept an account that signs in with an API token.")
@click.option("--verify-log", is_flag=True, help="Check the log of what agents did, and end.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    account: str | None,
    write: frozenset[Capability],
    propose: bool,
    allow: frozenset[str] | None,
    tickets: frozenset[int] | None,
    http: int | None,
    allow_token: bool,
    verify_log: bool,
) -> int:
    """Serve the 14 tools to agents by MCP: read-only, unless --write says more.

    A public reply is confirmed by the person at the agent's end; where their program cannot ask them, it waits in
    zdtui as a proposal.
    """
    if verify_log:
        return _verified(log_path(house))
    serving = Serving(house.chosen(account), Policy(write, propose, Allowance(allow, tickets)), http)
    if http is not None and serving.account.method == "token" and not allow_token:
        raise AccountError(
            f"{serving.account.name} signs in with an API token, which can do everything: it is not served by HTTP.",
            "Sign in with OAuth (zdtui account reauth), or add --allow-token.",
        )
    try:
        import mcp  # noqa: F401 - only to see whether it is there
    except ImportError as error:
        raise AccountError(
            "The MCP server needs one more package.", "Install it: pip install 'zdtui[mcp]'"
        ) from error
    asyncio.run(_serve(house, serving))
    return 0


def log_path(house: House) -> Path:
    """Where the log of what agents did is kept."""
    return house.paths.state / "agents.jsonl"


def _verified(path: Path) -> int:
    from zdtui.tools.guard.audit import verify

    verdict = verify(path)
    say_json({"log": str(path), "whole": verdict.whole, "lines": verdict.lines, "problem": verdict.problem})
    return 0 if verdict.whole else 1


async def _serve(house: House, serving: Serving) -> None:
    from zdtui.desk.desks import Desks
    from zdtui.tools.guard.audit import AuditLog
    from zdtui.tools.mcp.run import Run
    from zdtui.tools.mcp.server import serve

    house.paths.make()
    name = serving.account.name
    pin = Pin.on(serving.account, partial(house.book.get, name))
    guard = Guard(serving.policy, _tools(), pin, time.monotonic)
    desks = Desks(house.book, house.vault, house.paths, hold=0, reads=False)
    try:
        run = Run(await desks.open(name), guard, AuditLog(log_path(house), time.time))
        if serving.http is None:
            from zdtui.tools.mcp.stdio import serve_stdio

            narrate(f"Serving {name} to one agent on standard input and output.")
            await serve_stdio(serve(run))
            return
        from zdtui.tools.mcp.http import new_secret, serve_http

        secret = new_secret()
        await serve_http(
            serve(run), serving.http, secret, lambda url: announce({"url": url, "secret": secret.reveal()})
        )
    finally:
        await desks.close()


def _tools() -> dict[str, bool]:
    from zdtui.tools.registry import tools

    return {tool.name: tool.hints.read_only for tool in tools()}
