"""The account page: facts, and what can be done about them (F4, F5, A5, A6, A27, A31)."""

from calendar import timegm
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.accounts.oauth_support import agree, granted
from tests.driver import Driver, driven
from zdtui.accounts.account import COLOURS
from zdtui.accounts.ledger import Remembered
from zdtui.accounts.needs import COMMANDS as NEEDS
from zdtui.accounts.problem import UnknownAccount
from zdtui.accounts.signin.grant import Grant
from zdtui.accounts.status import Status
from zdtui.desk.reply import Reply
from zdtui.model.secret import Secret
from zdtui.tui.accounts.doctor import ScopeDoctor, findings, missing
from zdtui.tui.accounts.facts import facts
from zdtui.tui.accounts.page import AccountPage
from zdtui.tui.accounts.removal import RemovalPage
from zdtui.tui.commands import COMMANDS
from zdtui.tui.welcome import page as page_module
from zdtui.tui.welcome.page import SignInPage


@asynccontextmanager
async def on_the_page(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """The page of acme, signed in."""
    async with driven(size, hold=0, tickets=60) as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        app.app.action_show_account()
        await app.pilot.pause()
        yield app


async def by_oauth(app: Driver, scope: str = "read write") -> None:
    """Let acme sign in by OAuth."""
    served = app.sandbox["acme"]
    account = replace(app.desk.account, method="oauth", client=served.oauth.clients.public.identifier)
    kept = await app.app.desks.signing.by_grant(account, granted(served, scope=scope))
    await app.app.desks.signed_in(kept)
    await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in again")


async def test_colour_and_production_mark_are_changed_where_they_are_seen() -> None:
    async with on_the_page() as app:
        await app.press("p", "c")
        (kept,) = [account for account in app.app.desks.accounts() if account.name == "acme"]
        assert kept.production
        assert kept.colour == COLOURS[1]
        assert "kind        production" in facts(app.desk).plain
        await app.press("escape")
        await app.until(lambda: "PRODUCTION" in app.account_line, "every screen says so")


async def test_testing_and_signing_in_again_are_a_key_away() -> None:
    async with on_the_page() as app:
        await app.press("t")
        await app.until(lambda: "is signed in as" in app.status, "the test answers")
        await app.press("s")
        assert isinstance(app.app.screen, SignInPage)


async def test_the_facts_name_age_use_and_the_last_day_of_tokens() -> None:
    async with on_the_page() as app:
        now = float(timegm((2027, 4, 1, 0, 0, 0)))
        app.desk.clock = lambda: now
        app.desk.account = replace(app.desk.account, since="2027-03-01")
        text = facts(app.desk, Remembered(used="2027-03-09T10:00:00Z")).plain
        for words in ("29 days left", "2026-10-27", "2027-03-01 (31 days old)", "2027-03-09 10:00:00 UTC",
                      "not used for 23 days"):  # fmt: skip
            assert words in " ".join(text.split())
        assert "not used" not in facts(app.desk, Remembered(used="2027-03-20T10:00:00Z")).plain


async def test_brands_are_named_by_their_hosts() -> None:
    async with on_the_page() as app:
        await app.until(lambda: bool(app.desk.directory.brand_hosts()), "the brands were read")
        served = {brand["subdomain"] for brand in app.sandbox["acme"].world.brands.values()}
        shown = " ".join(facts(app.desk).plain.split())
        assert any(f"{name}.zendesk.com" in shown for name in served)


async def test_a_refused_token_shows_six_checks_in_order() -> None:
    async with on_the_page() as app:
        app.sandbox["acme"].doors.token_access = False
        await app.press("t")
        await app.until(lambda: app.desk.standing.status is Status.REVOKED, "it is refused")
        text = " ".join(facts(app.desk).plain.split())
        words = ("1. Admin Center", "2. Token access", "3. The token must be in the list", "4. In doubt",
                 "5. The e-mail", "6. Enter the token alone")  # fmt: skip
        places = [text.index(word) for word in words]
        assert places == sorted(places)
        await app.press("s")
        assert "6. Enter" in app.app.screen.query_one("#said").render().plain  # type: ignore[union-attr]  # Content


async def test_the_doctor_says_what_works_and_one_key_adds_what_is_missing() -> None:
    async with on_the_page() as app:
        await by_oauth(app, "tickets:read users:read")
        await app.press("d")
        assert isinstance(app.app.screen, ScopeDoctor)
        lines = findings(app.desk.account).plain.splitlines()
        for what, held in (("read tickets", True), ("reply, write notes", False), ("Reply in public", False),
                           ("Open the ticket", True), ("zendesk_ticket_get", True), ("zendesk_ticket_reply", False),
                           ("zendesk_search_tickets", False)):  # fmt: skip
            (line,) = [line for line in lines if what in line]
            assert ("✓" in line, "add " in line) == (held, not held)
        assert missing(app.desk.account) == ("read", "tickets:write", "users:write")
        await app.press("a")
        page = app.app.screen
        assert isinstance(page, SignInPage)
        assert page.form["scopes"].text == "tickets:read users:read read tickets:write users:write"


def test_only_commands_that_there_are_need_scopes() -> None:
    assert set(NEEDS) <= {each.id for each in COMMANDS}


async def test_with_an_api_token_everything_works() -> None:
    async with on_the_page() as app:
        await app.press("d")
        assert "✕" not in findings(app.desk.account).plain
        await app.press("a")
        assert "no scopes" in app.status


async def test_a_new_token_is_tried_before_the_old_one_is_given_up() -> None:
    async with on_the_page() as app:
        await app.press("r")
        page = app.app.screen
        assert isinstance(page, SignInPage)
        assert "A new API token for acme" in app.picture
        await app.press("ctrl+t")
        assert page.form.way.chosen == "token", "there is no other way to do this"
        await app.type("wrong")
        await app.press("enter")
        await app.until(lambda: "did not accept" in page.said, "it is refused")
        assert app.app.desks.signing._vault.get(app.desk.account.key) == Secret(app.sandbox["acme"].api_token)
        page.form["token"].line.value = app.sandbox["acme"].api_token
        await app.press("ctrl+s")
        await app.until(lambda: "Delete the old one" in app.status, "the old one is to be deleted")
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it works")


async def test_new_oauth_tokens_end_the_old_ones_at_zendesk() -> None:
    async with on_the_page() as app:
        await by_oauth(app)
        tokens = app.sandbox["acme"].oauth.tokens
        former = app.app.desks.signing.grant(app.desk.account)
        assert former is not None
        assert tokens.find(former.access.reveal()) is not None
        await app.press("r")
        await app.until(lambda: "old ones are ended" in app.status, "it is told")
        assert tokens.find(former.access.reveal()) is None
        now = app.app.desks.signing.grant(app.desk.account)
        assert now is not None
        assert tokens.find(now.access.reveal()) is not None
        app.desk.reconnect()
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "the desk goes on with the new ones")


