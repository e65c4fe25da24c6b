"""One banner, one key: an account whose credential is revoked is repaired where one is (G10, S7, F10)."""

from tests.driver import Driver, driven
from zdtui.accounts.status import Status
from zdtui.tui.accounts.banner import StandingBanner
from zdtui.tui.composer.composer import Composer
from zdtui.tui.welcome.page import SignInPage


def banners(app: Driver) -> list[StandingBanner]:
    return [banner for banner in app.app.screen.query(StandingBanner) if banner.display]


async def test_a_wave_of_refusals_is_one_banner_and_its_key_repairs_in_place() -> None:
    async with driven(hold=0) as app:
        acme = app.sandbox["acme"]
        assert banners(app) == []
        await app.press("j", "j", "enter", "r")
        await app.type("half a sentence")
        ticket = app.ticket.id
        acme.doors.token_access = False
        waiting = [other for other in app.queue.ids if other != ticket][:3]
        for number, other in enumerate(waiting):
            await app.desk.writing.submit(other, {"priority": ("low", "normal", "high")[number]}, None)
        for _ in range(5):
            app.desk.reconnect()
        await app.until(lambda: app.desk.standing.status is Status.REVOKED, "the account is revoked")
        await app.until(lambda: len(banners(app)) == 1, "the banner is there")
        assert app.picture.count("signed out") >= 1
        assert "ctrl+g sign in again" in app.picture.replace("^g", "ctrl+g")
        assert "3 writes wait" in app.picture
        cursor = app.queue.cursor
        await app.press("ctrl+g")
        page = app.app.screen
        assert isinstance(page, SignInPage)
        acme.doors.token_access = True
        await app.type(acme.api_token)
        await app.press("enter")
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is active again")
        await app.until(lambda: not app.desk.outbox.rows(), "what waited is delivered")
        assert banners(app) == []
        sent = [int(put.path.rsplit("/", 1)[1].split(".")[0]) for put in acme.log.find("PUT") if put.status == 200]
        assert sent == waiting, "in the order in which it was written"
        assert (app.ticket.id, app.queue.cursor) == (ticket, cursor)
        assert app.screen.query_one(Composer).text == "half a sentence"


async def test_the_key_says_that_nothing_is_to_be_repaired() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "it is signed in")
        await app.press("ctrl+g")
        assert "nothing to repair" in app.status


async def test_a_wrong_token_at_the_start_shows_the_banner_and_its_word_without_colour() -> None:
    async with driven(token="wrong", ready=False) as app:
        await app.until(lambda: bool(banners(app)), "the banner is there")
        assert "✕" in app.picture
        assert "is signed out" in app.picture


async def test_another_account_that_stops_working_is_told_once_and_this_one_goes_on() -> None:
    async with driven() as app:
        await app.app.show_account("globex")
        await app.until(lambda: app.desk.standing.status is Status.ACTIVE, "globex is signed in")
        await app.app.show_account("acme")
        app.sandbox["globex"].doors.token_access = False
        app.app.opened["globex"].reconnect()
        await app.until(lambda: "globex stopped working" in app.status, "it is told")
        assert app.desk.standing.status is Status.ACTIVE
        assert banners(app) == []
