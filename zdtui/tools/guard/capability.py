"""The kinds of writes that a person may allow by name, and which of them a call needs."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final


class Capability(StrEnum):
    """A kind of write."""

    NOTE = "note"
    REPLY = "reply"
    UPDATE = "update"
    CREATE = "create"


ALL: Final = frozenset(Capability)

_REPLY = "zendesk_ticket_reply"

_NEEDED: Final[Mapping[str, Capability]] = MappingProxyType(
    {
        "zendesk_ticket_update": Capability.UPDATE,
        "zendesk_ticket_create": Capability.CREATE,
        "zendesk_user_create": Capability.CREATE,
    }
)


def needed(tool: str, tool_input: Mapping[str, Any], *, reads_only: bool) -> Capability | None:
    """The capability that a call needs; ``None`` for a call that only reads.

    A reply is a note only when its input says exactly ``public: false``. A tool that writes and that nobody
    sorted under a capability needs one that nobody can have.

    Raises:
        KeyError: the tool writes and is not known here.

    """
    if tool == _REPLY:
        return Capability.NOTE if tool_input.get("public") is False else Capability.REPLY
    if tool in _NEEDED:
        return _NEEDED[tool]
    if reads_only:
        return None
    raise KeyError(tool)


def named(text: str) -> frozenset[Capability]:
    """Read capabilities from ``note,reply``.

    Raises:
        ValueError: one of them does not exist; the sentence lists those that do.

    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    strange = [name for name in names if name not in ALL]
    if strange:
        raise ValueError(f"There is no capability {', '.join(strange)}. There are: {', '.join(Capability)}.")
    return frozenset(Capability(name) for name in names)
