"""The encrypted files: opened by one passphrase, bound to their account, refused when anything changed (F9, S4)."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.passphrase import AskedPassphrase
from zdtui.accounts.problem import VaultError
from zdtui.accounts.vault import choose
from zdtui.model.secret import Secret

KEY = "acme@https://acme.zendesk.com"
OTHER = "acme@https://globex.zendesk.com"
CANARY = "canary-7f3a9c1e5b8d2046"
CHEAP = 64


def opened(folder: Path, passphrase: str = "correct horse") -> FileVault:
    return FileVault(folder / "vault", lambda choosing: Secret(passphrase), memory=CHEAP)


def files(folder: Path) -> list[Path]:
    return [path for path in (folder / "vault").iterdir() if path.suffix != ".lock"]


def test_what_is_kept_is_there_for_the_next_process_and_not_in_the_files(tmp_path: Path) -> None:
    vault = opened(tmp_path)
    with pytest.raises(VaultError, match="No token is kept"):
        vault.get(KEY)
    vault.set(KEY, Secret(CANARY))
    vault.set(KEY, Secret(CANARY + "2"))
    assert opened(tmp_path).get(KEY).reveal() == CANARY + "2"
    assert not [path for path in files(tmp_path) if CANARY.encode() in path.read_bytes()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "vault").iterdir()} == {0o600}
    assert stat.S_IMODE((tmp_path / "vault").stat().st_mode) == 0o700
    vault.delete(KEY)
    vault.delete(KEY)
    with pytest.raises(VaultError, match="No token is kept"):
        opened(tmp_path).get(KEY)


def test_a_wrong_passphrase_opens_nothing_and_adds_nothing(tmp_path: Path) -> None:
    opened(tmp_path).set(KEY, Secret(CANARY))
    wrong = opened(tmp_path, "wrong horse")
    with pytest.raises(VaultError, match="passphrase is wrong"):
        wrong.get(KEY)
    with pytest.raises(VaultError, match="passphrase is wrong"):
        wrong.set(OTHER, Secret(CANARY))
    assert len(files(tmp_path)) == 2


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    opened(tmp_path).set(KEY, Secret(CANARY))
    flipped = 0
    for path in files(tmp_path):
        whole = path.read_bytes()
        for place in range(len(whole)):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
            with pytest.raises(VaultError):
                opened(tmp_path).get(KEY)
            flipped += 1
        path.write_bytes(whole)
    assert flipped > 100
    assert opened(tmp_path).get(KEY).reveal() == CANARY


def test_every_cut_file_is_noticed(tmp_path: Path) -> None:
    opened(tmp_path).set(KEY, Secret(CANARY))
    for path in files(tmp_path):
        whole = path.read_bytes()
        for length in range(len(whole)):
            path.write_bytes(whole[:length])
            with pytest.raises(VaultError):
                opened(tmp_path).get(KEY)
        path.write_bytes(whole)


def test_a_secret_of_another_account_is_refused(tmp_path: Path) -> None:
    vault = opened(tmp_path)
    vault.set(KEY, Secret(CANARY))
    there = {path for path in files(tmp_path) if path.suffix == ".secret"}
    vault.set(OTHER, Secret("other"))
    (theirs,) = {path for path in files(tmp_path) if path.suffix == ".secret"} - there
    theirs.write_bytes(there.pop().read_bytes())
    with pytest.raises(VaultError, match="exchanged"):
        vault.get(OTHER)


def test_a_crash_before_the_exchange_leaves_the_old_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = opened(tmp_path)
    vault.set(KEY, Secret("old"))

    def crash(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        vault.set(KEY, Secret("new"))
    monkeypatch.undo()
    assert opened(tmp_path).get(KEY).reveal() == "old"
    assert len(files(tmp_path)) == 2


def test_files_and_their_folder_are_on_disk_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_mode))
    opened(tmp_path).set(KEY, Secret(CANARY))
    assert [stat.S_ISDIR(mode) for mode in synced] == [True, False, True, False, True]


def test_a_disk_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = opened(tmp_path)
    vault.set(KEY, Secret("old"))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(VaultError, match="No space left"):
        vault.set(KEY, Secret("new"))
    monkeypatch.undo()
    assert opened(tmp_path).get(KEY).reveal() == "old"


def test_the_passphrase_comes_from_an_open_file_or_a_command(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"correct horse\nmore")
    os.close(writing)
    assert AskedPassphrase(reading, {})(True).reveal() == "correct horse"
    os.close(reading)
    script = tmp_path / "passphrase.py"
    script.write_text("print('battery staple')")
    command = {"ZDTUI_PASSPHRASE_COMMAND": f"{sys.executable} {script}"}
    assert AskedPassphrase(None, command)(True).reveal() == "battery staple"


@pytest.mark.parametrize(
    ("descriptor", "environment", "said"),
    [
        (999, {}, "cannot be read"),
        (None, {"ZDTUI_PASSPHRASE_COMMAND": "/nonexistent"}, "failed"),
        (None, {"ZDTUI_PASSPHRASE_COMMAND": "'"}, "failed"),
        (None, {"ZDTUI_PASSPHRASE_COMMAND": "echo short"}, "at least 8"),
        (None, {}, "no terminal"),
    ],
)
def test_without_a_passphrase_there_is_no_vault(
    descriptor: int | None, environment: dict[str, str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(VaultError, match=said):
        AskedPassphrase(descriptor, environment)(True)


def test_it_is_chosen_by_name(tmp_path: Path) -> None:
    vault = choose({"ZDTUI_VAULT": "file"}, tmp_path / "vault", lambda choosing: Secret("correct horse"))
    vault.set(KEY, Secret(CANARY))
    assert (vault.name, vault.get(KEY).reveal()) == ("file", CANARY)
    with pytest.raises(VaultError):
        choose({"ZDTUI_VAULT": "file"})
