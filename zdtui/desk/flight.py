"""Keeping the flight record of a desk in a file: its last requests, fit to be handed to somebody else."""

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


def save_flight_record(desk: "Desk", path: Path) -> int:
    """Write the account's last requests as an HTTP Archive that only this user can read; return how many they are.

    Credentials are left out, and what people wrote is masked letter by letter. ``zdtui replay`` shows the file.

    Raises:
        OSError: the file cannot be written.

    """
    from zdtui.api.har import archive

    calls = desk.calls()
    text = json.dumps(archive(calls, str(desk.account.origin)), ensure_ascii=False, indent=1)
    handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    return len(calls)


def flight_file(folder: Path, account: str) -> Path:
    """Return a new name in ``folder`` for the flight record of an account."""
    return folder / f"{account}-{time.strftime('%Y%m%d-%H%M%S')}.har"
