"""The log of a database: how much of it there is, and a look at the pages that SQLite no longer believes."""

import sqlite3
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

HEADER: Final = 32
FRAME: Final = 24
MAGIC: Final = (0x377F0682, 0x377F0683)

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")


@dataclass(frozen=True, slots=True)
class Log:
    """The content of a log file: its frames, a page each, that belong to its present round."""

    content: bytes
    page_bytes: int
    salts: tuple[int, int]
    whole: bool

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Read a log; ``None`` when there is none, or nothing in it."""
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        if len(content) < HEADER + FRAME:
            return None
        magic, _, page_bytes, _, *salts, one, two = _HEADER.unpack_from(content)
        whole = magic in MAGIC and (one, two) == _checksum(content[:24], big=bool(magic & 1))
        if not whole:  # the frames know what the header said
            page_bytes = _page_bytes(content) or 0
            salts = list(_FRAME.unpack_from(content, HEADER)[2:4])
        return cls(content, page_bytes, (salts[0], salts[1]), whole) if page_bytes else None

    def frames(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield the frames of the present round: the page's number, the file's pages after a commit, and the page."""
        for place in range(HEADER, len(self.content) - FRAME - self.page_bytes + 1, FRAME + self.page_bytes):
            number, size, *salts = _FRAME.unpack_from(self.content, place)[:4]
            if (salts[0], salts[1]) == self.salts:
                yield number, size, self.content[place + FRAME : place + FRAME + self.page_bytes]

    @property
    def many(self) -> int:
        """How many frames there are."""
        return sum(1 for _ in self.frames())

    def over(self, content: bytes) -> bytes:
        """Return a database file with all the log's pages in their places, up to the last change that was whole."""
        file, waiting = bytearray(content), {}
        for number, size, page in self.frames():
            waiting[number] = page
            if size:
                for each, data in waiting.items():
                    end = each * self.page_bytes
                    if 0 < each <= size:
                        file = file.ljust(end, b"\0")
                        file[end - self.page_bytes : end] = data
                waiting.clear()
        return bytes(file)


def believed(db: sqlite3.Connection) -> int:
    """Return how many frames of its log SQLite takes for good."""
    return int(db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1])


def _page_bytes(content: bytes) -> int | None:
    """Guess the size of the pages: that with which the second frame has the salts of the first."""
    first = content[HEADER + 8 : HEADER + 16]
    for size in (8192, 4096, 1024, 2048, 16384, 32768, 65536, 512):
        second = HEADER + FRAME + size
        if len(content) == second or content[second + 8 : second + 16] == first:
            return size
    return None


def _checksum(content: bytes, *, big: bool) -> tuple[int, int]:
    """SQLite's checksum of the header of a log."""
    one = two = 0
    words = struct.unpack(f"{'>' if big else '<'}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
