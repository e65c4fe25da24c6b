"""The two lines: what they say, how they fit, and that idle means no repaint."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.chrome_world import World, account, bench
from zdtui.text.gate import SafeText
from zdtui.tui.commands import command
from zdtui.tui.status.account_bar import AccountBar
from zdtui.tui.status.ages import age_of, countdown
from zdtui.tui.status.heading import traffic
from zdtui.tui.status.line import Piece, ruled
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk

texts = st.text(alphabet="abc 漢é", max_size=60).map(SafeText)


@given(texts, texts, st.text(alphabet="x1", max_size=12).map(SafeText), st.integers(20, 200))
def test_the_line_is_exactly_as_wide_as_it_should_be(
    left: SafeText, middle: SafeText, right: SafeText, width: int
) -> None:
    line = ruled([Piece(left)], [Piece(middle)] if middle else [], [Piece(right)], width)
    assert line.cell_length == width or line.cell_length <= max(width, Piece(right).width + 1)
    assert line.plain.endswith(right)


def test_the_middle_is_centred_between_rules() -> None:
    line = ruled(
        [Piece(SafeText(" acme ●"))], [Piece(SafeText("Yours · 42"))], [Piece(SafeText("661/700 "))], 60
    ).plain
    assert line == " acme ● " + "─" * 15 + "  Yours · 42  " + "─" * 14 + " 661/700 "
    assert len(line) == 60


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "now"),
        (14.9, "now"),
        (15, "under a minute old"),
        (60, "1 min old"),
        (3599, "59 min old"),
        (7200, "2 h old"),
    ],
)
def test_an_age_in_words(seconds: float, words: str) -> None:
    assert age_of(seconds)[0] == words


@given(st.floats(0, 1e6))
def test_the_words_change_when_they_say_and_not_before(seconds: float) -> None:
    words, lasts = age_of(seconds)
    assert lasts > 0
    assert age_of(seconds + lasts * 0.99)[0] == words
    assert age_of(seconds + lasts + 0.01)[0] != words


def test_a_countdown_never_shows_less_than_is_left() -> None:
    assert [countdown(left) for left in (-1, 0, 0.2, 4, 59.5, 65)] == ["0 s", "0 s", "1 s", "4 s", "1:00", "1:05"]


async def test_production_and_status_are_words_not_only_colours() -> None:
    world = World()
    world.accounts_known = [account("globex", 1)]
    async with bench(world) as (app, _pilot, _world):
        line = str(app.screen.query_one(AccountBar).render())
        assert "globex" in line
        assert "signing in" in line
        assert "PRODUCTION" in line


async def test_what_is_held_and_what_needs_the_person_is_counted() -> None:
    async with bench() as (app, pilot, world):
        await pilot.press("p")
        await pilot.press(*"low", "enter")
        await pilot.pause()
        desk: Desk = world.desks["acme"]
        assert "".join(piece.text for piece in traffic(desk, 0).pieces).strip() == "1 held"
        assert "1 held" in str(app.screen.query_one(AccountBar).render())
        await desk.store.work.move(desk.outbox.rows()[0].id, ("held",), "conflict")
        desk.outbox.reread()
        await pilot.pause()
        assert "1 needs you" in str(app.screen.query_one(AccountBar).render())


async def test_the_status_line_names_keys_that_work_and_yields_to_a_sentence() -> None:
    async with bench() as (app, pilot, _world):
        bar = app.screen.query_one(StatusBar)
        assert "r reply" in bar.text
        assert "? keys" in bar.text
        say(app, "Something [bold]happened[/bold]")
        await pilot.pause()
        assert "Something [bold]happened[/bold]" in bar.text
        await pilot.press("question_mark", "escape")
        await pilot.pause()
        assert "r reply" in bar.text


async def test_the_undo_is_shown_while_it_lasts() -> None:
    async with bench() as (app, pilot, world):
        await pilot.press("p")
        await pilot.press(*"low", "enter")
        await pilot.pause()
        bar = app.screen.query_one(StatusBar)
        assert "u undo" in bar.text
        await world.desks["acme"].writing.undo()
        await pilot.pause()
        assert "undo" not in bar.text


async def test_unchanged_lines_are_not_painted_again() -> None:
    async with bench() as (app, pilot, _world):
        for bar in (app.screen.query_one(AccountBar), app.screen.query_one(StatusBar)):
            painted = bar.render()
            for _ in range(3):
                bar.check()
                await pilot.pause()
            assert bar.render() is painted


async def test_a_click_on_a_key_runs_it_and_a_click_on_the_name_switches() -> None:
    async with bench() as (app, pilot, _world):
        bar = app.screen.query_one(StatusBar)
        await pilot.click(bar, offset=(bar.text.index("? keys") + 1, 0))
        await pilot.pause()
        assert type(app.screen).__name__ == "HelpOverlay"
        await pilot.press("escape")
        await pilot.click(AccountBar, offset=(2, 0))
        await pilot.pause()
        assert type(app.screen).__name__ == "Switcher"


async def test_own_keys_are_shown_in_the_status_line() -> None:
    async with bench(keys={"reply": "f9", "status": []}) as (app, pilot, _world):
        bar = app.screen.query_one(StatusBar)
        assert "f9 reply" in bar.text
        assert " status" not in bar.text
        await pilot.press("f9")
        await pilot.pause()
        assert "PUBLIC REPLY" in str(app.screen.query_one("Composer").border_title)
        assert command("reply").keys == ("r",)
