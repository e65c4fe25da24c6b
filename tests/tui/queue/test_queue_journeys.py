"""Journeys through views, queue and ticket, on a real desk and the built-in Zendesk."""

import re
from collections.abc import Iterator

import pytest

from tests.tui.queue.queue_desk import BoxDesks, Journey, on
from zdtui.config.settings import Settings
from zdtui.sandbox.server import Sandbox
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.queue.screen import QueueScreen

OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(tickets=400, plan=None) as sandbox:
        yield sandbox


async def open_view(journey: Journey, title: str) -> None:
    """Open a view by its title with the keyboard."""
    entries = journey.screen.desk.views.entries()
    entry = next(each for each in entries if each.title == title)
    await journey.press("v", "g", *["j"] * entries.index(entry), "enter")
    live = journey.screen.desk.list(entry.key)
    await journey.until(lambda: journey.screen.pane.live is live and live.complete and not live.loading)


async def test_f17_the_first_start_shows_the_first_view_and_every_view(box: Sandbox) -> None:
    async with on(box, (160, 50)) as journey:
        text = "\n".join(journey.text)
        assert all(entry.title[:15] in text for entry in journey.screen.desk.views.entries()[:10])
        assert journey.works_in(journey.screen.queue)
        assert journey.screen.queue.ticket is not None
        assert journey.screen.pane.live is not None
        assert journey.screen.pane.live.title in journey.text[0]


async def test_f18_a_view_has_its_own_columns_sort_and_groups(box: Sandbox) -> None:
    async with on(box, (110, 40)) as journey:
        grouped = next(each for each in journey.screen.desk.views.entries() if each.group_by)
        await open_view(journey, grouped.title)
        assert grouped.group_by == "status"
        assert any(line.split() == ["●", "Open"] for line in journey.screen.queue.text)
        shown = journey.screen.queue.board.placed_titles
        assert {"#", "!", "Subject"} <= set(shown)
        assert len(shown) >= 4


async def test_f19_counts_come_and_unknown_ones_say_so(box: Sandbox) -> None:
    async with on(box, (160, 50)) as journey:
        await journey.until(
            lambda: all(entry.count is not None for entry in journey.screen.desk.views.entries()[:20])
        )
        first = journey.screen.desk.views.entries()[0]
        assert any(first.title[:12] in line and str(first.count) in line for line in journey.screen.views.text)


async def test_f20_a_refresh_moves_neither_cursor_nor_scroll_nor_focus(box: Sandbox) -> None:
    async with on(box) as journey:
        await open_view(journey, "All tickets")
        await journey.press("pagedown", "pagedown", "k", "k")
        queue, live = journey.screen.queue, journey.screen.pane.live
        assert live is not None
        ticket, line = queue.ticket, queue.board.line_at(queue.row)
        await journey.replace([*live.ids[-3:], *live.ids[:-3]])
        assert (queue.ticket, queue.board.line_at(queue.row)) == (ticket, line)
        assert journey.works_in(queue)
        assert "3 new above" in queue.text[-1]


async def test_f24_the_ticket_under_the_cursor_is_previewed_beside_the_queue(box: Sandbox) -> None:
    async with on(box, (160, 50)) as journey:
        await journey.press("j", "j")
        screen = journey.screen
        await journey.until(lambda: screen.ticket.live is not None and screen.ticket.live.id == screen.queue.ticket)
        assert journey.works_in(screen.queue)
        assert not journey.reads()


async def test_f26_the_quick_filter_narrows_and_escape_restores_on_the_same_ticket(box: Sandbox) -> None:
    async with on(box) as journey:
        await open_view(journey, "All tickets")
        queue, live = journey.screen.queue, journey.screen.pane.live
        assert live is not None
        number = str(live.ids[57])
        await journey.press("/", *number)
        await journey.until(lambda: len(queue.board.rows.ids) < len(live.ids))
        assert live.ids[57] in queue.board.rows.ids
        assert f"of {len(live.ids)}" in journey.text[-2]
        await journey.until(lambda: queue.ticket is not None)
        chosen = queue.ticket
        await journey.press("escape")
        assert queue.ticket == chosen
        assert queue.board.rows is live
        assert journey.works_in(queue)
        assert "of" not in journey.text[-2].split()


async def test_f26_words_that_match_are_marked_and_enter_keeps_them(box: Sandbox) -> None:
    async with on(box) as journey:
        await open_view(journey, "All tickets")
        queue, live = journey.screen.queue, journey.screen.pane.live
        assert live is not None
        row = next(row for row in live.rows(0, 50) if row and row.subject and row.subject.split()[-1].isalpha())
        word = str(row.subject).split()[-1].lower()
        await journey.press("/", *word, "enter")
        await journey.until(lambda: len(queue.board.rows.ids) < len(live.ids))
        assert journey.works_in(queue)
        underlined = [s.text for s in queue.render_lines(queue.size.region)[1] if s.style and s.style.underline]
        assert word in [text.lower() for text in underlined]
        await journey.press("escape")
        assert queue.board.rows is live


async def test_a_filter_that_fits_nothing_says_so(box: Sandbox) -> None:
    async with on(box) as journey:
        await journey.press("/", *"zzqqxx")
        await journey.until(lambda: journey.screen.queue.ticket is None)
        assert any("zzqqxx" in line for line in journey.screen.queue.text)
        await journey.press("escape")
        assert journey.screen.queue.ticket is not None


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_tickets_are_worked_through_without_going_back(box: Sandbox, size: tuple[int, int]) -> None:
    async with on(box, size) as journey:
        screen, queue = journey.screen, journey.screen.queue
        first = queue.ticket
        await journey.press("enter")
        assert journey.reads()
        assert screen.ticket.live is not None
        assert screen.ticket.live.id == first
        assert screen.pane.display is (size[0] > 100)
        await journey.press("]", "]", "[")
        assert screen.ticket.live.id == queue.ticket == queue.board.rows.ids[1]
        await journey.press("escape")
        assert not journey.reads()
        assert journey.works_in(queue)
        assert queue.ticket == queue.board.rows.ids[1]