async def test_tokens_without_an_end_are_replaced_through_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_the_page() as app:
        served = app.sandbox["acme"]
        account = replace(app.desk.account, method="oauth", client=served.oauth.clients.public.identifier)
        former = Grant(Secret(served.issue_bearer(served.world.me)), "read write")
        await app.app.desks.signed_in(await app.app.desks.signing.by_grant(account, former))
        await sign_in_by_browser(app, monkeypatch, "r", "New tokens for acme")
        await app.until(lambda: "old ones are ended" in app.status, "it is told")
        assert served.oauth.tokens.find(former.access.reveal()) is None


async def test_an_account_moves_to_oauth_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_the_page() as app:
        app.app.desks.change(replace(app.desk.account, identifier="Ü 1"))
        await sign_in_by_browser(app, monkeypatch, "o", "Move acme to OAuth", client=True)
        await app.until(lambda: "Delete its API token" in app.status, "it is told what is left to do")
        (kept,) = [account for account in app.app.desks.accounts() if account.name == "acme"]
        assert (kept.method, kept.identifier, kept.scopes) == ("oauth", "Ü 1", "read write")
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it works")
        await app.press("o")
        assert "by OAuth already" in app.status


async def sign_in_by_browser(
    app: Driver, monkeypatch: pytest.MonkeyPatch, key: str, title: str, *, client: bool = False
) -> None:
    """Press a key of the page, and agree by pasting where a browser elsewhere ended."""
    served = app.sandbox["acme"]
    monkeypatch.setattr(page_module, "show_page", lambda _address: False)
    await app.press(key)
    page = app.app.screen
    assert isinstance(page, SignInPage)
    assert title in app.picture
    if client:
        page.form["client"].line.value = served.oauth.clients.public.identifier
    await app.press("ctrl+s")
    await app.until(lambda: page.consent is not None, "the browser is waited for")
    assert page.consent is not None
    page._pasted.value = agree(served, page.consent.address)
    await app.press("enter")


