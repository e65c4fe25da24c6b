"""The parts a queue's text can play; the theme gives each its colour."""

from enum import StrEnum


class Tone(StrEnum):
    """Why a piece of text looks as it does. Each is a component class, ``painted--<tone>``."""

    TEXT = "text"
    MUTED = "muted"
    URGENT = "urgent"
    HIGH = "high"
    LATE = "late"
    SOON = "soon"
    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"
    NEWS = "news"
    WORK = "work"
    HEADING = "heading"
    GROUP = "group"
    MATCH = "match"
    THUMB = "thumb"


Piece = tuple[str, Tone]
"""Some text and the part it plays."""
