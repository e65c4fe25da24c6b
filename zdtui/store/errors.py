"""What the store may refuse, each with a sentence for a person."""

import sqlite3
from typing import Final

TROUBLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite's errors arrive as: the words of one may hold damaged bytes, and then these words are the error."""

OUTER_CODES: Final = frozenset(
    {
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_MISUSE,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
"""What comes from outside the file; any other code means that its bytes are not what was written."""

UNWRITABLE_CODES: Final = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)


class StoreError(Exception):
    """The store could not do what was asked; ``sentence`` says what happened and ``fix`` what to do about it."""

    def __init__(self, sentence: str, fix: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fix = fix


class DamagedFileError(sqlite3.DatabaseError):
    """A file holds what SQLite does not complain about and what cannot have been written."""


class WorkRefusedError(StoreError):
    """The file of drafts and waiting writes cannot be changed by this version; it can still be read."""


class ClosedError(StoreError):
    """The store was closed; whoever still asks comes too late."""

    def __init__(self) -> None:
        super().__init__("This account was closed.", "Open it again.")


class DiskFullError(StoreError):
    """There is no room left on the disk."""

    def __init__(self) -> None:
        super().__init__("The disk is full: nothing more can be stored.", "Free some space; nothing stored is lost.")


def told(error: Exception, what: str) -> StoreError:
    """Put an error of SQLite into words; ``what`` names what cannot be used."""
    if code_of(error) == sqlite3.SQLITE_FULL:
        return DiskFullError()
    if is_damage(error):
        return StoreError(f"The file of {what} is damaged.", "Start zdtui again: what is readable will be saved.")
    return StoreError(
        f"The file of {what} cannot be used: {error}.", "Look at the disk and the rights of its folder."
    )


def is_damage(error: Exception) -> bool:
    """Tell whether an error means that the file's bytes are not what SQLite wrote."""
    if isinstance(error, UnicodeDecodeError | DamagedFileError) or "decode to UTF-8" in str(error):
        return True
    return code_of(error) not in {0, *OUTER_CODES}


def is_unwritable(error: Exception) -> bool:
    """Tell whether an error means that the folder or the file cannot be written."""
    return code_of(error) in UNWRITABLE_CODES


def code_of(error: Exception) -> int:
    """Return the primary SQLite result code of an error, 0 when it has none."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
