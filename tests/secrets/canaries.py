"""Secrets to look for, in every form in which they could be written down."""

import json
import re
import sqlite3
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

SHORTEST = 8


class Canaries:
    """The secrets of one run, each by the name of what it is."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._pattern: re.Pattern[bytes] | None = None
        self._of: dict[bytes, str] = {}

    def add(self, name: str, value: str | None) -> None:
        """Look for one more secret."""
        if value and value not in self.names:
            assert len(value) >= SHORTEST, f"{name} is too short to be looked for"
            self.names[value] = name
            self._of |= {form: f"{name} ({kind})" for kind, form in forms(value)}
            self._pattern = None

    @property
    def kinds(self) -> set[str]:
        """What kinds of secrets there are."""
        return {name.split(":")[0] for name in self.names.values()}

    def hits(self, blob: bytes) -> list[str]:
        """Name the secrets that are in some bytes."""
        if self._pattern is None:
            self._pattern = re.compile(b"|".join(map(re.escape, sorted(self._of, key=len, reverse=True))) or b"(?!)")
        return sorted({self._of[found] for found in self._pattern.findall(blob)})

    def in_files(self, folder: Path, besides: Iterable[Path] = ()) -> list[str]:
        """Name the files below a folder that hold a secret; databases are read row by row as well."""
        apart = {path.resolve() for path in besides}
        found = []
        for path in sorted(folder.rglob("*")):
            if path.resolve() in apart:
                continue
            held = self.hits(str(path.relative_to(folder)).encode("utf-8", "surrogateescape"))
            if path.is_file():
                held += self.hits(path.read_bytes())
                if path.suffix == ".db":
                    held += self.hits(b"\n".join(dumped(path)))
            found += [f"{path.relative_to(folder)}: {hit}" for hit in held]
        return found


def forms(secret: str) -> Iterator[tuple[str, bytes]]:
    """Yield the ways of writing a secret: as it is, encoded, and inside of something that is encoded."""
    raw = secret.encode()
    yield "raw", raw
    yield "UTF-16", secret.encode("utf-16-le")
    yield "hex", raw.hex().encode()
    for each in {quote(secret), quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1]}:
        yield "escaped", each.encode()
    for shift in range(3):
        for encode in (b64encode, urlsafe_b64encode):
            yield f"base64 at {shift}", _core(encode(b"\0" * shift + raw), shift, len(raw))


def _core(encoded: bytes, shift: int, length: int) -> bytes:
    """Return the part of a base64 text that stands for the secret alone, whatever is before and behind it."""
    first = -(-shift * 8 // 6)
    last = (shift + length) * 8 // 6
    return encoded[first:last]


def dumped(path: Path) -> Iterator[bytes]:
    """Yield the statements that would make a database again."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        for line in base.iterdump():
            yield line.encode("utf-8", "surrogatepass")
    except sqlite3.DatabaseError:
        return
    finally:
        base.close()
