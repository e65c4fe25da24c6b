"""What the store may refuse, each with a sentence for a person."""

import sqlite3


class StoreError(Exception):
    """The store could not do what was asked; ``sentence`` says what happened and ``fix`` what to do about it."""

    def __init__(self, sentence: str, fix: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fix = fix


class WorkRefused(StoreError):
    """The file of drafts and waiting writes cannot be changed by this version; it can still be read."""


class DiskFull(StoreError):
    """There is no room left on the disk."""

    def __init__(self) -> None:
        super().__init__("The disk is full: nothing more can be stored.", "Free some space; nothing stored is lost.")


DAMAGE_CODES = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_FORMAT}
)
DAMAGE_WORDS = (
    "no such table",
    "no such column",
    "malformed",
    "could not decode",
    "missing from index",
    "no such index",
)


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error means that the file's bytes are not what SQLite wrote."""
    code = getattr(error, "sqlite_errorcode", 0) or 0
    words = str(error).lower()
    return code & 0xFF in DAMAGE_CODES or any(word in words for word in DAMAGE_WORDS)


def code_of(error: sqlite3.Error) -> int:
    """Return the primary SQLite result code of an error, 0 when it has none."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
