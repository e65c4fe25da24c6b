"""Journeys through views, queue and ticket, on a real desk and the built-in Zendesk."""

import re
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from textual.widget import Widget

from tests.driver import Driver, driven
from zdtui.desk.livelist import LiveList
from zdtui.sandbox.server import Sandbox

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
NOWHERE = "http://127.0.0.1:9"
"""An address at which nobody answers."""


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(tickets=400, plan=None) as sandbox:
        yield sandbox


def live_of(app: Driver) -> LiveList:
    """Name the list on screen."""
    live = app.screen.pane.live
    assert live is not None
    return live


def works_in(app: Driver, pane: Widget) -> bool:
    """Tell whether the keyboard is in a pane."""
    return app.app.focused is not None and pane in app.app.focused.ancestors_with_self


def reads(app: Driver) -> bool:
    """Tell whether a ticket is open."""
    return app.screen.reading


async def open_view(app: Driver, title: str) -> None:
    """Open a view by its title with the keyboard."""
    await app.until(lambda: app.desk.quiet, "the views are known")
    entries = app.desk.views.entries()
    entry = next(each for each in entries if each.title == title)
    await app.press("v", "g", *["j"] * entries.index(entry), "enter")
    live = app.desk.list(entry.key)
    await app.until(lambda: app.screen.pane.live is live and live.complete and not live.loading, f"{title} is loaded")


async def replace(app: Driver, ids: Iterable[int]) -> None:
    """Let the open list have other tickets, as a refresh would."""
    live = live_of(app)
    live.forget(live.ids)
    live.ids = array("q", ids)
    live.changed()
    await app.pilot.pause()


