"""What makes a terminal show a title or a message of the desktop."""

import os
from collections.abc import Mapping

from zdtui.text.gate import SafeText

LONGEST = 200
"""Characters of a message."""

_BELL, _END = "\a", "\x1b\\"


def title(text: SafeText, environment: Mapping[str, str] = os.environ) -> str:
    """Set the title of the window (OSC 2)."""
    del environment
    return f"\x1b]2;{text[:LONGEST]}{_BELL}"


def message(head: SafeText, text: SafeText, environment: Mapping[str, str] = os.environ) -> str:
    """Show a message on the desktop: OSC 777 where it is the custom, else OSC 9; within tmux it is passed on."""
    term = environment.get("TERM", "")
    if term.startswith(("rxvt", "foot")):
        sequence = f"\x1b]777;notify;{_field(head)};{_field(text)}{_BELL}"
    else:
        sequence = f"\x1b]9;{head}: {text}"[:LONGEST] + _BELL
    if environment.get("TMUX"):
        return f"\x1bPtmux;{sequence.replace(chr(27), chr(27) * 2)}{_END}"
    return sequence


def _field(text: SafeText) -> str:
    return text.replace(";", ",")[:LONGEST]
