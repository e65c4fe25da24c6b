"""How an account stood is kept for those who ask without opening it (S7)."""

import asyncio
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.status import Status
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.desk.events import AccountStatusChanged, Event
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox


async def stood(home: Path, zendesk_url: str, email: str, token: str) -> tuple[Status, str]:
    """Open the account until its standing is known; return that, and the repair that is told."""
    paths = Paths.inside(home)
    book, vault = Book(paths.accounts_file), MemoryVault()
    account = Account("acme", Origin.parse(zendesk_url), email)
    book.add(account)
    vault.set(account.key, Secret(token))
    desks = Desks(book, vault, paths)
    desk = await desks.open("acme")
    known = asyncio.Event()

    def heard(event: Event) -> None:
        if isinstance(event, AccountStatusChanged) and desk.standing.status is not Status.PENDING_AUTH:
            known.set()

    desk.subscribe(heard)
    await asyncio.wait_for(known.wait(), 30)
    standing = desk.standing
    await desks.close()
    return standing.status, standing.repair


async def test_the_last_standing_and_the_last_good_call_are_kept(tmp_path: Path) -> None:
    with Sandbox(("acme",), tickets=20) as sandbox:
        acme = sandbox["acme"]
        ledger = Ledger(Paths.inside(tmp_path).account_folder("acme"))
        assert await stood(tmp_path, acme.base_url, acme.email, acme.api_token) == (Status.ACTIVE, "")
        good = ledger.read()
        assert (good.status, good.used is not None) == ("ACTIVE", True)
        status, repair = await stood(tmp_path, acme.base_url, acme.email, "wrong")
        assert status is Status.REVOKED
        assert "account reauth acme" in repair
        assert (ledger.read().status, ledger.read().used) == ("REVOKED", good.used)