async def test_f17_the_first_start_shows_the_first_view_and_every_view(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        assert all(entry.title[:15] in app.picture for entry in app.desk.views.entries()[:10])
        assert works_in(app, app.screen.queue)
        assert app.queue.cursor is not None
        assert live_of(app).title in app.account_line


async def test_f18_a_view_has_its_own_columns_sort_and_groups(box: Sandbox) -> None:
    async with driven((110, 40), sandbox=box) as app:
        grouped = next(each for each in app.desk.views.entries() if each.group_by == "status")
        await open_view(app, grouped.title)
        assert any(line.split() == ["●", "Open"] for line in app.screen.queue.text)
        shown = app.screen.queue.board.placed_titles
        assert {"#", "!", "Subject"} <= set(shown)
        assert len(shown) >= 4


async def test_f19_counts_come_with_the_views(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        views = app.desk.views
        await app.until(lambda: app.desk.quiet, "the views are known")
        while not await views.count():
            assert any(line.split()[-1:] == ["…"] for line in app.screen.views.text)
        await app.pilot.pause()
        first = views.entries()[0]
        assert any(first.title[:12] in line and str(first.count) in line for line in app.screen.views.text)


async def test_f20_a_refresh_moves_neither_cursor_nor_scroll_nor_focus(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await open_view(app, "All tickets")
        await app.press("pagedown", "pagedown", "k", "k")
        queue, ids = app.screen.queue, live_of(app).ids
        ticket, line = queue.ticket, queue.board.line_at(queue.row)
        await replace(app, [*ids[-3:], *ids[:-3]])
        assert (queue.ticket, queue.board.line_at(queue.row)) == (ticket, line)
        assert works_in(app, queue)
        assert "3 new above" in queue.text[-1]


async def test_f24_the_ticket_under_the_cursor_is_previewed_beside_the_queue(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        await app.press("j", "j")
        pane = app.screen.ticket
        await app.until(lambda: pane.live is not None and pane.live.id == app.queue.cursor, "the preview follows")
        assert works_in(app, app.screen.queue)
        assert not reads(app)


async def test_f26_the_quick_filter_narrows_and_escape_restores_on_the_same_ticket(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await open_view(app, "All tickets")
        queue, live = app.screen.queue, live_of(app)
        number = str(live.ids[57])
        await app.press("/", *number)
        await app.until(lambda: len(queue.board.rows.ids) < len(live.ids), "the list is narrowed")
        assert live.ids[57] in queue.board.rows.ids
        assert f"of {len(live.ids)}" in app.picture
        chosen = queue.ticket
        assert chosen is not None
        await app.press("escape")
        assert queue.ticket == chosen
        assert queue.board.rows is live
        assert works_in(app, queue)
        assert f"of {len(live.ids)}" not in app.picture


async def test_f26_words_that_match_are_marked_and_enter_keeps_them(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await open_view(app, "All tickets")
        queue, live = app.screen.queue, live_of(app)
        words = [word for row in live.rows(0, 50) if row for word in (row.subject or "").lower().split()]
        word = next(word for word in words if word.isascii() and word.isalpha() and len(word) > 5)
        await app.press("/", *word, "enter")
        await app.until(lambda: len(queue.board.rows.ids) < len(live.ids), "the list is narrowed")
        assert works_in(app, queue)
        lines = queue.render_lines(queue.size.region)
        marked = {piece.text.lower() for line in lines for piece in line if piece.style and piece.style.underline}
        assert marked == {word}
        await app.press("escape")
        assert queue.board.rows is live


async def test_a_filter_that_fits_nothing_says_so_and_forgets_no_place(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await app.press("j", "j")
        ticket = app.queue.cursor
        await app.press("/", *"zzqqxx")
        await app.until(lambda: app.queue.cursor is None, "nothing is left")
        assert any("zzqqxx" in line for line in app.screen.queue.text)
        await app.press("escape")
        assert app.queue.cursor == ticket


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_tickets_are_worked_through_without_going_back(box: Sandbox, size: tuple[int, int]) -> None:
    async with driven(size, sandbox=box) as app:
        first = app.queue.cursor
        await app.press("enter")
        assert app.ticket.id == first
        assert app.screen.pane.display is (size[0] > 100)
        await app.press("]", "]", "[")
        assert app.ticket.id == app.queue.cursor == app.queue.ids[1]
        await app.press("escape")
        assert not reads(app)
        assert works_in(app, app.screen.queue)
        assert app.queue.cursor == app.queue.ids[1]


async def test_the_next_ticket_is_none_that_was_skipped_when_the_open_one_leaves_the_list(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await app.press("j", "enter")
        first, second, third, *rest = app.queue.ids
        await replace(app, [first, third, *rest])
        assert app.ticket.id == second
        await app.press("]")
        assert app.ticket.id == app.queue.cursor == third


async def test_a_ticket_is_open_while_the_keyboard_is_in_it(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        await app.until(lambda: app.screen.ticket.live is not None, "there is a preview")
        await app.press("tab")
        assert reads(app)
        await app.pilot.click(app.screen.queue, offset=(10, 4))
        assert not reads(app)
        await app.until(lambda: app.screen.ticket.live is app.screen.at_hand(), "the preview follows")


async def test_the_ends_of_the_list_say_so(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await app.press("[")
        assert "first ticket" in app.status
        await app.press("G", "]")
        assert "last ticket" in app.status


async def test_each_view_keeps_its_cursor(box: Sandbox) -> None:
    async with driven((110, 40), sandbox=box) as app:
        await open_view(app, "All tickets")
        await app.press("j", "j", "j", "j")
        ticket, live = app.queue.cursor, live_of(app)
        await app.until(lambda: app.desk.places.cursor(live.key) == ticket, "the place is kept")
        await open_view(app, "All unsolved tickets")
        assert app.queue.cursor != ticket
        await open_view(app, "All tickets")
        assert app.queue.cursor == ticket


async def test_panes_are_reached_by_keys_and_mouse(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        screen = app.screen
        await app.press("h")
        assert works_in(app, screen.views)
        await app.press("l")
        assert works_in(app, screen.queue)
        await app.press("l")
        assert reads(app)
        await app.press("h")
        assert works_in(app, screen.queue)
        await app.press("tab")
        assert works_in(app, screen.ticket)
        await app.until(lambda: app.desk.quiet, "the views are known")
        await app.pilot.click(screen.views, offset=(5, 3))
        third = app.desk.list(app.desk.views.entries()[2].key)
        await app.until(lambda: screen.pane.live is third, "the clicked view is open")
        assert works_in(app, screen.queue)


async def test_views_come_and_hide_at_eighty_cells(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        views = app.screen.views
        shown = [bool(views.display)]
        for _ in range(2):
            await app.press("v")
            shown.append(bool(views.display))
            assert works_in(app, views) is shown[-1]
        assert shown == [False, True, False]
        assert works_in(app, app.screen.queue)


async def test_a_note_from_the_queue_comes_back_to_the_queue(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        ticket = app.queue.cursor
        await app.press("n")
        assert reads(app)
        await app.type("Seen")
        await app.press("ctrl+s")
        await app.until(lambda: not reads(app), "the queue is back")
        assert works_in(app, app.screen.queue)
        assert app.queue.cursor == ticket
        await app.until(lambda: any(line.startswith("⇡") for line in app.screen.queue.text), "the write is marked")


async def test_a_view_that_is_gone_gives_way_and_says_so() -> None:
    with Sandbox(tickets=200, plan=None) as own:
        async with driven(sandbox=own) as app:
            await app.until(lambda: app.desk.quiet, "the views are known")
            first, second, *_ = app.desk.views.entries()
            own["acme"].world.views[first.id]["active"] = False
            own["acme"].world.touch()
            await app.desk.views.refresh()
            await app.until(lambda: live_of(app).key == second.key, "the next view is open")
            assert f"“{first.title}” is gone" in app.status


async def test_an_empty_view_reads_well(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await replace(app, ())
        assert any("Nothing here." in line for line in app.screen.queue.text)
        await app.press("j", "enter", "]", "r")
        assert not reads(app)


async def test_another_account_comes_up_with_its_own_place(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await app.press("j", "j")
        ticket = app.queue.cursor
        await app.app.show_account("globex")
        await app.until(lambda: app.desk.account.name == "globex" and bool(app.queue.ids), "globex is there")
        await app.app.show_account("acme")
        assert app.desk.account.name == "acme"
        assert app.queue.cursor == ticket
        assert works_in(app, app.screen.queue)


async def test_the_next_start_comes_back_to_the_view_and_the_ticket(box: Sandbox, tmp_path: Path) -> None:
    async with driven(sandbox=box, home=tmp_path) as app:
        await open_view(app, "All tickets")
        await app.press("pagedown", "j")
        title, key, ticket = live_of(app).title, live_of(app).key, app.queue.cursor
        await app.until(lambda: app.desk.places.cursor(key) == ticket, "the place is kept")
    async with driven(sandbox=box, home=tmp_path) as app:
        assert app.queue.title == title
        assert app.queue.cursor == ticket


async def test_without_a_network_the_reason_stands_where_the_rows_would(box: Sandbox) -> None:
    async with driven(sandbox=box, base_url=NOWHERE, ready=False) as app:
        await app.until(lambda: app.desk.problem is not None, "the desk has noticed")
        problem = app.desk.problem
        assert problem is not None
        await app.until(lambda: any(problem.sentence[:30] in line for line in app.screen.queue.text), "it is said")
        await app.press("j", "enter", "/", "v", "r")
        assert not reads(app)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_a_hostile_account_is_walked_through(size: tuple[int, int]) -> None:
    async with driven(size, accounts=("acme",), tickets=120, faults="hostile") as app:
        for keys in ("v G", "enter", "j enter", "pagedown", "/ [ escape", "enter", "] ] escape", "v k enter"):
            await app.press(*keys.split())
            assert not OBEYED.search(app.picture)
            assert {strip.cell_length for strip in app.app.screen._compositor.render_strips()} == {size[0]}
        assert app.app.is_running
