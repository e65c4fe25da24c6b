"""A Zendesk to sign in to."""

from collections.abc import Iterator

import pytest

from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def zendesk() -> Iterator[Zendesk]:
    """One small account."""
    with Sandbox(("acme",), tickets=20) as sandbox:
        yield sandbox["acme"]
