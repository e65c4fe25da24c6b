"""A home with one account, fresh for each test; everything here needs the MCP SDK."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="the MCP SDK is an extra")

from tests.tools.mcp.agent import Home
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Someone signed in at a sandbox without rate limits."""
    with Sandbox(["acme"], tickets=200, plan=None) as sandbox:
        yield Home.at(tmp_path / "home", sandbox["acme"])
