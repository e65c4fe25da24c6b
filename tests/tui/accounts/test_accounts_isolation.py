"""Switching accounts while both work: nothing of one account is stored for, or painted over, the other (G8)."""

import asyncio
import random

import pytest

from tests.driver import Driver, driven
from zdtui.desk.desk import Desk
from zdtui.sandbox.account import Account as Served

SWITCHES = 500
"""Of each of two runs: a thousand together."""

SETTLED = 0.1
"""How many switches are waited for until all is painted; the others are looked at at once."""

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


def start_work(desk: Desk, dice: random.Random) -> "asyncio.Future[None] | None":
    """Have a list, a thread, what is near the cursor, or a task that cannot be cancelled on its way."""
    live = desk.list(dice.choice(desk.views.entries()).key)
    tickets = list(live.ids) or list(desk.list(desk.views.entries()[0].key).ids)
    match dice.randrange(4):
        case 0:
            live.refresh()
        case 1:
            desk.ticket(dice.choice(tickets)).open()
        case 2:
            live.rest_at(dice.randrange(len(tickets)))
        case _:
            return asyncio.shield(desk._threads.reread(dice.choice(tickets)))
    return None


def foreign_rows(desk: Desk, served: Served) -> list[int]:
    """The stored tickets that are not the account's own."""
    rows = [row for row in map(desk.store.row, served.world.tickets.ids()) if row]
    assert rows
    return [row.id for row in rows if row.subject != served.world.tickets.subject(row.id)]


async def both_open(app: Driver) -> None:
    for name in ("globex", "acme"):
        await app.app.show_account(name)
        await app.until(lambda: bool(app.queue.ids), "there are rows")


@pytest.mark.parametrize("seed", [1, 2])
async def test_nothing_of_one_account_reaches_the_other(seed: int) -> None:
    dice = random.Random(seed)
    async with driven((110, 30), latency=40, tickets=80) as app:
        await both_open(app)
        served = {name: app.sandbox[name] for name in ("acme", "globex")}
        marks = {
            "acme": telling(served["acme"], served["globex"]),
            "globex": telling(served["globex"], served["acme"]),
        }
        assert all(len(heads) > 20 for heads in marks.values()), "there is something to tell them apart by"
        work = []
        under_way = 0
        for _ in range(SWITCHES):
            before = app.desk
            work.append(task := start_work(before, dice))
            under_way += not before.quiet or (task is not None and not task.done())
            name = "globex" if before.account.name == "acme" else "acme"
            await app.app.show_account(name)
            if dice.random() < SETTLED:
                await app.press(*dice.choices(("j", "k", "enter", "escape"), k=dice.randrange(3)))
            else:
                for _ in range(dice.randrange(20)):
                    await asyncio.sleep(0)
            picture = app.picture
            assert app.desk.account.name == name
            assert f" {name} " in app.account_line
            assert [head for head in marks[name] if head in picture] == []
        assert under_way > SWITCHES / 2, "work was on its way when the account was switched"
        await asyncio.gather(*(each for each in work if each is not None))
        for name, account in served.items():
            assert foreign_rows(app.app.opened[name], account) == []
