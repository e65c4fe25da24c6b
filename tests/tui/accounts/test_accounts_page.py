"""The account page: facts, and what can be done about them (F4, F5, A5, A6, A31)."""

from dataclasses import replace

from tests.driver import driven
from zdtui.accounts.account import COLOURS
from zdtui.accounts.status import Status
from zdtui.tui.accounts.doctor import ScopeDoctor, findings
from zdtui.tui.accounts.page import AccountPage, facts
from zdtui.tui.welcome.page import SignInPage


async def test_colour_and_production_mark_are_changed_where_they_are_seen() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        app.app.action_show_account()
        await app.press("p", "c")
        (kept,) = [account for account in app.app.desks.accounts() if account.name == "acme"]
        assert kept.production
        assert kept.colour == COLOURS[1]
        assert "kind        production" in app.picture
        await app.press("escape")
        await app.until(lambda: "PRODUCTION" in app.account_line, "every screen says so")


async def test_testing_and_signing_in_again_are_a_key_away() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        app.app.action_show_account()
        await app.press("t")
        await app.until(lambda: "is signed in as" in app.status, "the test answers")
        assert "days, on 2027-04-30" in facts(app.desk).plain
        await app.press("d")
        assert isinstance(app.app.screen, AccountPage), "an API token has no scopes to show"
        assert "no scopes" in app.status
        await app.press("s")
        assert isinstance(app.app.screen, SignInPage)


async def test_the_doctor_says_what_works_and_what_would_have_to_be_added() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        account = replace(app.desk.account, method="oauth", client="zdtui", scopes="tickets:read users:read")
        app.desk.changed(account)
        app.app.action_show_account()
        await app.press("d")
        assert isinstance(app.app.screen, ScopeDoctor)
        lines = findings(account).plain.splitlines()
        (read,) = [line for line in lines if "read tickets" in line]
        (reply,) = [line for line in lines if "reply, write notes" in line]
        assert "✓" in read
        assert "add tickets:write" in reply
        await app.until(lambda: "reauth acme" in app.picture, "the way to add a scope is named")
