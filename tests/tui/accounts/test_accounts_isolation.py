"""Switching accounts while both work: nothing of one account is stored for, or painted over, the other (G8)."""

import asyncio
import random

import pytest

from tests.driver import Driver, driven
from zdtui.desk.desk import Desk
from zdtui.sandbox.account import Account as Served

LETTERS = 14
"""Cells of a subject that are on screen however narrow its column is."""


def telling(mine: Served, other: Served) -> list[str]:
    """The beginnings of the other account's subjects that nothing of mine says."""
    ids = mine.world.tickets.ids()
    texts = [mine.world.tickets.subject(number) for number in ids]
    texts += [str(comment["body"]) for number in ids for comment in mine.world.thread(number)]
    own = "\n".join(texts)
    heads = {other.world.tickets.subject(number)[:LETTERS] for number in other.world.tickets.ids()}
    return [head for head in heads if len(head) == LETTERS and head not in own]


def start_work(desk: Desk, dice: random.Random) -> "asyncio.Future[None]":
    """Have lists, threads and a task that cannot be cancelled on their way."""
    live = desk.list(dice.choice(desk.views.entries()).key)
    live.refresh()
    tickets = list(live.ids) or list(desk.list(desk.views.entries()[0].key).ids)
    desk.ticket(dice.choice(tickets)).open()
    live.rest_at(dice.randrange(len(tickets)))
    return asyncio.shield(desk._threads.reread(dice.choice(tickets)))


def foreign_rows(desk: Desk, served: Served) -> list[int]:
    """The stored tickets that are not the account's own."""
    rows = [row for row in map(desk.store.row, served.world.tickets.ids()) if row]
    assert rows
    return [row.id for row in rows if row.subject != served.world.tickets.subject(row.id)]


async def both_open(app: Driver) -> None:
    for name in ("globex", "acme"):
        await app.app.show_account(name)
        await app.until(lambda: bool(app.queue.ids), "there are rows")


@pytest.mark.parametrize("rounds", [60, pytest.param(1_000, marks=pytest.mark.deep)])
async def test_nothing_of_one_account_reaches_the_other(rounds: int) -> None:
    dice = random.Random(rounds)
    async with driven((160, 50), latency=2) as app:
        await both_open(app)
        served = {name: app.sandbox[name] for name in ("acme", "globex")}
        marks = {
            "acme": telling(served["acme"], served["globex"]),
            "globex": telling(served["globex"], served["acme"]),
        }
        assert all(len(heads) > 20 for heads in marks.values()), "there is something to tell them apart by"
        work = []
        for _ in range(rounds):
            work += [start_work(app.app.opened[name], dice) for name in served if dice.random() < 0.5]
            name = dice.choice([*served])
            await app.app.show_account(name)
            await app.press(*dice.choices(("j", "k", "enter", "escape"), k=dice.randrange(3)))
            picture = app.picture
            assert app.desk.account.name == name
            assert f" {name} " in app.account_line
            assert [head for head in marks[name] if head in picture] == []
        await asyncio.gather(*work)
        for name, account in served.items():
            assert foreign_rows(app.app.opened[name], account) == []
