"""What the screen says of a search: beside its hits, and in their place."""

from typing import TYPE_CHECKING, Any

from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.told import elsewhere, found_where, limits
from zdtui.text.gate import SafeText, gate
from zdtui.tui.commands import command
from zdtui.tui.keys import short
from zdtui.tui.reach import keymap_of

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk
    from zdtui.desk.searching.live import LiveSearch

Told = tuple[SafeText, str]
"""Words and their style."""


def told(app: "App[Any]", desk: "Desk", search: "LiveSearch") -> list[Told]:
    """Say where the hits are from, what is missing, and which key goes on."""
    if not search.query.text.strip():
        return []
    said: list[Told] = []
    wrong = elsewhere(search)
    if wrong:
        return [(gate(f"{wrong} {_key(app, 'people')} finds people."), "$warning")]
    if search.problem is not None:
        said.append((gate(f"{search.problem.sentence} "), "$warning"))
    for sentence in limits(search, desk.clock()):
        said.append((gate(f"{sentence} "), "$accent"))
    if search.answer is Answer.ALL and search.beyond:
        said.append((gate(f"{_key(app, 'search-all')} reads the rest. "), "$accent"))
    said.append((gate(found_where(search, desk.mirror.state, desk.clock())), "$muted"))
    if search.answer is Answer.EXPORTING:
        said.append((gate(f" · {_key(app, 'search-all')} stops"), "$muted"))
    return said


def instead(app: "App[Any]", search: "LiveSearch") -> tuple[SafeText, ...]:
    """Say something in place of hits."""
    text = search.query.text.strip()
    if not text:
        return (
            SafeText("Type words, or what tickets have: status<solved assignee:me created>1week"),
            SafeText("tab completes, up brings back earlier searches, enter asks Zendesk, too."),
        )
    if search.answer is Answer.ASKING:
        return (SafeText("Asking Zendesk …"),)
    if search.problem is not None:
        return (SafeText("Nothing on this machine answers that."), gate(str(search.problem)))
    if search.asked:
        return (gate(f"No ticket answers “{text}”."),)
    return (SafeText("Nothing on this machine answers that."), SafeText("enter asks Zendesk."))


def _key(app: "App[Any]", command_id: str) -> str:
    """Name the key of a command, or the command where it has none."""
    found = command(command_id)
    keys = keymap_of(app).keys(found)
    return short(keys[0]) if keys else f"“{found.title}”"
