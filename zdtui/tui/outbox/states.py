"""The states of a write as a person sees them."""

from collections import defaultdict
from typing import NamedTuple

from zdtui.text.gate import SafeText


class State(NamedTuple):
    """A sign, a colour, a word and a sentence."""

    sign: str
    style: str
    word: SafeText
    meaning: SafeText


def _state(sign: str, style: str, word: str, meaning: str) -> State:
    return State(sign, style, SafeText(word), SafeText(meaning))


STATES: dict[str, State] = defaultdict(
    lambda: _state("?", "$muted", "", ""),
    {
        "later": _state("◷", "$accent", "later", "It leaves at the time that was chosen."),
        "held": _state("◔", "$accent", "held", "It leaves when the time for undo is over."),
        "waiting": _state("◌", "$warning", "waiting", "It leaves as soon as Zendesk can be reached."),
        "sending": _state("⇡", "$primary", "sending", "It is on its way."),
        "unknown": _state("?", "$warning", "unknown", "No answer came back; the ticket is being searched for it."),
        "conflict": _state("≠", "$error", "conflict", "Somebody changed the ticket after you read it."),
        "refused": _state("✕", "$error", "refused", "Zendesk refused it."),
        "sent": _state("✓", "$success", "sent", "Zendesk has it."),
    },
)
"""Every state a row of the outbox can be seen in; one we do not know has a plain sign."""