async def test_the_ends_of_the_list_say_so(box: Sandbox) -> None:
    async with on(box) as journey:
        await journey.press("[")
        assert "first ticket" in journey.text[-1]
        await journey.press("G", "]")
        assert "last ticket" in journey.text[-1]


async def test_each_view_keeps_its_cursor(box: Sandbox) -> None:
    async with on(box, (110, 40)) as journey:
        await open_view(journey, "All tickets")
        await journey.press("j", "j", "j", "j")
        ticket = journey.screen.queue.ticket
        live = journey.screen.pane.live
        assert live is not None
        await journey.until(lambda: journey.screen.desk.places.cursor(live.key) == ticket)
        await open_view(journey, "All unsolved tickets")
        assert journey.screen.queue.ticket != ticket
        await open_view(journey, "All tickets")
        assert journey.screen.queue.ticket == ticket


async def test_panes_are_reached_by_keys_and_mouse(box: Sandbox) -> None:
    async with on(box, (160, 50)) as journey:
        screen = journey.screen
        await journey.press("h")
        assert journey.works_in(screen.views)
        await journey.press("l")
        assert journey.works_in(screen.queue)
        await journey.press("l")
        assert journey.reads()
        await journey.press("h")
        assert journey.works_in(screen.queue)
        await journey.press("tab")
        assert not journey.works_in(screen.queue)
        await journey.pilot.click(screen.views, offset=(5, 3))
        third = screen.desk.list(screen.desk.views.entries()[2].key)
        await journey.until(lambda: screen.pane.live is third)
        assert journey.works_in(screen.queue)


async def test_views_come_and_hide_at_eighty_cells(box: Sandbox) -> None:
    async with on(box) as journey:
        views = journey.screen.views
        shown = [bool(views.display)]
        for _ in range(2):
            await journey.press("v")
            shown.append(bool(views.display))
            assert journey.works_in(views) is shown[-1]
        assert shown == [False, True, False]
        assert journey.works_in(journey.screen.queue)


async def test_a_reply_from_the_queue_comes_back_to_the_queue(box: Sandbox) -> None:
    async with on(box) as journey:
        screen, ticket = journey.screen, journey.screen.queue.ticket
        await journey.press("n")
        assert journey.reads()
        await journey.press(*"Seen", "ctrl+s")
        await journey.until(lambda: not journey.reads())
        assert journey.works_in(screen.queue)
        assert screen.queue.ticket == ticket
        await journey.until(lambda: any(line.startswith("⇡") for line in screen.queue.text))


async def test_an_empty_view_reads_well(box: Sandbox) -> None:
    async with on(box) as journey:
        screen = journey.screen
        await journey.replace(())
        assert any("Nothing here." in line for line in screen.queue.text)
        await journey.press("j", "enter", "]", "r")
        assert not journey.reads()


async def test_another_account_comes_up_with_its_own_place(box: Sandbox) -> None:
    async with on(box) as journey:
        await journey.press("j", "j")
        ticket = journey.screen.queue.ticket
        await journey.app.show_account("globex")
        await journey.until(lambda: journey.screen.desk.account.name == "globex" and journey.screen.queue.ticket)
        await journey.app.show_account("acme")
        assert journey.screen.desk.account.name == "acme"
        assert journey.screen.queue.ticket == ticket
        assert journey.works_in(journey.screen.queue)


async def test_the_next_start_comes_back_to_the_view_and_the_ticket(box: Sandbox) -> None:
    desks = BoxDesks(box)
    async with on(box, desks=desks) as journey:
        await open_view(journey, "All tickets")
        await journey.press("pagedown", "j")
        live, ticket = journey.screen.pane.live, journey.screen.queue.ticket
        assert live is not None
        await journey.until(lambda: journey.screen.desk.places.cursor(live.key) == ticket)
    async with on(box, desks=desks) as journey:
        assert journey.screen.pane.live is live
        assert journey.screen.queue.ticket == ticket
    await desks.close()


async def test_without_a_network_the_reason_stands_where_the_rows_would(box: Sandbox) -> None:
    desks = BoxDesks(box, offline=True)
    app = ZdtuiApp(desks, Settings())  # type: ignore[arg-type]  # stands in for the desks
    async with app.run_test(size=(80, 24)) as pilot:
        journey = Journey(app, pilot)
        await journey.until(lambda: isinstance(app.screen, QueueScreen))
        await journey.until(lambda: any("cannot be reached" in line for line in journey.screen.queue.text))
        assert any("Check the connection." in line for line in journey.screen.queue.text)
        await journey.press("j", "enter", "/", "v", "r")
        assert not journey.reads()
    await desks.close()


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_a_hostile_account_is_walked_through(size: tuple[int, int]) -> None:
    with Sandbox(accounts=("acme",), tickets=120, plan=None, faults="hostile") as hostile:
        async with on(hostile, size) as journey:
            await open_view(journey, journey.screen.desk.views.entries()[-1].title)
            for keys in (
                ("v",),
                ("j", "enter"),
                ("pagedown",),
                ("/", "[", "escape"),
                ("enter",),
                ("]", "]", "escape"),
            ):
                await journey.press(*keys)
                assert not OBEYED.search("".join(journey.text))
            assert {strip.cell_length for strip in journey.app.screen._compositor.render_strips()} == {size[0]}
            assert journey.app.is_running
