"""After the last day of API tokens the interface names the way out, and leads there (A6, F4)."""

from calendar import timegm
from pathlib import Path

from tests.desk.office import until
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox
from zdtui.tui.accounts.banner import StandingBanner
from zdtui.tui.accounts.facts import facts
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.welcome.page import SignInPage

AFTER = float(timegm((2027, 5, 1, 0, 0, 0)))


async def test_the_banner_the_page_and_the_key_lead_to_oauth(tmp_path: Path) -> None:
    paths = Paths.inside(tmp_path)
    paths.make()
    with Sandbox(["acme"], tickets=60, plan=None) as sandbox:
        acme, book, vault = sandbox["acme"], Book(paths.accounts_file), MemoryVault()
        account = Account("acme", Origin.parse(acme.base_url), acme.email, storage="memory")
        book.add(account)
        vault.set(account.key, Secret(acme.api_token))
        desks = Desks(book, vault, paths, clock=lambda: AFTER)
        app = ZdtuiApp(desks, paths=paths)
        try:
            async with app.run_test(size=(80, 24)) as pilot:
                await until(lambda: "acme" in app.opened)
                await pilot.pause()
                (banner,) = (each for each in app.screen.query(StandingBanner) if each.display)
                text = banner.render().plain
                assert "acme is expired" in text
                assert "2027-04-30" in text
                assert "move to OAuth" in text
                shown = " ".join(facts(app.opened["acme"]).plain.split())
                assert "EXPIRED Zendesk stopped accepting API tokens on 2027-04-30" in shown
                assert "zdtui account convert acme" in shown
                assert "over: Zendesk made the last ones" in shown
                await pilot.press("ctrl+g")
                page = app.screen
                assert isinstance(page, SignInPage)
                assert page.form.way.chosen == "oauth"
                assert "Move acme to OAuth" in page.page_heading().plain
                assert acme.log.count() == 0
        finally:
            await desks.close()
