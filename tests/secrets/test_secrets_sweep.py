"""The search that runs beside the whole suite finds what it should and nothing else."""

import tempfile
from base64 import b64encode
from pathlib import Path

import pytest

from tests.secrets.sweep import REMEMBERED, Remembered
from zdtui.accounts.file_vault import FileVault
from zdtui.model.secret import Secret

TOKEN = "swept-7f3a9c1e5b8d2046-token"


def test_every_secret_is_remembered() -> None:
    Secret(TOKEN)
    assert REMEMBERED.within(f"x {TOKEN}.".encode())
    assert REMEMBERED.within(b64encode(f"maya@acme.example/token:{TOKEN}".encode()))
    assert REMEMBERED.within(f"/path/{TOKEN}-more".encode())
    assert not REMEMBERED.within(TOKEN[:-1].encode())


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("home/state/crash-1.txt", True),
        ("cache.db-wal", True),
        ("flight.har", True),
        ("home/settings/accounts.toml", True),
        (".env", False),
    ],
)
def test_what_zdtui_keeps_is_looked_at(name: str, kept: bool) -> None:
    sweep = Remembered()
    sweep.add(TOKEN)
    with tempfile.TemporaryDirectory(prefix="other") as folder:
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"token = {TOKEN}")
        assert [*sweep.holding(Path(folder))] == [path] * kept
        path.unlink()


def test_a_leak_fails_the_test_that_makes_it(tmp_path: Path) -> None:
    Secret(TOKEN)
    folder = tempfile.TemporaryDirectory()
    Path(folder.name, "cache.db").write_text(TOKEN)
    with pytest.raises(AssertionError, match=r"secrets in \['cache.db'\]"):
        folder.cleanup()
    assert not Path(folder.name).exists()


def test_a_vault_holds_ciphertext_only(tmp_path: Path) -> None:
    FileVault(tmp_path / "data", lambda choosing: Secret("correct horse"), memory=64).set("a@b", Secret(TOKEN))
    assert len([*(tmp_path / "data").iterdir()]) >= 2
    assert [*REMEMBERED.holding(tmp_path)] == []
