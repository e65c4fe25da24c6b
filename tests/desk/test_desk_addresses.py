"""Brands' addresses lead to their account, also before it is opened and without network (A8)."""

from pathlib import Path
from typing import Any

import pytest

from tests.desk.office import until
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.problem import UnknownAccount
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.addresses import brand_hosts
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.reference import Reference
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox


def test_every_name_of_a_brand_is_read_and_nothing_else() -> None:
    brands: list[dict[str, Any]] = [
        {"subdomain": "acme", "brand_url": "https://acme.zendesk.com", "host_mapping": None},
        {"subdomain": "outlet", "brand_url": "https://help.outlet.example", "host_mapping": "help.outlet.example"},
        {"subdomain": "gone", "is_deleted": True},
        {"subdomain": "evil.example/x", "brand_url": "javascript:alert(1)", "host_mapping": "a b"},
        {"subdomain": None, "brand_url": None, "host_mapping": 7},
        {"subdomain": ["acme"], "brand_url": {"a": 1}, "host_mapping": "user@evil.example"},
    ]
    assert brand_hosts(brands) == {"acme.zendesk.com", "outlet.zendesk.com", "help.outlet.example"}


async def test_brands_are_known_from_the_last_time_an_account_was_open(tmp_path: Path) -> None:
    paths = Paths.inside(tmp_path)
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    pasted = Reference.read("https://acme-labs.zendesk.com/hc/requests/7")
    with Sandbox(tickets=5, plan=None) as sandbox:
        for served in sandbox:
            account = Account(served.name, Origin.parse(served.base_url), served.email, storage="memory")
            book.add(account)
            vault.set(account.key, Secret(served.api_token))
        desks = Desks(book, vault, paths)
        with pytest.raises(UnknownAccount, match=r"acme-labs\.zendesk\.com"):
            desks.owner(pasted)
        desk = await desks.open("acme")
        await until(lambda: desk.directory.brand_hosts() and desk.quiet)
        await desks.close()
    later = Desks(book, vault, paths)
    found = later.owner(pasted, "globex")
    assert found is not None
    assert found.name == "acme"
    assert later.opened() == []
