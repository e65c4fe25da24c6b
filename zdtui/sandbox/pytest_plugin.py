"""A pytest plugin: a local Zendesk for any client's tests, and the folder of recorded exchanges.

It is an installed plugin because pytest knows the options of ``conftest.py`` only after it has taken a folder that
follows one of them for the folder of the tests.
"""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zdtui.sandbox.server import Sandbox


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add where recorded exchanges lie; the environment variable ``ZDTUI_RECORDINGS`` says the same."""
    parser.addoption("--recordings", metavar="DIR", help="replay every recorded Zendesk exchange under DIR")


@pytest.fixture
def zendesk() -> "Iterator[Sandbox]":
    """Two imitation Zendesk accounts without rate limits, each on a loopback port of its own."""
    from zdtui.sandbox.server import Sandbox

    with Sandbox(tickets=400, plan=None) as sandbox:
        yield sandbox
