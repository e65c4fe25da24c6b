"""A scripted journey through the main job; each scene can be printed as text and drawn as a picture."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from zdtui.tui.app import ZdtuiApp
from zdtui.tui.picture import as_svg, as_text

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from zdtui.config.paths import Paths
    from zdtui.config.settings import Settings
    from zdtui.desk.desks import Desks

WIDE = (120, 36)
"""Columns and rows of the tour's terminal."""

PATIENCE = 20.0
"""Seconds that a scene waits for the desk to come to rest."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A moment of the journey: the name of its picture and what the person did."""

    name: str
    caption: str


async def play(
    desks: "Desks", settings: "Settings", paths: "Paths", out: TextIO | None = None, pictures: "Path | None" = None
) -> list[tuple[Scene, str]]:
    """Play the journey; print every scene to ``out`` and draw it into the folder ``pictures``."""
    app = ZdtuiApp(desks, settings, paths=paths)
    shown: list[tuple[Scene, str]] = []
    async with app.run_test(size=WIDE) as pilot:
        async for scene in journey(app, pilot):
            text = as_text(app)
            shown.append((scene, text))
            if out is not None:
                out.write(f"── {len(shown)}. {scene.caption}\n\n{text}\n\n")
                out.flush()
            if pictures is not None:
                (pictures / f"{scene.name}.svg").write_text(as_svg(app, f"zdtui — {scene.caption}"), encoding="utf-8")
    return shown


async def journey(app: ZdtuiApp, pilot: "Pilot[int]") -> AsyncIterator[Scene]:
    """Walk through the main job; the screen is at rest at each scene."""

    async def press(*keys: str) -> None:
        await pilot.press(*keys)
        await rest(app, pilot)

    async def write(text: str) -> None:
        await press(*("enter" if letter == "\n" else letter for letter in text))

    await rest(app, pilot)
    yield Scene("queue", "The queue: a view and its tickets")
    await press("v")
    yield Scene("views", "The views and what they hold")
    await press(*"jjjjj", "enter")
    yield Scene("view", "Another view opened")
    await press("pagedown")
    yield Scene("page", "A page further down")
    await press("home", "slash")
    await write("invoice")
    yield Scene("filter", "What is loaded, narrowed while typing")
    await press("escape", "home", "enter")
    yield Scene("ticket", "A ticket opened in place")
    await press("r")
    await write("Hello,\n\nthank you for your patience. **We found it** and are on it.")
    yield Scene("reply", "A public reply in the making")
    await press("ctrl+s")
    yield Scene("held", "Sent, and still held for the undo window")
    await press("u")
    yield Scene("undone", "Taken back with its text and cursor")
    await press("escape", "n")
    await write("Same cause as last week: see the deploy notes.")
    yield Scene("note", "An internal note: another word, border and colour")
    await press("ctrl+s", "right_square_bracket")
    yield Scene("next", "The next ticket, without going back")
    await press("r")
    await write("This is fixed since this morning. Please tell us if it comes back.")
    await press("alt+s")
    yield Scene("submit-as", "Reply and status in one request")
    await write("on-hold")
    await press("enter")
    yield Scene("submitted", "Both on their way")
    await press("escape", "ctrl+o")
    yield Scene("accounts", "The account switcher")
    await press("down", "enter")
    yield Scene("globex", "The other account, where it was left")
    await press("question_mark")
    yield Scene("keys", "The keys that work here")


async def rest(app: ZdtuiApp, pilot: "Pilot[int]") -> None:
    """Wait until nothing is read and everything is painted."""
    async with asyncio.timeout(PATIENCE):
        await pilot.pause()
        while not all(desk.quiet for desk in app.desks.opened()):
            await pilot.pause(0.02)
        await pilot.pause(0.2)
        await pilot.pause()
