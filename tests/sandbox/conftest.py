"""Sandboxes for the tests of the sandbox."""

from collections.abc import Iterator

import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def clock() -> Clock:
    """Give a clock that stands still."""
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    """Serve one small account without limits."""
    with Sandbox(("acme",), tickets=150, plan=None, clock=clock) as served:
        yield served


@pytest.fixture
def acme(sandbox: Sandbox) -> Account:
    """Give the served account."""
    return sandbox["acme"]


@pytest.fixture
def admin(acme: Account) -> Iterator[Caller]:
    """Call as the default agent, an administrator."""
    with Caller(acme) as caller:
        yield caller


@pytest.fixture
def agent(acme: Account) -> Iterator[Caller]:
    """Call as an agent who is no administrator."""
    place = next(index for index, one in enumerate(acme.world.credentials.people) if one.role == "agent")
    with Caller(acme, place=place) as caller:
        yield caller
