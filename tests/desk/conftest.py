"""A sandbox for the tests of desks."""

from collections.abc import Iterator

import pytest

from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def acme() -> Iterator[Account]:
    """One account with no rate limit, fresh for each test."""
    with Sandbox(["acme"], tickets=400, plan=None) as sandbox:
        yield sandbox["acme"]
