"""Who has a write in hand: a process, told apart from every other, and whether it is still alive."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

PROC = Path("/proc")
"""Where the system lists its processes; where it does not, no process can be told to be gone."""

STARTED = 19
"""The place of a process's start among the numbers behind its name in its ``stat``."""


def this_process() -> str:
    """Return a new name for an owner in this process: process number, its start, the boot, and what is random."""
    return f"{os.getpid()}-{_start(os.getpid())}-{_boot()}-{uuid4().hex[:8]}"


def is_gone(owner: str) -> bool:
    """Tell whether an owner's process ended, for certain; one of another boot or machine cannot be told."""
    number, _, rest = owner.partition("-")
    start, _, rest = rest.partition("-")
    boot, _, _ = rest.rpartition("-")
    return bool(start) and number.isdigit() and boot == _boot() and _start(int(number)) != start


def _boot() -> str:
    """Return what is the same for all processes that see each other, and for no others."""
    with suppress(OSError):
        space = (PROC / "self" / "ns" / "pid").readlink().name
        boot = (PROC / "sys" / "kernel" / "random" / "boot_id").read_text("ascii").strip()
        return f"{boot[:8]}{''.join(filter(str.isdigit, space))}"
    return ""


def _start(process: int) -> str:
    """Return when a process started, in ticks since the boot; nothing when there is none, or it is dead already."""
    with suppress(OSError):
        state, *numbers = (PROC / str(process) / "stat").read_text("latin-1").rpartition(")")[2].split()
        return "" if state in "ZX" else numbers[STARTED - 1]
    return ""