async def test_removing_lists_what_goes_and_goes_to_another_account() -> None:
    async with on_the_page() as app:
        await by_oauth(app)
        before = app.app.desks.signing.grant(app.desk.account)
        assert before is not None
        await app.press("x")
        assert isinstance(app.app.screen, RemovalPage)
        for words in ("ended at Zendesk", "its secret, kept in: memory", "MB on this machine", "entry"):
            assert words in app.picture
        await app.press("escape")
        assert isinstance(app.app.screen, AccountPage)
        await app.press("x", "enter")
        await app.until(lambda: app.app.current == "globex", "the other account is on screen")
        await app.until(lambda: "is removed" in app.status, "it is told")
        assert [account.name for account in app.app.desks.accounts()] == ["globex"]
        assert app.sandbox["acme"].oauth.tokens.find(before.access.reveal()) is None
        with pytest.raises(UnknownAccount):
            await app.app.desks.open("acme")


async def test_what_was_never_sent_goes_only_when_the_name_is_typed(tmp_path: Path) -> None:
    async with driven(hold=60, home=tmp_path, tickets=60) as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        puts = app.sandbox["acme"].log.count("PUT")
        await app.desk.writing.submit(app.queue.ids[0], {}, Reply("Hello", public=False))
        app.app.action_show_account()
        await app.pilot.pause()
        await app.press("x")
        assert "1 write, which was never sent" in app.picture
        await app.press("enter")
        assert "Type acme" in app.status
        await app.type("acme")
        await app.press("enter")
        await app.until(lambda: app.app.current == "globex", "the other account is on screen")
        assert app.sandbox["acme"].log.count("PUT") == puts, "nothing leaves on the way"
    assert not kept_files(tmp_path)


async def test_an_account_that_is_not_on_screen_is_removed_from_the_switcher() -> None:
    async with driven(tickets=60) as app:
        await app.press("ctrl+o", "f2")
        assert isinstance(app.app.screen, AccountPage)
        await app.until(lambda: "globex" in app.picture, "the page of the other account is there")
        await app.press("x", "enter")
        await app.until(lambda: "globex is removed" in app.status, "it is told")
        assert [account.name for account in app.app.desks.accounts()] == ["acme"]
        assert app.app.current == "acme"
        assert not app.app.screen.is_modal, "nothing lies over the queue any more"


def kept_files(home: Path) -> list[Path]:
    return list(home.rglob("acme/work.db"))


async def test_without_any_account_left_it_begins_anew() -> None:
    async with driven(accounts=["acme"], tickets=60) as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        app.app.action_show_account()
        await app.pilot.pause()
        await app.press("x", "enter")
        await app.until(lambda: isinstance(app.app.screen, SignInPage), "the first page is there")
        assert app.app.desks.accounts() == []
