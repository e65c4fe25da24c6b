"""A sandbox for the tests of the tools."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.tools.tools_office import desk_at
from zdtui.desk.desk import Desk
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def acme() -> Iterator[Account]:
    """One account with no rate limit, fresh for each test."""
    with Sandbox(["acme"], tickets=160, plan=None) as sandbox:
        yield sandbox["acme"]


@pytest.fixture
async def desk(acme: Account) -> AsyncIterator[Desk]:
    """A desk at that account."""
    async with desk_at(acme) as opened:
        yield opened
