"""The queue over all accounts with work under way: no row, no cell and no write is another account's (G8)."""

import asyncio
import random

import pytest

from tests.driver import Driver
from tests.tui.accounts.test_accounts_isolation import foreign_rows, start_work, telling
from tests.tui.everywhere.merged import NAMES, Merged, everywhere
from zdtui.sandbox.server import Sandbox

STEPS = 40
KEYS = ("j", "k", "enter", "escape", "]", "[", "g", "G", "f5", "J", "O")


def wrong_rows(merged: Merged, sandbox: Sandbox) -> list[str]:
    """The rows on screen that do not say what their own account's ticket says."""
    wrong = []
    for line in merged.rows[1:-1]:
        words = line.split()
        name = next((word for word in words[:2] if "#" in word), None)
        if name is not None:
            account, number = name.split("#")
            subject = sandbox[account].world.tickets.subject(int(number))
            if not (subject[:12] in line or "…" in words):
                wrong.append(line)
    return wrong


def wrong_cells(merged: Merged, app: Driver, marks: dict[str, list[str]]) -> list[str]:
    """What stands in the pane of one account and can only be the other's."""
    pane = merged.screen.tickets.here
    if pane is None or pane.live is None or not pane.region:
        return []
    text = "\n".join(app.lines_of(pane))
    return [head for head in marks[pane.live.account] if head in text]


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.deep) for seed in range(2, 14))])
async def test_nothing_of_one_account_is_shown_or_stored_as_anothers(size: tuple[int, int], seed: int) -> None:
    dice = random.Random(seed)
    async with everywhere(size) as (merged, app, sandbox):
        one, other = (sandbox[name] for name in NAMES)
        marks = {one.name: telling(one, other), other.name: telling(other, one)}
        assert all(len(heads) > 20 for heads in marks.values()), "there is something to tell them apart by"
        work = []
        for _ in range(STEPS):
            work.append(start_work(app.app.opened[dice.choice(NAMES)], dice))
            await app.press(dice.choice(KEYS))
            assert wrong_rows(merged, sandbox) == []
            assert wrong_cells(merged, app, marks) == []
            live, desk = merged.screen.at_hand(), merged.screen.desk
            assert live is None or (live.account == desk.account.name and live is desk.ticket(live.id))
        await asyncio.gather(*(each for each in work if each is not None))
        for name in NAMES:
            assert foreign_rows(app.app.opened[name], sandbox[name]) == []


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.deep) for seed in range(2, 10))])
async def test_every_note_arrives_at_its_own_account_alone(seed: int) -> None:
    """S2: notes are written to random tickets of both accounts; each says where it belongs."""
    dice = random.Random(seed)
    async with everywhere(hold=0.0) as (merged, app, sandbox):
        written: dict[str, int] = dict.fromkeys(NAMES, 0)
        for _ in range(8):
            name = dice.choice(merged.names)
            account, _, number = name.partition("#")
            await merged.go(name)
            await app.press(*dice.choice([("n",), ("enter", "n")]))
            await app.until(lambda: merged.composer is not None, "the composer is open")
            await app.type(f"to {account} {number}")
            await app.press("ctrl+s")
            await app.until(lambda: merged.composer is None, "it was submitted")
            await app.press("escape")
            written[account] += 1
        await app.until(lambda: not any(app.app.opened[each].outbox.rows() for each in NAMES), "all are sent")
        for name in NAMES:
            notes = [
                (number, str(comment["body"]))
                for number in sandbox[name].world.tickets.ids()
                for comment in sandbox[name].world.thread(number)
                if str(comment["body"]).startswith("to ")
            ]
            assert len(notes) == written[name]
            assert all(body == f"to {name} {number}" for number, body in notes)
