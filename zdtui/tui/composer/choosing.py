"""Choosing a field's value from the account's own people, groups and statuses."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from zdtui.tui.composer.fields import ASSIGNEE, Field, Fields, agents_only, person_choice
from zdtui.tui.shared.picker import Complete, Picker

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk
    from zdtui.text.gate import SafeText
    from zdtui.tui.shared.choices import Choice

Chosen = Callable[[Fields], Awaitable[None]]
"""Called with the change, ``{field: value}``; not called when the person chose nothing."""


def choose(
    app: "App[Any]", desk: "Desk", field: Field, ticket: Fields, chosen: Chosen, *, title: "SafeText | None" = None
) -> None:
    """Open a picker over the values of ``field``, standing on the one ``ticket`` has."""
    choices = field.choices(desk, ticket)
    current = field.current(choices, ticket)
    complete = _agents(desk) if field is ASSIGNEE else None

    async def done(choice: "Choice | None") -> None:
        if choice is not None:
            await chosen(choice.value)

    app.push_screen(Picker(title or field.title, choices, current=current, complete=complete), done)


def _agents(desk: "Desk") -> Complete:
    async def complete(text: str) -> "Sequence[Choice]":
        return [person_choice(agent) for agent in agents_only(await desk.directory.complete_people(text))]

    return complete
