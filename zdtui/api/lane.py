"""The lanes on the way to Zendesk."""

from enum import Enum


class Lane(Enum):
    """Who waits for the answer; the value is the deadline of one try, in seconds."""

    PERSON = 15.0
    """A person waits for it."""

    BACKGROUND = 60.0
    """Nobody waits for it: it gives way before a person's requests feel anything."""

    MIRROR = 90.0
    """It goes on for minutes or hours: it leaves half of the account's limit to everybody else, and one at a time."""
