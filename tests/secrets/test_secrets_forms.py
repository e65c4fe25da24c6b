"""The search itself: a secret is found in whatever form it is written."""

import base64
import json
import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.secrets.canaries import Canaries

SECRET = "fqIb+S6nZlYy/2lZ3Ki=K5 fjt&pXoIé"


@pytest.fixture
def canaries() -> Canaries:
    made = Canaries()
    made.add("API token", SECRET)
    return made


@pytest.mark.parametrize(
    "written",
    [
        SECRET.encode(),
        quote(SECRET).encode(),
        quote(SECRET, safe="").encode(),
        json.dumps({"token": SECRET}).encode(),
        base64.b64encode(f"maya@acme.example/token:{SECRET}".encode()),
        base64.b64encode(f"a@acme.example/token:{SECRET}".encode()),
        base64.b64encode(f"ab@acme.example/token:{SECRET}!".encode()),
        base64.urlsafe_b64encode(SECRET.encode()),
        SECRET.encode().hex().encode(),
        f"https://x/?code={quote(SECRET, safe='')}&state=1".encode(),
    ],
)
def test_each_form_is_found(canaries: Canaries, written: bytes) -> None:
    assert canaries.hits(b"before " + written + b" behind")
    assert not canaries.hits(b"before " + written[: len(written) // 3] + b" behind")


def test_names_files_and_databases_are_looked_at(canaries: Canaries, tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "cache.db")
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("CREATE TABLE kept (value)")
    base.execute("INSERT INTO kept VALUES (?)", (f"x{SECRET}",))
    base.commit()
    base.execute("DELETE FROM kept")
    base.commit()
    found = canaries.in_files(tmp_path)
    base.close()
    assert [line for line in found if line.startswith("cache.db-wal")], "what was deleted is still there"
    (tmp_path / quote(SECRET, safe="")).touch()
    assert [line for line in canaries.in_files(tmp_path) if "escaped" in line]
