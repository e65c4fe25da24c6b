"""Looking up people: known ones at once, Zendesk's behind, their tickets, and into one of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.desk.office import until
from tests.tui.people.people_desk import PeopleApp, people_desk
from zdtui.api.errors import Offline
from zdtui.desk.desk import Desk
from zdtui.model.rows import UserRow
from zdtui.tui.people.screen import PeopleScreen


@asynccontextmanager
async def looking(
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[tuple[Pilot[None], PeopleScreen, PeopleApp, Desk]]:
    async with people_desk() as desk:
        app = PeopleApp(desk)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot, app.people, app, desk


def names(screen: PeopleScreen) -> list[str]:
    return [choice.name for choice in screen.names.choices]


def note(screen: PeopleScreen, where: str) -> str:
    return str(screen.query_one(where, Static).content)


async def test_typing_finds_known_people_and_organizations_at_once() -> None:
    async with looking() as (pilot, screen, _app, _desk):
        await pilot.press("j", "a", "n")
        assert names(screen) == ["Jane Doe", "Janet Okafor", "Globex Janitors"]
        assert "jane@example.com" in screen.card.text
        await pilot.press("down", "down")
        assert "Pays late." in "\n".join(screen.card.text)
        assert "globex.test" in "\n".join(screen.card.text)


async def test_zendesk_is_asked_behind_and_its_people_join(monkeypatch: pytest.MonkeyPatch) -> None:
    async with looking() as (_pilot, screen, app, desk):
        asked: list[str] = []
        called = asyncio.Event()

        async def complete(text: str, limit: int = 20) -> list[UserRow]:
            asked.append(text)
            called.set()
            await desk.store.put_items("users", [{"id": 99, "name": "Jan New", "email": "jan@new.test"}])
            return []

        monkeypatch.setattr(desk.directory, "complete_people", complete)
        monkeypatch.setattr(desk.directory, "complete_organizations", complete)
        monkeypatch.setattr("zdtui.tui.people.screen.PAUSE", 0.001)
        screen.query_one(Input).value = "jan"
        await called.wait()
        await app.workers.wait_for_complete()
        assert "Jan New" in names(screen)
        assert asked[-1] == "jan"
        assert screen.names.choice is not None
        assert screen.names.choice.name == "Jane Doe"


async def test_without_zendesk_it_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zdtui.tui.people.screen.PAUSE", 0.001)
    async with looking() as (pilot, screen, app, desk):
        called = asyncio.Event()

        async def complete(text: str, limit: int = 20) -> list[UserRow]:
            called.set()
            raise Offline("Zendesk cannot be reached.")

        monkeypatch.setattr(desk.directory, "complete_people", complete)
        await pilot.press("j", "a", "n")
        await called.wait()
        await app.workers.wait_for_complete()
        assert note(screen, "#note") == "Zendesk cannot be reached. Only what is known here is shown."
        assert "Jane Doe" in names(screen)


async def test_enter_goes_to_the_tickets_and_into_one() -> None:
    async with looking() as (pilot, screen, app, _desk):
        await pilot.press("j", "a", "n")
        await until(lambda: len(screen.tickets.choices) == 13)
        await pilot.press("enter", "down", "down")
        await until(lambda: "13 tickets here. Zendesk cannot be reached." in note(screen, "#state"))
        await pilot.press("enter")
        await pilot.pause()
        assert app.results == [1002]


async def test_escape_goes_back_to_the_names_and_then_out() -> None:
    async with looking() as (pilot, screen, app, _desk):
        await pilot.press("j", "a", "n", "enter", "escape", "down")
        assert screen.names.cursor == 1
        assert app.results == []
        await pilot.press("escape")
        await pilot.pause()
        assert app.results == [None]


async def test_the_mouse_chooses_names_and_tickets() -> None:
    async with looking((160, 50)) as (pilot, screen, app, _desk):
        await pilot.press("j", "a", "n")
        await pilot.click(screen.names, offset=(6, 1))
        await pilot.pause()
        assert "janet@globex.test" in screen.card.text
        await pilot.click(screen.names, offset=(6, 0))
        await until(lambda: len(screen.tickets.choices) == 13)
        await pilot.pause()
        await pilot.click(screen.tickets, offset=(6, 3))
        await pilot.pause()
        assert app.results == [1003]


async def test_passing_over_names_asks_for_nothing() -> None:
    async with looking() as (pilot, screen, _app, desk):
        await pilot.press("j", "a", "n", "down", "up")
        assert desk.list("search:type:ticket requester:21").watchers == 0
        await pilot.press("enter")
        assert desk.list("search:type:ticket requester:21").watchers == 1
        await pilot.press("escape", "x")
        assert desk.list("search:type:ticket requester:21").watchers == 0
        assert names(screen) == []
        assert note(screen, "#state") == "Nobody is called that."


async def test_hostile_names_are_inert() -> None:
    async with looking() as (pilot, screen, _app, desk):
        evil = "[@click=app.quit]x[/] \x1b[2J \u202egnp.exe [bug"
        await desk.store.put_items("users", [{"id": 98, "name": evil, "email": evil, "notes": evil, "role": evil}])
        await desk.store.put_items("organizations", [{"id": 97, "name": evil, "tags": [evil, 5], "notes": evil}])
        screen.query_one(Input).value = "gnp"
        await pilot.pause()
        assert len(names(screen)) == 2
        assert "␛[2J" in names(screen)[0]
        await pilot.press("down")
        assert "⟦U+202E⟧gnp" in "\n".join(screen.card.text).replace("\n", "")
