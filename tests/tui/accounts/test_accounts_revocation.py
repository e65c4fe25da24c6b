"""A credential lost at a random moment with replies waiting: one banner, repaired in place, all delivered (G10)."""

import random
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from textual.widgets import TextArea

from tests.accounts.oauth_support import agree, granted
from tests.driver import Driver, driven
from zdtui.accounts.status import Status
from zdtui.desk.events import AccountStatusChanged, Event
from zdtui.desk.reply import Reply
from zdtui.sandbox.account import Account as Served
from zdtui.tui.accounts.banner import StandingBanner
from zdtui.tui.welcome import page as page_module
from zdtui.tui.welcome.page import SignInPage

NEW_TOKEN = "n" * 40
PROMPT, TRIPS = 1.0, 12
"""Seconds from the first refusal until the account says so; on a busy machine, as long as so many requests take."""


@dataclass(frozen=True)
class Kind:
    """A way to lose access: how it is lost, the status that follows, and how a person repairs it."""

    lose: Callable[[Served], None]
    status: Status
    repair: Callable[[Driver], Awaitable[None]]


async def by_new_token(app: Driver) -> None:
    page = await sign_in_page(app)
    page.form["token"].line.value = NEW_TOKEN
    await app.press("ctrl+s")


async def by_the_same_token(app: Driver) -> None:
    app.sandbox["acme"].doors.token_access = True
    page = await sign_in_page(app)
    page.form["token"].line.value = app.sandbox["acme"].api_token
    await app.press("enter")


async def by_the_browser(app: Driver) -> None:
    page = await sign_in_page(app)
    await app.press("ctrl+s")
    await app.until(lambda: page.consent is not None, "the browser is waited for")
    assert page.consent is not None
    page._pasted.value = agree(app.sandbox["acme"], page.consent.address)
    await app.press("enter")


async def by_an_admin(app: Driver) -> None:
    app.sandbox["acme"].world.users[app.sandbox["acme"].world.me]["suspended"] = False
    await app.press("ctrl+g")


async def sign_in_page(app: Driver) -> SignInPage:
    await app.press("ctrl+g")
    page = app.app.screen
    assert isinstance(page, SignInPage)
    return page


def delete_token(served: Served) -> None:
    first, *others = served.world.credentials.people
    people = (replace(first, api_token=NEW_TOKEN), *others)
    served.world.credentials = replace(served.world.credentials, people=people)


def switch_off(served: Served) -> None:
    served.doors.token_access = False


def suspend(served: Served) -> None:
    served.world.users[served.world.me]["suspended"] = True


KINDS = {
    "API token deleted": Kind(delete_token, Status.REVOKED, by_new_token),
    "OAuth tokens revoked": Kind(lambda served: served.oauth.tokens.end_all(), Status.REVOKED, by_the_browser),
    "token access off": Kind(switch_off, Status.REVOKED, by_the_same_token),
    "agent suspended": Kind(suspend, Status.ERROR, by_an_admin),
}

SEEDS = [*range(5), *(pytest.param(seed, marks=pytest.mark.deep) for seed in range(5, 105))]


@pytest.mark.parametrize("seed", SEEDS)
async def test_lost_at_a_random_moment_everything_is_delivered_once(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice, kind = random.Random(seed), KINDS[[*KINDS][seed % len(KINDS)]]
    monkeypatch.setattr(page_module, "show_page", lambda _address: False)
    async with driven(dice.choice(((80, 24), (120, 36))), hold=0, accounts=["acme"], tickets=300) as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE and app.desk.quiet, "it is signed in")
        if kind.repair is by_the_browser:
            await use_oauth(app)
        heard, trip = standings(app), await round_trip(app)
        await app.queue.loaded()
        await app.press(*["j"] * dice.randrange(2), "enter", "r")
        await app.type("half a sentence")
        await app.press(*["left"] * dice.randrange(5))
        here = place(app)
        others = [other for other in app.queue.ids if other != app.ticket.id]
        at, many = dice.randrange(4), 4
        for number, other in enumerate(others[:many]):
            if number == at:
                kind.lose(app.sandbox["acme"])
            await app.desk.writing.submit(other, {}, Reply(f"word {number}", public=True))
            for _ in range(dice.randrange(4)):
                await app.pilot.pause()
        kind.lose(app.sandbox["acme"])
        wave(app, dice)
        await app.until(lambda: app.desk.standing.status is kind.status, "it is noticed")
        await app.until(lambda: len(banners(app)) == 1, "one banner is there")
        assert heard[kind.status] - refused_first(app) < max(PROMPT, TRIPS * trip)
        await kind.repair(app)
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is active again")
        await app.until(lambda: not app.desk.outbox.rows(), "what waited is delivered")
        assert banners(app) == []
        assert delivered(app) == [f"word {number}" for number in range(many)], "each once, in order"
        assert place(app) == here
        assert heard.count(kind.status) == 1, "one change of standing, one banner"


async def use_oauth(app: Driver) -> None:
    served = app.sandbox["acme"]
    account = replace(app.desk.account, method="oauth", client=served.oauth.clients.public.identifier)
    await app.app.desks.signed_in(await app.app.desks.signing.by_grant(account, granted(served)))
    await app.until(lambda: app.desk.standing.status is Status.ACTIVE and app.desk.quiet, "OAuth works")


async def round_trip(app: Driver) -> float:
    """How many seconds one request takes now."""
    started = time.monotonic()
    await app.desk.ask(lambda client: client.users.me())
    return time.monotonic() - started


class Heard(dict[Status, float]):
    """When each status was heard first; ``count`` says how often it came."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[Status] = []

    def take(self, status: Status) -> None:
        """Note a status."""
        if not self.runs or self.runs[-1] is not status:
            self.runs.append(status)
            self.setdefault(status, time.monotonic())

    def count(self, status: Status) -> int:
        """How many times the account came to stand so."""
        return self.runs.count(status)


def standings(app: Driver) -> Heard:
    heard, desk = Heard(), app.desk

    def listen(event: Event) -> None:
        if isinstance(event, AccountStatusChanged):
            heard.take(desk.standing.status)

    desk.subscribe(listen)
    return heard


def wave(app: Driver, dice: random.Random) -> None:
    """Have many calls refused at once."""
    app.desk.reconnect()
    for entry in dice.sample(app.desk.views.entries(), 3):
        app.desk.list(entry.key).refresh()


def refused_first(app: Driver) -> float:
    refused = [entry.finished for entry in app.sandbox["acme"].log if entry.status in (401, 403) and entry.finished]
    return min(refused)


def delivered(app: Driver) -> list[str]:
    puts = [put for put in app.sandbox["acme"].log.find("PUT") if put.status == 200]
    bodies = [str(put.json["ticket"]["comment"]["html_body"]) for put in puts]
    return [word for body in bodies for word in re.findall(r"word \d", body)]


def banners(app: Driver) -> list[StandingBanner]:
    return [banner for banner in app.app.screen.query(StandingBanner) if banner.display]


def place(app: Driver) -> tuple[Any, ...]:
    """Where the person is: list, cursor, open ticket, and what they write with its cursor."""
    writing = app.screen.query_one(TextArea)
    return app.queue.title, app.queue.cursor, app.ticket.id, writing.text, writing.cursor_location, writing.has_focus
