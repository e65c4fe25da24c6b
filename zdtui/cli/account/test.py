"""``zdtui account test``."""

import asyncio
from typing import Any

import click

from zdtui.accounts.account import Account
from zdtui.accounts.problem import AccountError
from zdtui.accounts.status import Status
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts, say_json
from zdtui.desk.probe import Examined, Probe, examine

SKEW = 120
"""Seconds by which a clock may be wrong before it is worth saying."""

SIGN_IN_NEEDED = frozenset([Status.REVOKED, Status.EXPIRED, Status.PENDING_AUTH])


class EndedError(AccountError):
    """Zendesk does not accept this kind of credential any more."""

    exit_code = 3


@click.command("test")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, name: str | None, as_json: bool) -> int:
    """Ask Zendesk who the account is: exit code 0 when it may work on tickets, 3 when signing in fails."""
    account = house.chosen(name)
    examined = asked(house, account)
    if as_json:
        say_json(data(account, examined))
    elif examined.probe is not None:
        say_facts(facts(examined.probe))
    if examined.error is not None:
        if not as_json:
            ended = examined.standing.of(account.name)
            if ended.status is Status.REVOKED:
                narrate(f"{account.name} is {ended.status.value}. {ended.repair}")
            raise EndedError(ended.reason, ended.repair) if ended.status is Status.EXPIRED else examined.error
        return 3 if examined.standing.status in SIGN_IN_NEEDED else int(getattr(examined.error, "exit_code", 1))
    if examined.probe is None:
        return 1
    warn(examined.probe)
    return 0 if examined.probe.is_agent else 3


def asked(house: House, account: Account) -> Examined:
    """Ask Zendesk how an account stands, and remember it."""
    folder = house.paths.account_folder(account.name)
    return asyncio.run(examine(account, house.vault, folder, house.today))


def data(account: Account, examined: Examined) -> dict[str, Any]:
    """Return how an account stands as data."""
    standing = examined.standing
    said = {"account": account.name, "url": str(account.origin)} | (examined.probe.data() if examined.probe else {})
    return said | {
        "status": standing.status.value,
        "reason": standing.reason,
        "repair": standing.of(account.name).repair,
        "method": account.method,
        "storage": account.storage,
    }


def facts(found: Probe) -> list[tuple[str, str]]:
    """Return what Zendesk said as named facts."""
    limit = f"{found.limit:,} requests a minute" if found.limit else "not told"
    who = f"{found.name} <{found.email}>" if found.role else f"user {found.user_id}; the scopes hide who that is"
    return [
        ("account", f"{found.account} at {found.url}"),
        ("signed in as", who),
        ("role", found.role or "not told"),
        ("scopes", found.scopes),
        ("limit", f"{limit}, {found.remaining:,} left" if found.remaining is not None else limit),
        ("clock", f"{found.clock_skew:+} s from Zendesk's" if found.clock_skew else "in step with Zendesk's"),
        ("answered in", f"{found.milliseconds} ms"),
    ]


def warn(found: Probe) -> None:
    """Say what will not work."""
    if not found.is_agent:
        narrate(f"The role {found.role} cannot work on tickets. Sign in as an agent or an admin.")
    if abs(found.clock_skew) > SKEW:
        narrate("This machine's clock is wrong: ages and times will be, too.")
