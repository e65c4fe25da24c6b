"""The first page: a newcomer signs in without the README, by token and by OAuth (A3, A4, A9, A15–A18, A29)."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from textual.pilot import Pilot

from tests.accounts.oauth_support import agree
from tests.desk.office import until
from zdtui.accounts.book import Book
from zdtui.accounts.signin.client import redirect_of
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.queue.screen import QueueScreen
from zdtui.tui.welcome import page as page_module
from zdtui.tui.welcome.guide import Guide
from zdtui.tui.welcome.page import SignInPage
from zdtui.tui.welcome.signs_in import NEEDS_SIGN_IN


@pytest.fixture(scope="module")
def acme() -> Iterator[Zendesk]:
    with Sandbox(["acme"], tickets=60, plan=None) as sandbox:
        yield sandbox["acme"]


@asynccontextmanager
async def first_run(home: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[ZdtuiApp, Pilot[int]]]:
    """The application of a person without any account."""
    paths = Paths.inside(home)
    desks = Desks(Book(paths.accounts_file), MemoryVault(), paths)
    app = ZdtuiApp(desks, paths=paths)
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield app, pilot
    finally:
        await desks.close()


def page_of(app: ZdtuiApp) -> SignInPage:
    found = app.screen
    assert isinstance(found, SignInPage)
    return found


def fill(page: SignInPage, **texts: str) -> None:
    for key, text in texts.items():
        page.form[key].line.value = text


async def test_a_newcomer_with_an_api_token_ends_in_the_open_account(acme: Zendesk, tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        page = page_of(app)
        await pilot.press("ctrl+t")
        pasted = int(acme.world.tickets.ids()[4])
        fill(page, address=f"{acme.base_url}/agent/tickets/{pasted}", email=acme.email, token=acme.api_token)
        await pilot.pause()
        assert page.form.ticket == pasted
        assert page.form["name"].text == "local"
        fill(page, name="acme")
        await pilot.press("enter")
        await until(lambda: isinstance(app.screen, QueueScreen) and app.current == "acme")
        (account,) = app.desks.accounts()
        assert (account.method, account.email, account.storage) == ("token", acme.email, "memory")
        assert acme.api_token not in (Paths.inside(tmp_path).accounts_file).read_text()
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        await until(screen.desk.views.entries)
        await until(lambda: screen.reading and screen.ticket.live is not None)
        assert screen.ticket.live is not None
        assert screen.ticket.live.id == pasted, "the ticket whose address was pasted is open"


@pytest.mark.parametrize("way", ["browser", "pasted"])
async def test_oauth_ends_in_the_open_account(
    acme: Zendesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """The redirect address that is shown is the one that is sent, and one that the guide says to register."""

    def visit(address: str) -> bool:
        back = agree(acme, address)
        with httpx.Client(trust_env=False) as browser:
            return browser.get(back).status_code == 200

    monkeypatch.setattr(page_module, "show_page", visit if way == "browser" else lambda _address: False)
    async with first_run(tmp_path) as (app, pilot):
        page = page_of(app)
        assert page.form.way.chosen == "oauth", "the first choice"
        fill(page, address=acme.base_url, client=acme.oauth.clients.public.identifier, name="acme")
        await pilot.press("ctrl+s")
        if way == "pasted":
            await until(lambda: page.consent)
            assert page.consent is not None
            assert page.consent.redirect in page.said
            assert page.consent.redirect in [redirect_of(port) for port in (47163, 47164, 47165)]
            page._pasted.value = await asyncio.to_thread(agree, acme, page.consent.address)
            await pilot.press("enter")
        await until(lambda: isinstance(app.screen, QueueScreen))
        (account,) = app.desks.accounts()
        assert (account.method, account.email, account.scopes) == ("oauth", acme.email, "read write")


async def test_a_wrong_token_names_what_to_check_and_keeps_what_was_typed(acme: Zendesk, tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        page = page_of(app)
        await pilot.press("ctrl+t")
        fill(page, address=acme.base_url, email=acme.email, token="wrong", name="acme")
        await pilot.press("ctrl+s")
        await until(lambda: "Token access" in page.said)
        assert "profile icon" in page.said
        assert page.form["email"].text == acme.email
        assert app.desks.accounts() == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a.b", "host-mapped"),
        ("-x", "no subdomain"),
        ("https://evil.example/", "zendesk.com"),
        ("my company", "subdomain"),
    ],
)
async def test_an_address_that_is_none_is_explained(tmp_path: Path, typed: str, said: str) -> None:
    async with first_run(tmp_path) as (app, pilot):
        page = page_of(app)
        fill(page, address=typed, client="zdtui", name="acme")
        await pilot.press("ctrl+s")
        await until(lambda: said in page.said)


async def test_enter_goes_to_the_line_that_is_empty(tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        await pilot.press(*"mycompany", "enter")
        page = page_of(app)
        assert page.form["client"].line.has_focus
        assert page.form["name"].text == "mycompany"
        assert not page.form["email"].display


async def test_the_guide_shows_six_fields_and_a_key_copies_each(tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        await pilot.press("f2")
        guide = app.screen
        assert isinstance(guide, Guide)
        names = [str(choice.name)[3:].strip() for choice in guide.list.choices]
        assert names == ["Name", "Description", "Company", "Identifier", "Client kind", "Redirect URLs"]
        assert "client ID" in guide.list.choices[3].detail
        for number, choice in enumerate(guide.list.choices, 1):
            await pilot.press(str(number))
            assert app.clipboard == choice.value
        assert app.clipboard.splitlines() == [redirect_of(port) for port in (47163, 47164, 47165)]
        await pilot.press("escape", "ctrl+t", "f2", "1")
        assert app.clipboard.startswith("zdtui on ")


async def test_nobody_sees_what_is_typed_as_a_secret(tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        page = page_of(app)
        fill(page, secret="sekretsekret", token="sekretsekret")
        await pilot.pause()
        assert "sekret" not in app.export_screenshot()
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "sekret" not in app.export_screenshot()


async def test_leaving_the_first_page_leaves_with_the_code_for_signing_in(tmp_path: Path) -> None:
    async with first_run(tmp_path) as (app, pilot):
        await pilot.press("escape")
        await pilot.pause()
        assert app.return_code == NEEDS_SIGN_IN
