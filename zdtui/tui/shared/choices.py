"""Things to choose from, and how typing narrows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from textual.content import Content

from zdtui.text.gate import SafeText
from zdtui.text.match import score, spans

NO_TEXT = SafeText("")

LEAD = 200
"""Points by which a name that answers goes before a detail that does."""

WHOLE = 50
"""Points of a typed word that was found in one piece."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    ``value`` is what it stands for, ``detail`` a second-rate word behind its ``name``, ``aside`` stands at the right
    edge, ``sign`` in the colour ``style`` before the name. ``dim`` draws it as something that cannot be done now.
    """

    value: Any
    name: SafeText
    detail: SafeText = NO_TEXT
    sign: str = ""
    style: str = ""
    aside: SafeText = NO_TEXT
    dim: bool = False

    def shown(self, query: str, width: int, *, current: bool) -> Content:
        """Draw the row ``width`` cells wide: the value set now has a mark, what the query found is underlined."""
        name = Content(self.name)
        for start, end in spans(query, self.name):
            name = name.stylize("bold underline $match", start, end)
        detail = Content.styled(f"  {self.detail}", "$muted") if self.detail else Content()
        sign = Content.styled(f"{self.sign} ", self.style) if self.sign else Content()
        named = Content.styled(" ✓ " if current else "   ", "$success") + sign + name
        left = named + detail
        aside = Content.styled(f"  {self.aside} ", "$muted") if self.aside else Content()
        room = width - named.cell_length - (2 if self.detail else 0)
        aside = aside.truncate(max(room, width // 3), ellipsis=True)
        row = left.truncate(max(width - aside.cell_length, 0), ellipsis=True, pad=True) + aside
        return row.stylize("not bold italic $muted") if self.dim else row


def narrowed(choices: Iterable[Choice], query: str) -> list[Choice]:
    """Keep what answers ``query``, best first; without a query keep everything in its order."""
    if not query.strip():
        return list(choices)
    found = [(_score(choice, query), number, choice) for number, choice in enumerate(choices)]
    return [choice for points, _number, choice in sorted(found, key=lambda f: (-(f[0] or 0), f[1])) if points]


def merged(known: Sequence[Choice], more: Iterable[Choice]) -> list[Choice]:
    """Add what is new; a value is there only once."""
    values = [choice.value for choice in known]
    return [*known, *(choice for choice in more if choice.value not in values)]


def _score(choice: Choice, query: str) -> int | None:
    """Rank a choice; scattered letters count in its name only, or every detail would answer."""
    name = score(query, choice.name)
    if name is not None:
        return name + LEAD
    both = score(query, f"{choice.name} {choice.detail}") if choice.detail else None
    return both if both is not None and both >= WHOLE * len(query.split()) else None
