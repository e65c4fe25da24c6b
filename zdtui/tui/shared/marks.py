"""The small signs that stand for a priority, a status, a channel or a state, with plain ASCII for old terminals."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marks:
    """One set of signs, each exactly one cell wide, so that they line up whatever they stand for.

    An unknown value from Zendesk gets the neutral sign of its kind, never an error.
    """

    priorities: dict[str, str]
    statuses: dict[str, str]
    channels: dict[str, str]
    pending: str
    draft: str
    changed: str
    thumb: str
    ellipsis: str
    rising: str
    falling: str
    above: str
    other: str = field(default=" ")

    def priority(self, priority: str | None) -> str:
        """Show how urgent a ticket is; normal and unset stay blank so that the urgent ones are seen."""
        return self.priorities.get(priority or "", self.other)

    def status(self, status: str | None) -> str:
        """Show a status by its category (new, open, pending, hold, solved, closed)."""
        return self.statuses.get(status or "", self.other)

    def channel(self, channel: str | None) -> str:
        """Show the channel a ticket or a comment came by (``via.channel``)."""
        return self.channels.get(channel or "", self.channels[""])


UNICODE = Marks(
    priorities={"urgent": "▲", "high": "◆", "low": "▽"},
    statuses={"new": "✱", "open": "●", "pending": "◐", "hold": "◌", "solved": "✓", "closed": "■"},
    channels={
        "": "·",
        "email": "✉",
        "web": "⌂",
        "web_form": "⌂",
        "help_center": "⌂",
        "web_widget": "⌂",
        "chat": "❝",
        "chat_transcript": "❝",
        "native_messaging": "❝",
        "messaging": "❝",
        "whatsapp": "❝",
        "voice": "☏",
        "phone": "☏",
        "api": "⚙",
        "mobile": "▯",
        "mobile_sdk": "▯",
        "twitter": "@",
        "facebook": "@",
        "any_channel": "@",
        "sms": "▯",
        "closed_ticket": "↻",
        "side_conversation": "⇄",
        "system": "⚙",
        "rule": "⚙",
    },
    pending="⇡",
    draft="✎",
    changed="•",
    thumb="▐",
    ellipsis="…",
    rising="↑",
    falling="↓",
    above="▴",
)
"""Signs for a terminal that shows Unicode."""

ASCII = Marks(
    priorities={"urgent": "!", "high": "^", "low": "v"},
    statuses={"new": "*", "open": "o", "pending": "~", "hold": "=", "solved": "+", "closed": "x"},
    channels={
        "": ".",
        "email": "m",
        "web": "w",
        "web_form": "w",
        "help_center": "w",
        "web_widget": "w",
        "chat": "c",
        "chat_transcript": "c",
        "native_messaging": "c",
        "messaging": "c",
        "whatsapp": "c",
        "voice": "p",
        "phone": "p",
        "api": "a",
        "mobile": "d",
        "mobile_sdk": "d",
        "twitter": "@",
        "facebook": "@",
        "any_channel": "@",
        "sms": "d",
        "closed_ticket": "r",
        "side_conversation": "s",
        "system": "a",
        "rule": "a",
    },
    pending="^",
    draft="d",
    changed="*",
    thumb="|",
    ellipsis="~",
    rising="^",
    falling="v",
    above="^",
)
"""Signs for a terminal or a font without them."""


def marks(*, ascii_only: bool = False) -> Marks:
    """Choose the set of signs; ``ascii_only`` is the person's setting for plain borders and signs."""
    return ASCII if ascii_only else UNICODE
