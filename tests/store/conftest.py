"""A store in a folder of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from zdtui.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an account."""
    return tmp_path / "acme"


@pytest.fixture
async def store(folder: Path) -> AsyncIterator[Store]:
    """Return an open store; a test that ends with a damaged one must have meant it."""
    opened = Store.open(folder)
    yield opened
    await opened.close()
