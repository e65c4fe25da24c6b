"""Switching accounts: by key, number or name, back to where one was (F6, F7)."""

import time
from pathlib import Path

from tests.driver import driven
from tests.tui.chrome_world import World, account, bench
from zdtui.accounts.status import Status
from zdtui.config.session import load_session
from zdtui.sandbox.server import Sandbox
from zdtui.tui.accounts.facts import facts
from zdtui.tui.accounts.page import AccountPage
from zdtui.tui.accounts.switcher import Switcher
from zdtui.tui.composer.composer import Composer
from zdtui.tui.status.say import status_bar
from zdtui.tui.welcome.page import SignInPage


async def test_the_key_and_enter_go_back_and_forth_and_the_place_is_kept() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("r", *"for acme")
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
        assert app.current == "globex"
        assert not app.screen.query(Composer)
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
        assert app.current == "acme"
        assert app.screen.query_one(Composer).text == "for acme"


async def test_a_number_or_a_name_goes_straight_there() -> None:
    async with bench(World(("acme", "globex", "initech"))) as (app, pilot, _world):
        await pilot.press("ctrl+o", "3")
        await pilot.pause()
        assert app.current == "initech"
        await pilot.press("ctrl+o", *"glo", "enter")
        await pilot.pause()
        assert app.current == "globex"
        await pilot.press("ctrl+o", "ctrl+o", "ctrl+o", "enter")
        await pilot.pause()
        assert app.current == "globex"


async def test_switching_to_an_open_account_costs_no_more_than_painting_it() -> None:
    async with bench() as (app, pilot, _world):
        await app.show_account("globex")
        await app.show_account("acme")
        started = time.perf_counter()
        await app.show_account("globex")
        await pilot.pause()
        assert time.perf_counter() - started < 0.5


async def test_the_switcher_names_address_status_and_what_waits() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("p")
        await pilot.press(*"low", "enter", "ctrl+o")
        await pilot.pause()
        assert isinstance(app.screen, Switcher)
        acme, globex, _everywhere = app.screen.list.choices
        assert "acme.zendesk.com" in acme.detail
        assert "1 waiting" in acme.aside
        assert "signing in" in acme.aside
        assert "production" in globex.detail
        assert globex.aside == "not used yet"


async def test_with_one_account_the_key_says_how_to_add_another() -> None:
    world = World()
    world.accounts_known = [account("acme")]
    async with bench(world) as (app, pilot, _world):
        await pilot.press("ctrl+o")
        bar = status_bar(app)
        assert bar is not None
        assert "account add" in bar.saying


async def test_the_account_page_shows_facts_and_no_secret() -> None:
    async with bench() as (app, pilot, world):
        await pilot.press("ctrl+o", "f2")
        await pilot.pause()
        assert isinstance(app.screen, AccountPage)
        text = facts(world.desks["globex"]).plain
        for fact in ("https://globex.zendesk.com", "Maya Lindqvist", "agent", "API token", "memory", "production"):
            assert fact in text
        await pilot.press("escape")
        assert app.current == "acme"


async def test_the_next_start_opens_the_account_of_the_last(tmp_path: Path) -> None:
    async with bench(home=tmp_path) as (app, pilot, _world):
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
        assert app.paths is not None
        assert load_session(app.paths.session_file).account == "globex"
    async with bench(home=tmp_path) as (app, _pilot, _world):
        assert app.current == "globex"


async def test_an_account_that_is_not_open_tells_how_it_stood_and_what_waits_there(tmp_path: Path) -> None:
    with Sandbox(tickets=60, plan=None) as sandbox:
        globex = sandbox["globex"]
        async with driven(sandbox=sandbox, home=tmp_path, hold=0) as app:
            await app.app.show_account("globex")
            await app.until(lambda: app.desk.standing.status is Status.ACTIVE and app.desk.quiet, "it is signed in")
            await app.until(lambda: app.desk.views.entries()[0].count is not None, "its views are counted")
            globex.doors.token_access = False
            await app.desk.writing.submit(app.queue.ids[0], {"priority": "low"}, None)
            await app.until(lambda: app.desk.standing.status is Status.REVOKED, "it is signed out")
            count, view = app.desk.views.entries()[0].count, app.desk.views.entries()[0].title
            await app.app.show_account("acme")
        async with driven(sandbox=sandbox, home=tmp_path, hold=0) as app:
            await app.press("ctrl+o")
            switcher = app.app.screen
            assert isinstance(switcher, Switcher)
            row = next(choice for choice in switcher.list.choices if choice.value == "globex")
            assert row.aside == f"signed out · 1 waiting · {count} {view}"
            assert row.sign == "✕"
            assert "globex" not in app.app.opened
            await app.press("ctrl+g")
            page = app.app.screen
            assert isinstance(page, SignInPage), "one key repairs it"
            globex.doors.token_access = True
            await app.type(globex.api_token)
            await app.press("enter")
            (desk,) = [desk for desk in app.app.desks.opened() if desk.account.name == "globex"]
            await app.until(lambda: desk.standing.status is Status.ACTIVE, "it is signed in again")
            assert app.app.current == "acme"
            await app.press("ctrl+o", "ctrl+o", "ctrl+g")
            assert "nothing to repair" in app.status
