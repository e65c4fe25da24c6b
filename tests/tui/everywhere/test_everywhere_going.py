"""Going to one ticket by number, name or pasted address, in whichever account it is (A8)."""

from pathlib import Path

import pytest

from tests.driver import Driver, driven
from tests.tui.everywhere.merged import NAMES, Merged, both, everywhere
from zdtui.sandbox.server import Sandbox
from zdtui.tui.everywhere.prompt import GoTo

SIZES = [(80, 24), (160, 50)]


def first_ticket(app: Driver, name: str) -> int:
    return int(app.sandbox[name].world.tickets.ids()[0])


def note(app: Driver) -> str:
    screen = app.app.screen
    assert isinstance(screen, GoTo)
    return " ".join(str(screen.query_one(".note").render()).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_pasted_address_switches_to_its_account(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        number = first_ticket(app, "globex")
        await app.press("#")
        await app.type(f"{app.sandbox['globex'].base_url}/agent/tickets/{number}")
        assert app.picker.names == [f"globex#{number}"]
        await app.press("enter")
        await app.until(lambda: app.ticket.id == number, "the ticket is open")
        assert app.desk.account.name == "globex"
        assert " globex " in app.account_line
        await app.until(lambda: app.sandbox["globex"].world.tickets.subject(number)[:20] in app.ticket.text, "read")


async def test_a_bare_number_is_of_the_account_on_screen_and_the_others_can_be_chosen() -> None:
    async with driven(sandbox=None, accounts=NAMES) as app:
        number = first_ticket(app, "acme")
        await app.press("#")
        await app.type(f"{number}")
        assert app.picker.names == [f"{name}#{number}" for name in NAMES]
        await app.press("down", "enter")
        await app.until(lambda: app.ticket.id == number, "the ticket is open")
        assert app.desk.account.name == "hooli"


async def test_a_brands_address_leads_to_the_account_that_owns_it_once_it_was_open(tmp_path: Path) -> None:
    with Sandbox(tickets=60, plan=None) as sandbox:
        number = int(sandbox["globex"].world.tickets.ids()[0])
        pasted = f"https://globex-outlet.zendesk.com/hc/en-us/requests/{number}"
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.press("#")
            await app.type(pasted)
            assert app.picker.names == []
            assert "zdtui account add globex-outlet --subdomain globex-outlet" in note(app)
            await app.press("escape")
            await app.app.show_account("globex")
            await app.until(lambda: bool(app.desk.directory.brand_hosts()) and app.desk.quiet, "brands are read")
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.app.show_account("acme")
            await app.press("#")
            await app.type(pasted)
            assert app.picker.names == [f"globex#{number}"]
            await app.press("enter")
            await app.until(lambda: app.ticket.id == number, "the ticket is open")
            assert app.desk.account.name == "globex"


async def test_what_names_no_ticket_is_said_while_one_types() -> None:
    async with driven() as app:
        await app.press("#")
        assert "acme#123" in note(app)
        await app.type("nobody#1")
        assert "There is no account “nobody”" in note(app)
        await app.press("enter")
        assert isinstance(app.app.screen, GoTo)
        await app.press(*["backspace"] * 8)
        await app.type("x y")
        assert "names no ticket" in note(app)
        assert app.picker.names == []


@pytest.mark.parametrize("size", SIZES)
async def test_a_ticket_pasted_where_one_filters_is_opened(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        number = first_ticket(app, "globex")
        await app.press("/")
        await app.type(f"globex#{number}")
        await app.until(lambda: f"enter opens globex#{number}" in app.picture, "it is recognised")
        await app.press("enter")
        await app.until(lambda: app.ticket.id == number, "the ticket is open")
        assert app.desk.account.name == "globex"


async def test_a_ticket_pasted_where_one_searches_is_opened_and_not_asked_of_the_wrong_account() -> None:
    async with driven() as app:
        number = first_ticket(app, "globex")
        before = app.queue.title
        await app.press("/")
        await app.type("/")
        await app.until(lambda: "search:" in app.picture, "the prompt is open")
        app.sandbox["acme"].log.clear()
        await app.type(f"{app.sandbox['globex'].base_url}/agent/tickets/{number}")
        await app.until(lambda: f"enter opens #{number} at 127.0.0.1" in app.picture, "it is recognised")
        await app.press("enter")
        await app.until(lambda: app.desk.account.name == "globex" and app.ticket.id == number, "the ticket is open")
        assert app.sandbox["acme"].log.count(None, "*/search*") == 0
        await app.app.show_account("acme")
        assert app.queue.title == before, "the search is put away"


async def test_an_address_of_nobody_pasted_where_one_filters_says_what_to_add() -> None:
    async with driven() as app:
        before = app.desk
        await app.press("/")
        await app.type("https://initech.zendesk.com/agent/tickets/5")
        await app.press("enter")
        await app.until(lambda: "initech.zendesk.com" in app.status, "it is told")
        assert app.desk is before


@pytest.mark.parametrize("size", SIZES)
async def test_in_the_queue_over_all_accounts_it_opens_in_place(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        number = both(merged)
        await merged.go(f"acme#{number}")
        await app.press("#")
        await app.type(f"hooli#{number}")
        await app.press("enter")
        await app.until(lambda: merged.open == f"hooli#{number}", "it is open")
        await app.press("n")
        await app.until(lambda: merged.composer is not None, "the composer is open")
        assert merged.composer is not None
        assert merged.composer.desk is app.app.opened["hooli"]


async def test_the_first_ticket_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    with Sandbox(tickets=60, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            number = first_ticket(app, "globex")
        async with driven(sandbox=sandbox, home=tmp_path, first=("globex", number)) as app:
            await app.until(lambda: app.ticket.id == number, "the ticket is open")
            assert app.desk.account.name == "globex"


async def test_a_ticket_that_is_not_there_is_told_in_its_place() -> None:
    async with driven() as app:
        await app.press("#")
        await app.type("acme#99999999")
        await app.press("enter")
        await app.until(lambda: "There is no such record" in app.ticket.text, "it is told")
        assert "#99999999" in app.ticket.text


async def test_with_one_account_there_is_no_queue_over_all() -> None:
    async with driven(accounts=("acme",)) as app:
        await app.press("*")
        assert "one account only" in app.status


async def test_the_switcher_leads_to_all_accounts() -> None:
    async with driven() as app:
        await app.press("ctrl+o", "0")
        await Merged(app).loaded()
        assert len(Merged(app).names) > 0
