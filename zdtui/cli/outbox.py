"""``zdtui outbox``: the writes that have not reached Zendesk."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

import click

from zdtui.cli.completing import WRITE
from zdtui.cli.failure import FAILED
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json, say_table
from zdtui.text.ages import age, moment
from zdtui.text.cells import cut
from zdtui.text.gate import gate

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from zdtui.desk.desk import Desk
    from zdtui.store.outbox import OutboxRow

NOT_FOUND = 4
SHORT = 8
"""Characters of a write's id that name it here."""


@click.group("outbox")
@click.option("--account", metavar="NAME", help="The account whose writes are meant.")
@click.pass_obj
def command(house: House, account: str | None) -> None:
    """The writes that have not reached Zendesk, or that Zendesk refused."""
    house.account = account or house.account


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def listed(house: House, as_json: bool) -> None:
    """List them, oldest first; Zendesk is not asked."""
    from zdtui.desk.outbox import UNSENT
    from zdtui.store.store import Store

    async def read() -> "list[OutboxRow]":
        store = Store.open(house.paths.account_folder(house.chosen().name))
        try:
            return store.work.rows(UNSENT)
        finally:
            await store.close()

    rows = asyncio.run(read())
    if as_json:
        say_json([_data(row) for row in rows])
    elif rows:
        say_table(("ID", "STATE", "AGE", "WHAT", "WHY"), [_line(row) for row in rows])
    else:
        narrate("Nothing waits.")


@command.command("retry")
@click.argument("write", type=WRITE, metavar="ID")
@click.option("--anyway", is_flag=True, help="Send it on top of what somebody else changed meanwhile.")
@click.pass_obj
def retry(house: House, write: str, anyway: bool) -> int:
    """Send one again now, and wait for Zendesk's word."""

    async def send(desk: "Desk", row: "OutboxRow") -> int:
        if row.state == "conflict" and not anyway:
            narrate(f"{row.problem or 'Somebody changed the ticket since.'} Send it on top with --anyway.")
            for line in _differences(desk, row):
                narrate(f"  {line}")
            return 7
        verdict = await desk.direct.again(row)
        narrate(f"{row.label}: {verdict.row.state}.")
        if verdict.row.problem:
            narrate(verdict.row.problem)
        return 0 if verdict.row.state == "sent" else getattr(verdict.error, "exit_code", FAILED)

    return asyncio.run(_with(house, write, send))


@command.command("drop")
@click.argument("write", type=WRITE, metavar="ID")
@click.pass_obj
def drop(house: House, write: str) -> int:
    """Give one up: it is never sent."""

    async def withdraw(desk: "Desk", row: "OutboxRow") -> int:
        if await desk.outbox.take_back(row):
            narrate(f"{row.label}: dropped.")
            return 0
        narrate(f"{row.label} is {row.state}: it may have arrived already, so it is looked for and not dropped.")
        return FAILED

    return asyncio.run(_with(house, write, withdraw))


async def _with(house: House, write: str, do: "Callable[[Desk, OutboxRow], Awaitable[int]]") -> int:
    """Do something with the one write whose id begins so."""
    from zdtui.tools.doors import desk_of

    async with desk_of(house.chosen(), house.book, house.vault, house.paths) as desk:
        found = [row for row in desk.outbox.rows() if row.id.startswith(write)]
        if len(found) == 1:
            return await do(desk, found[0])
        narrate("There is no such write." if not found else f"{len(found)} writes begin so; type more of the id.")
        narrate("List them: zdtui outbox list")
        return NOT_FOUND


def _differences(desk: "Desk", row: "OutboxRow") -> "Iterator[str]":
    """Tell what was read, what is wanted and what is there now of each field that somebody changed."""
    from zdtui.desk.conflict import conflict_of, title

    for each in conflict_of(desk.store, row).changed:
        wanted = f", you want {each.wanted}" if each.touched else ""
        yield f"{title(each.name)}: you read {each.read}{wanted}, now {each.now}"


def _data(row: "OutboxRow") -> dict[str, Any]:
    """Return a write as data."""
    names = "id ticket_id kind label state body problem created_at release_at attempt damaged"
    return {name: getattr(row, name) for name in names.split()}


def _line(row: "OutboxRow") -> tuple[str, ...]:
    """Return a write as a line of the table."""
    old = age(max(0.0, time.time() - row.created_at))
    why = f"leaves {moment(row.release_at, time.time())}" if row.state == "later" else row.problem
    return (row.id[:SHORT], row.state, old, cut(gate(row.label), 50), cut(gate(why), 100))
