"""Choosing from a list: keys, mouse, narrowing, completion, any number of rows."""

import asyncio
from collections.abc import Sequence

import pytest
from textual.app import App

from zdtui.api.errors import Offline
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice, merged, narrowed
from zdtui.tui.shared.picker import Complete, Picker

NAMES = ["Maya Lindqvist", "Ola Berg", "José Ångström", "[bold]Bracket[/bold]", "Zoë Müller"]


def choices(names: Sequence[str] = NAMES) -> list[Choice]:
    return [Choice(number, gate(name), gate(f"mail{number}@example.com")) for number, name in enumerate(names)]


class Asking(App[None]):
    """Opens a picker and remembers the answer."""

    def __init__(self, picker: Picker) -> None:
        super().__init__()
        self.picker = picker
        self.answers: list[Choice | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.picker, self.answers.append)


def picker(names: Sequence[str] = NAMES, complete: Complete | None = None, current: object = 1) -> Picker:
    return Picker(SafeText("Assign to"), choices(names), current=current, complete=complete)


async def test_it_starts_on_the_value_that_is_set() -> None:
    app = Asking(picker())
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert [answer and answer.value for answer in app.answers] == [1]


@pytest.mark.parametrize(
    ("typed", "value"), [("maya", 0), ("lind", 0), ("ang", 2), ("zm", 4), ("mail3", 3), ("bold", 3)]
)
async def test_typing_narrows_without_case_or_accents(typed: str, value: int) -> None:
    app = Asking(picker())
    async with app.run_test() as pilot:
        await pilot.press(*typed, "enter")
        assert app.answers
        assert app.answers[0] is not None
        assert app.answers[0].value == value


async def test_escape_chooses_nothing() -> None:
    app = Asking(picker())
    async with app.run_test() as pilot:
        await pilot.press("down", "escape")
        assert app.answers == [None]


async def test_nothing_found_says_so_and_enter_waits() -> None:
    app = Asking(picker())
    async with app.run_test() as pilot:
        await pilot.press(*"qqqq", "enter")
        assert not app.answers
        assert "nothing like that" in str(app.picker.list.render())


async def test_a_click_chooses_and_the_wheel_moves() -> None:
    app = Asking(picker())
    async with app.run_test() as pilot:
        await pilot.pause()
        app.picker.list.move(1)
        await pilot.click(ChoiceList, offset=(5, 4))
        assert app.answers[0] is not None
        assert app.answers[0].value == 4


async def test_thousands_of_rows_scroll_at_80_by_24() -> None:
    app = Asking(picker([f"Agent {n:04}" for n in range(5_000)], current=0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "down", "down")
        app.picker.list.move(4_000)
        await pilot.pause()
        shown = str(app.picker.list.render())
        assert "Agent 4002" in shown
        assert len(shown.splitlines()) <= 12
        await pilot.press("enter")
        assert app.answers[0] is not None
        assert app.answers[0].value == 4_002


async def test_people_that_are_found_elsewhere_join_the_list() -> None:
    asked: list[str] = []
    done = asyncio.Event()

    async def complete(text: str) -> list[Choice]:
        asked.append(text)
        done.set()
        return [Choice(1, SafeText("Ola Berg")), Choice(77, SafeText("Olaf Far Away"))]

    app = Asking(picker(complete=complete))
    async with app.run_test() as pilot:
        await pilot.press(*"ola")
        async with asyncio.timeout(5):
            await done.wait()
        await pilot.pause()
        assert asked == ["ola"]
        assert [choice.value for choice in app.picker.list.choices][:2] == [1, 77]


async def test_a_failing_look_up_is_said_and_the_list_stays() -> None:
    done = asyncio.Event()

    async def complete(text: str) -> list[Choice]:
        done.set()
        raise Offline("Zendesk cannot be reached.", "Check the network.")

    app = Asking(picker(complete=complete))
    async with app.run_test() as pilot:
        await pilot.press(*"maya")
        async with asyncio.timeout(5):
            await done.wait()
        await pilot.pause()
        await pilot.press("enter")
        assert app.answers[0] is not None
        assert app.answers[0].value == 0


def test_the_best_comes_first_and_names_before_details() -> None:
    found = narrowed([Choice(1, SafeText("Zed"), SafeText("ola@x")), Choice(2, SafeText("Ola"))], "ola")
    assert [choice.value for choice in found] == [2, 1]


def test_values_are_there_once_even_when_they_cannot_be_hashed() -> None:
    known = [Choice({"a": 1}, SafeText("one"))]
    assert len(merged(known, [Choice({"a": 1}, SafeText("again")), Choice({"a": 2}, SafeText("two"))])) == 2


async def test_a_click_beside_the_box_closes_it_and_one_inside_does_not() -> None:
    app = Asking(picker())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(".title")
        assert not app.answers
        await pilot.click(offset=(1, 1))
        assert app.answers == [None]
