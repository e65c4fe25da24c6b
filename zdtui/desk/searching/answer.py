"""How far Zendesk has got with a search."""

from enum import Enum


class Answer(Enum):
    """The states of Zendesk's answer, in the order they come."""

    NONE = "not asked"
    ASKING = "being asked"
    FIRST = "the newest hits are here"
    ALL = "all that a search hands out is here"
    EXPORTING = "every hit is being read"
    WHOLE = "every hit is here"
