"""Which program holds a port of this machine, where the system lets one see it."""

import re
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
LISTENS = "0A"
_SOCKET = re.compile(r"socket:\[(\d+)\]")


def holder_of(port: int, proc: Path = PROC) -> str | None:
    """Return such as ``nginx, process 812``; ``None`` where it cannot be seen, as with programs of other users."""
    sockets = {*_listening(port, proc)}
    if not sockets:
        return None
    for process in proc.glob("[0-9]*"):
        if sockets & {*_held_by(process)}:
            return f"{_name(process)}, process {process.name}"
    return None


def described(port: int) -> str:
    """Return a port with its holder, if that can be seen."""
    holder = holder_of(port)
    return f"{port} ({holder})" if holder else str(port)


def _listening(port: int, proc: Path) -> Iterator[str]:
    """Yield the numbers of the sockets that listen on the port."""
    for table in ("tcp", "tcp6"):
        try:
            lines = (proc / "net" / table).read_text("ascii", "replace").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            words = line.split()
            if len(words) > 9 and words[3] == LISTENS and words[1].endswith(f":{port:04X}"):
                yield words[9]


def _held_by(process: Path) -> Iterator[str]:
    """Yield the numbers of the sockets that a process holds."""
    try:
        for file in (process / "fd").iterdir():
            found = _SOCKET.fullmatch(str(file.readlink()))
            if found:
                yield found[1]
    except OSError:
        return


def _name(process: Path) -> str:
    """Return what a process is called, without anything that a terminal would obey."""
    try:
        called = (process / "comm").read_text("utf-8", "replace").strip()
    except OSError:
        called = ""
    return "".join(letter for letter in called if letter.isprintable())[:32] or "a program"
