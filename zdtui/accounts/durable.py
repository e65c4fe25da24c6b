"""Files that outlast a crash and a power cut: whoever reads finds the old content or the new one, never a part."""

import os
import secrets
import sys
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a private file in one step; content and name are on disk when this returns.

    Raises:
        OSError: it cannot be written; what was there before still is.

    """
    new = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    sync_names(path.parent)


def remove(path: Path) -> None:
    """Remove a file, if it is there; it is gone from the disk when this returns.

    Raises:
        OSError: it cannot be removed.

    """
    path.unlink(missing_ok=True)
    if path.parent.exists():
        sync_names(path.parent)


def make_private(folder: Path) -> None:
    """Make a folder, and those above it, for its owner alone; their names are on disk when this returns.

    Raises:
        OSError: the place cannot be written.

    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    for each in missing:
        sync_names(each.parent)


def sync_names(folder: Path) -> None:
    """Put on disk which files a folder holds; where folders cannot be opened, the system sees to it."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
