"""``zdtui mcp``: the tools as an MCP server, for agents."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from zdtui.accounts.problem import AccountError
from zdtui.cli.agents import Serving, log_path, serve
from zdtui.cli.completing import Several
from zdtui.cli.extra import extra
from zdtui.cli.house import House
from zdtui.cli.say import say_json
from zdtui.tools.guard.allowance import Allowance
from zdtui.tools.guard.budget import READS, WRITES, Limit
from zdtui.tools.guard.capability import Capability, named
from zdtui.tools.guard.guard import Policy
from zdtui.tools.registry import NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from zdtui.accounts.account import Account


def _capabilities(_context: click.Context, _option: click.Parameter, value: str | None) -> frozenset[Capability]:
    try:
        return named(value or "")
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


def _limit(_context: click.Context, _option: click.Parameter, value: str) -> Limit:
    minute, _, run = value.partition("/")
    if not all(part.isascii() and part.isdigit() for part in (minute, run)):
        raise click.BadParameter("Give two numbers, such as 120/5000: in any minute, and in the whole run.")
    return Limit(int(minute), int(run))


@click.command("mcp")
@click.option(
    "--account",
    "names",
    multiple=True,
    metavar="NAME",
    help="The account; the run can use no other. Several may be named: then each call can say which.",
)
@click.option("--read-only", is_flag=True, help="Only read; together with --write or --propose it is refused.")
@click.option(
    "--write",
    type=Several(Capability),
    callback=_capabilities,
    metavar="CAPABILITY,…",
    help="What agents may write: note, reply, update, create. Without it they only read.",
)
@click.option("--propose", is_flag=True, help="Writes wait in zdtui until a person approves them.")
@click.option("--allow", type=Several(NAMES), callback=_names, metavar="TOOL,…", help="Only these tools.")
@click.option("--tickets", callback=_numbers, metavar="NUMBER,…", help="Only these tickets.")
@click.option(
    "--reads",
    callback=_limit,
    default=f"{READS.minute}/{READS.run}",
    show_default=True,
    metavar="MINUTE/RUN",
    help="How many reads in any minute, and in the whole run.",
)
@click.option(
    "--writes",
    callback=_limit,
    default=f"{WRITES.minute}/{WRITES.run}",
    show_default=True,
    metavar="MINUTE/RUN",
    help="How many writes in any minute, and in the whole run.",
)
@click.option(
    "--http",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="Serve HTTP on this machine, not standard input and output; 0 takes a free port.",
)
@click.option("--allow-token", is_flag=True, help="With --http: accept an account that signs in with an API token.")
@click.option("--verify-log", is_flag=True, help="Check the log of what agents did, and end.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    names: Sequence[str],
    read_only: bool,
    write: frozenset[Capability],
    propose: bool,
    allow: frozenset[str] | None,
    tickets: frozenset[int] | None,
    reads: Limit,
    writes: Limit,
    http: int | None,
    allow_token: bool,
    verify_log: bool,
) -> int:
    """Serve the 14 tools to agents by MCP: read-only, unless --write says more.

    A public reply is confirmed by the person at the agent's end; where their program cannot ask, it waits in
    zdtui as a proposal. With several accounts a call that writes has to name one, and --tickets, whose numbers
    mean another ticket at each account, is refused.
    """
    if verify_log:
        return _verified(log_path(house))
    if read_only and (write or propose):
        raise click.UsageError("--read-only excludes --write and --propose.")
    accounts = tuple(house.chosen(name) for name in dict.fromkeys(names)) or (house.chosen(),)
    if tickets is not None and len(accounts) > 1:
        raise click.UsageError("--tickets needs one --account: a number means another ticket at each.")
    if http is not None and not allow_token:
        _refuse_tokens(accounts)
    extra("mcp", "mcp")
    policy = Policy(write, propose, Allowance(allow, tickets), reads, writes)
    asyncio.run(serve(house, Serving(accounts, policy, http)))
    return 0


def _refuse_tokens(accounts: "Sequence[Account]") -> None:
    """Let no account out by HTTP whose credential can do everything."""
    for account in accounts:
        if account.method == "token":
            raise AccountError(
                f"{account.name} signs in with an API token, which can do everything: it is not served by HTTP.",
                f"Sign in with OAuth (zdtui account convert {account.name}), or add --allow-token.",
            )


def _verified(path: "Path") -> int:
    from zdtui.tools.guard.audit import verify

    verdict = verify(path)
    say_json({"log": str(path), "whole": verdict.whole, "lines": verdict.lines, "problem": verdict.problem})
    return 0 if verdict.whole else 1
