"""``zdtui sync``: copy an account's tickets to this machine."""

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from zdtui.cli.house import House
from zdtui.cli.progress import Progress
from zdtui.cli.say import narrate, say_facts, say_json

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.events import Event
    from zdtui.desk.mirror.state import MirrorState

WAYS = {"admin": "incremental export", "agent": "search export"}
"""How an account is read, by the role of who reads."""


@click.command("sync")
@click.option("--full", is_flag=True, help="The whole history, not only unsolved tickets and the last month.")
@click.option("--account", metavar="NAME", help="The account to read.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, /, *, full: bool, account: str | None, as_json: bool) -> None:
    """Copy the account's tickets to this machine, where they can be searched and read without a network.

    It goes on where it last ended; ^C ends it at any time. Half of the account's rate limit is left to others.
    """
    chosen = house.chosen(account)
    began = time.monotonic()
    try:
        state = asyncio.run(_synced(house, chosen, full=full))
    except KeyboardInterrupt:
        narrate("What was read is kept: “zdtui sync” goes on from here.")
        raise
    data = _data(chosen, state, time.monotonic() - began)
    if as_json:
        say_json(data)
    else:
        say_facts(_facts(data, state))


async def _synced(house: House, account: "Account", *, full: bool) -> "MirrorState":
    """Read everything that is wanted, telling how far it is."""
    from zdtui.desk.events import MirrorChanged
    from zdtui.tools.doors import desk_of

    progress = Progress()
    async with desk_of(account, house.book, house.vault, house.paths) as desk:

        def heard(event: "Event") -> None:
            if isinstance(event, MirrorChanged):
                _tell(progress, desk.mirror.state)

        stop = desk.subscribe(heard)
        try:
            return await desk.mirror.once(full=full)
        finally:
            stop()
            progress.end()


def _tell(progress: Progress, state: "MirrorState") -> None:
    """Say what is being read, or what is waited for."""
    if state.problem is not None:
        progress.tell(f"waiting: {state.problem.sentence}")
    else:
        progress.tell(state.phase.value, state.done, state.of)


def _data(account: "Account", state: "MirrorState", seconds: float) -> dict[str, Any]:
    """Return what is here now."""
    return {
        "account": account.name,
        "way": WAYS.get(state.role, state.role),
        "tickets": state.tickets,
        "total": state.total,
        "whole": state.whole,
        "since": _time(state.since) if state.since else None,
        "complete_to": _time(state.complete_to),
        "seconds": round(seconds, 1),
    }


def _facts(data: dict[str, Any], state: "MirrorState") -> list[tuple[str, str]]:
    """Return the same for people."""
    of = f" of {data['total']:,} at Zendesk" if data["total"] is not None else ""
    return [
        ("Account", data["account"]),
        ("Tickets", f"{data['tickets']:,} here{of}"),
        ("Holds", state.reach(time.time())),
        ("Read by", data["way"]),
        ("Took", f"{data['seconds']} s"),
    ]


def _time(unix: float | None) -> str | None:
    return None if unix is None else f"{datetime.fromtimestamp(unix, UTC):%Y-%m-%dT%H:%M:%SZ}"
