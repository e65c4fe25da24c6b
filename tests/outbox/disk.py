"""A small disk of its own, to fill to the brim and to make read-only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = 6 << 20
"""Bytes of the disk."""


def can_mount() -> bool:
    """Say whether a disk can be made here: only the superuser can, where containers let him."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False, capture_output=True
    )
    return tried.returncode == 0


@dataclass(frozen=True, slots=True)
class Disk:
    """A file system in memory."""

    path: Path

    def fill(self, leave: int) -> None:
        """Fill it up but for so many bytes."""
        filler = self.path / "filler"
        filler.unlink(missing_ok=True)
        free = os.statvfs(self.path)
        filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leave)))

    def empty(self) -> None:
        """Give the room back."""
        (self.path / "filler").unlink(missing_ok=True)

    def read_only(self, *, on: bool) -> None:
        """Let nobody write, or everybody again."""
        subprocess.run(["mount", "-o", f"remount,{'ro' if on else 'rw'}", str(self.path)], check=True)


@contextmanager
def disk(path: Path) -> Iterator[Disk]:
    """Make a disk at a folder, and take it away."""
    path.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(path)], check=True)
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", "--lazy", str(path)], check=True)
