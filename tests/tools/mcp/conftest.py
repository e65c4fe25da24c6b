"""A home with one account, fresh for each test; without the MCP SDK, which is an extra, nothing here is collected."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zdtui.sandbox.server import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.tools.mcp.agent import Home

collect_ignore_glob: list[str] = []
try:
    import mcp  # noqa: F401 - only to see whether it is there
except ImportError:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def home(tmp_path: Path) -> "Iterator[Home]":
    """Someone signed in at a sandbox without rate limits."""
    from tests.tools.mcp.agent import Home

    with Sandbox(["acme"], tickets=200, plan=None) as sandbox:
        yield Home.at(tmp_path / "home", sandbox["acme"])
