"""``zdtui tag``: adding tags to a ticket and removing them, beside whoever else does so at the same time."""

import asyncio
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import click

from zdtui.cli.failure import FAILED
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_json

if TYPE_CHECKING:
    from zdtui.desk.direct import Verdict
    from zdtui.desk.merging import TagChange

CONFLICT, REFUSED = 7, 5


@click.group("tag")
@click.option("--account", metavar="NAME", help="The account whose ticket is meant.")
@click.pass_obj
def command(house: House, account: str | None) -> None:
    r"""Add tags to a ticket or remove them, without losing what others change meanwhile.

    Tags of closed tickets are changed too, where the account lets them.
    """
    house.account = account or house.account


@command.command("add")
@click.argument("ticket", type=click.IntRange(1))
@click.argument("tags", nargs=-1, required=True, metavar="TAG…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def add(house: House, ticket: int, tags: tuple[str, ...], as_json: bool) -> int:
    """Add tags to a ticket; print all tags that it has then, one a line."""
    from zdtui.desk.merging import TagChange

    return asyncio.run(_change(house, ticket, TagChange(_words(tags), ()), as_json=as_json))


@command.command("remove")
@click.argument("ticket", type=click.IntRange(1))
@click.argument("tags", nargs=-1, required=True, metavar="TAG…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def remove(house: House, ticket: int, tags: tuple[str, ...], as_json: bool) -> int:
    """Take tags off a ticket; print the tags that are left, one a line."""
    from zdtui.desk.merging import TagChange

    return asyncio.run(_change(house, ticket, TagChange((), _words(tags)), as_json=as_json))


async def _change(house: House, ticket_id: int, change: "TagChange", *, as_json: bool) -> int:
    """Read the ticket, change its tags, and tell what became of it."""
    from zdtui.api.errors import NotFound
    from zdtui.tools.doors import desk_of

    async with desk_of(house.chosen(), house.book, house.vault, house.paths) as desk:
        page = await desk.ask(lambda client: client.tickets.show_many([ticket_id]))
        if not page.items:
            raise NotFound(f"There is no ticket {ticket_id}, or you may not see it.")
        await desk.store.put_page("tickets", page.body)
        before = list(page.items[0].raw.get("tags") or ())
        verdict = await desk.tagging.write(str(uuid4()), page.items[0].raw, change, desk.direct)
        if verdict is None:
            narrate("Nothing changes: the ticket says so already.")
            return _tell(ticket_id, before, before, as_json=as_json)
        if verdict.row.state != "sent":
            return _failed(verdict)
        after = desk.outbox.ticket_now(verdict.row).get("tags") or []
    return _tell(ticket_id, before, after, as_json=as_json)


def _words(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Read the tags as Zendesk keeps them.

    Raises:
        UsageError: there is none among them.

    """
    from zdtui.text.tagwords import words

    found = words(" ".join(tags))
    if not found:
        raise click.UsageError("Name a tag.")
    return found


def _tell(ticket_id: int, before: list[str], after: list[str], *, as_json: bool) -> int:
    """Print the tags as they are now."""
    if as_json:
        added, removed = sorted(set(after) - set(before)), sorted(set(before) - set(after))
        data: dict[str, Any] = {"ticket_id": ticket_id, "tags": after, "added": added, "removed": removed}
        say_json(data)
        return 0
    for tag in after:
        say(tag)
    return 0


def _failed(verdict: "Verdict") -> int:
    """Say why the tags were not changed."""
    if verdict.error is not None and hasattr(verdict.error, "sentence"):
        raise verdict.error
    narrate(verdict.row.problem or f"The change is {verdict.row.state}.")
    return {"conflict": CONFLICT, "refused": REFUSED}.get(verdict.row.state, FAILED)
