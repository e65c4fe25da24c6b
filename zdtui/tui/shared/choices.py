"""Things to choose from, and how typing narrows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from textual.content import Content

from zdtui.text.gate import SafeText
from zdtui.text.match import score, spans

NO_TEXT = SafeText("")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it is, its name, a second-rate detail, and the sign and colour before the name."""

    value: Any
    name: SafeText
    detail: SafeText = NO_TEXT
    sign: str = ""
    style: str = ""

    def shown(self, query: str, *, current: bool) -> Content:
        """Draw the row: where the person is now has a mark, what the query found is underlined."""
        name = Content(self.name)
        for start, end in spans(query, self.name):
            name = name.stylize("bold underline $match", start, end)
        detail = Content.styled(f"  {self.detail}", "$muted") if self.detail else Content()
        sign = Content.styled(f"{self.sign} ", self.style) if self.sign else Content()
        return Content.styled(" ✓ " if current else "   ", "$success") + sign + name + detail


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
    name = score(query, choice.name)
    if name is not None:
        return name + 200
    return score(query, f"{choice.name} {choice.detail}") if choice.detail else None
