"""The replay itself: it loses what was not synced, keeps what was, and catches a program that forgets to."""

import sqlite3
import sys
from pathlib import Path

import pytest

from tests.power.replay import SURVIVORS, Recording, can_trace, everything, nothing, record

pytestmark = pytest.mark.skipif(not can_trace(), reason="programs cannot be watched here")

EXCHANGE = """
import os, sys
folder = sys.argv[1]
for number in range(4):
    new = os.path.join(folder, "note.new")
    with open(new, "wb") as file:
        file.write(b"n" * 5000 + str(number).encode())
        file.flush()
        SYNC_FILE
    os.replace(new, os.path.join(folder, "note"))
    SYNC_FOLDER
    print("kept", number, flush=True)
"""
WHOLE = {"SYNC_FILE": "os.fsync(file.fileno())", "SYNC_FOLDER": "at = os.open(folder, 0); os.fsync(at); os.close(at)"}

ROWS = """
import sqlite3, sys
base = sqlite3.connect(sys.argv[1] + "/rows.db")
base.execute("PRAGMA journal_mode=WAL")
base.execute("PRAGMA synchronous=SYNCHRONOUS")
base.execute("CREATE TABLE rows (number)")
base.commit()
print("kept 0", flush=True)
for number in range(1, 9):
    base.execute("INSERT INTO rows VALUES (?)", (number,))
    base.commit()
    print("kept", number, flush=True)
base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
"""


def recorded(program: str, tmp_path: Path) -> Recording:
    folder = tmp_path / "folder with spaces"
    folder.mkdir()
    return record([sys.executable, "-c", program, str(folder)], folder, tmp_path / "calls")


def lost(recording: Recording, into: Path) -> int:
    """Count the cuts after which a note is not the last acknowledged one or the one after it."""
    count = 0
    for cut in recording.cuts():
        for survives in SURVIVORS.values():
            said = recording.rebuild(cut, survives, into)
            allowed = {len(said) - 1, len(said)}
            note = into / "note"
            whole = not note.exists() or note.read_bytes()[:5000] == b"n" * 5000
            found = int(note.read_bytes()[5000:] or b"-2") if note.exists() and whole else -1 if whole else -2
            count += found not in allowed
    return count


@pytest.mark.parametrize(
    ("forgotten", "safe"), [(None, True), ("SYNC_FILE", False), ("SYNC_FOLDER", False)], ids=["whole", "file", "name"]
)
def test_a_forgotten_sync_is_caught(forgotten: str | None, safe: bool, tmp_path: Path) -> None:
    program = EXCHANGE
    for word, code in WHOLE.items():
        program = program.replace(word, "pass" if word == forgotten else code)
    recording = recorded(program, tmp_path)
    assert len(recording.calls) > 20
    assert (lost(recording, tmp_path / "after") == 0) is safe


@pytest.mark.parametrize(("synchronous", "safe"), [("FULL", True), ("NORMAL", False)])
def test_a_database_keeps_what_it_acknowledged_only_with_full_syncs(
    synchronous: str, safe: bool, tmp_path: Path
) -> None:
    recording = recorded(ROWS.replace("SYNCHRONOUS", synchronous), tmp_path)
    failures = 0
    for cut in recording.cuts():
        for name in ("nothing", "some"):
            said = recording.rebuild(cut, SURVIVORS[name], tmp_path / "after")
            if not said:
                continue
            base = sqlite3.connect(tmp_path / "after" / "rows.db")
            try:
                assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                (rows,) = base.execute("SELECT count(*) FROM rows").fetchone()
                failures += rows < len(said) - 1
            except sqlite3.DatabaseError:
                failures += 1
            finally:
                base.close()
    assert (failures == 0) is safe


def test_at_the_end_with_everything_the_folder_is_as_the_program_left_it(tmp_path: Path) -> None:
    recording = recorded(ROWS.replace("SYNCHRONOUS", "NORMAL"), tmp_path)
    recording.rebuild(len(recording.calls), everything, tmp_path / "after")
    here = {path.name: path.read_bytes() for path in recording.folder.iterdir()}
    there = {path.name: path.read_bytes() for path in (tmp_path / "after").iterdir()}
    assert there == here
    recording.rebuild(0, nothing, tmp_path / "after")
    assert list((tmp_path / "after").iterdir()) == []
