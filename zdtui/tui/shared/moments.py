"""Choosing a moment to come: from a few that are offered, or typed in words."""

from typing import TYPE_CHECKING, Any

from zdtui.text.ages import moment
from zdtui.text.gate import SafeText, gate
from zdtui.text.later import offers, read_later
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.app import App

HINT = "or type a time: friday 14:00, in 2 d"


def choose_moment(
    app: "App[Any]",
    title: SafeText,
    now: float,
    chosen: "Callable[[float], Awaitable[None]]",
    note: str = HINT,
    *,
    first: "Sequence[Choice]" = (),
) -> None:
    """Let the person choose a moment after ``now`` (Unix seconds) and hand it over, or the value of one of ``first``.

    ``note`` stands in the line to type in while it is empty.
    """

    async def more(words: str) -> "Sequence[Choice]":
        return typed(words, now)

    async def done(choice: Choice | None) -> None:
        if choice is not None:
            await chosen(choice.value)

    choices = [*first, *(Choice(each.unix, SafeText(each.words)) for each in offers(now))]
    app.push_screen(Picker(title, choices, complete=more, hint=note), done)


def typed(words: str, now: float) -> list[Choice]:
    """Offer the moment that was typed; words that name none offer nothing."""
    try:
        until = read_later(words, now)
    except ValueError:
        return []
    return [Choice(until, gate(words.strip()), aside=SafeText(moment(until, now)))]
