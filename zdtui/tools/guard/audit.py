"""The log of what agents did: one JSON object a line, each holding the hash of the one before.

Whoever changes, removes or reorders a line breaks the chain at that place; a small file beside the log holds its
last hash, so that lines missing at the end are noticed too. What was written to a customer is not in the log, only
its hash.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from zdtui.tools.refusal import ToolError

BEGINNING: Final = "0" * 64
"""What the first line holds in place of a hash before it."""


def digest(value: Any) -> str:
    """The SHA-256 of a value's JSON."""
    return hashlib.sha256(_text(value).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a log is whole, how many of its lines are, and what is wrong with the first that is not."""

    lines: int
    problem: str | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.problem is None


@dataclass(frozen=True, slots=True)
class AuditLog:
    """Appends lines to a file that only its owner can read; several processes may share it."""

    path: Path
    clock: Callable[[], float]

    def write(self, **facts: Any) -> None:
        """Append one line; it is on the disk when this returns.

        Raises:
            ToolError: it could not be written, or the log's end was tampered with; then nothing may be done either.

        """
        try:
            with self._open() as (log, head):
                number, last = _head(head)
                if (number, last) != (_count_and_hash(log) if number == 0 else (number, _last_hash(log))):
                    raise OSError("its end is not what was written last")
                line: dict[str, Any] = {"seq": number + 1, "at": round(self.clock(), 3), **facts, "prev": last}
                line["hash"] = digest(line)
                os.write(log, f"{_text(line)}\n".encode())
                os.fsync(log)
                os.pwrite(head, f"{number + 1:020d} {line['hash']}\n".encode(), 0)
        except (OSError, ValueError) as error:
            raise ToolError(
                "no_log",
                "The log of this run cannot be written, and without it nothing is done.",
                f"A person must look at {self.path}: zdtui mcp --verify-log.",
            ) from error

    @contextmanager
    def _open(self) -> Iterator[tuple[int, int]]:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        log = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            head = os.open(_head_path(self.path), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(log, fcntl.LOCK_EX)
                os.fchmod(log, 0o600)
                os.fchmod(head, 0o600)
                yield log, head
            finally:
                os.close(head)
        finally:
            os.close(log)


def verify(path: Path) -> Verdict:
    """Follow the chain from the first line to the last."""
    last, lines = BEGINNING, 0
    try:
        with path.open("rb") as log:
            for raw in log:
                problem = _wrong(raw, lines + 1, last)
                if problem:
                    return Verdict(lines, f"Line {lines + 1} {problem}.")
                last, lines = json.loads(raw)["hash"], lines + 1
        head = _head_path(path).read_bytes()
    except FileNotFoundError:
        return Verdict(lines, f"{path} or the file with its last hash is not there.")
    if head != f"{lines:020d} {last}\n".encode():
        return Verdict(lines, "The end of the log is not what was written last; lines are missing or were added.")
    return Verdict(lines)


def _wrong(raw: bytes, number: int, last: str) -> str | None:
    """What is wrong with a line; ``None`` when it is as it was written."""
    try:
        line = json.loads(raw)
        stated = line.pop("hash")
        canonical = f"{_text({**line, 'hash': stated})}\n".encode()
    except (ValueError, KeyError, AttributeError, TypeError):
        return "cannot be read"
    if canonical != raw or digest(line) != stated:
        return "was changed after it was written"
    if line.get("prev") != last or line.get("seq") != number:
        return "does not follow the line before it"
    return None


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _head_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.head")


def _head(head: int) -> tuple[int, str]:
    """The number and the hash of the last line."""
    raw = os.pread(head, 200, 0).decode()
    if not raw:
        return 0, BEGINNING
    number, last = raw.split()
    return int(number), last


def _count_and_hash(log: int) -> tuple[int, str]:
    """What an empty log has; one that has lines although none was counted is not empty."""
    return (0, BEGINNING) if os.fstat(log).st_size == 0 else (-1, "")


def _last_hash(log: int) -> str:
    """The hash that the last line states."""
    size = os.fstat(log).st_size
    tail = os.pread(log, min(size, 1 << 16), max(0, size - (1 << 16)))
    line: Mapping[str, Any] = json.loads(tail.rstrip(b"\n").rsplit(b"\n", 1)[-1])
    return str(line.get("hash"))
