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
    ACCOUNT_BLUE = "account-blue"
    ACCOUNT_GREEN = "account-green"
    ACCOUNT_ORANGE = "account-orange"
    ACCOUNT_PURPLE = "account-purple"
    ACCOUNT_RED = "account-red"
    ACCOUNT_TEAL = "account-teal"
    ACCOUNT_YELLOW = "account-yellow"
    ACCOUNT_PINK = "account-pink"


OWN = tuple(tone for tone in Tone if not tone.startswith("account-"))
"""The parts that text plays where all of it is one account's."""


Piece = tuple[str, Tone]
"""Some text and the part it plays."""
