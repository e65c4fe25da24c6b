"""The queue on a screen: keys, mouse, messages, and how little is painted."""

from array import array

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Region

from tests.tui.queue.queue_fakes import NOW, FakeColumn, FakeList, QueueApp, row
from zdtui.tui.queue.sheet import Shape

SIZE = (80, 24)
ROWS_SHOWN = 22


def watch(app: QueueApp, monkeypatch: pytest.MonkeyPatch) -> list[Region]:
    """Record the regions that are painted from now on."""
    painted: list[Region] = []
    refresh = app.queue.refresh

    def recorded(*regions: Region, **options: bool) -> object:
        painted.extend(regions or [app.queue.size.region])
        return refresh(*regions, **options)

    monkeypatch.setattr(app.queue, "refresh", recorded)
    return painted


async def test_keys_move_the_cursor_and_say_so() -> None:
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j", "down", "k")
        assert app.queue.ticket == 101
        await pilot.press("G")
        assert app.queue.ticket == 199
        await pilot.press("g")
        assert app.queue.ticket == 100
        await pilot.press("pagedown")
        assert app.queue.ticket == 100 + ROWS_SHOWN - 1
        await pilot.press("end", "pageup", "home", "enter")
        assert app.heard[0] == ("highlighted", 100)
        assert app.heard[-1] == ("opened", 100)


async def test_a_cursor_move_paints_two_rows_and_the_position(monkeypatch: pytest.MonkeyPatch) -> None:
    app = QueueApp(FakeList(range(1000, 1100)))
    async with app.run_test(size=SIZE) as pilot:
        painted = watch(app, monkeypatch)
        await pilot.press("j")
        assert sorted((region.y, region.height) for region in painted) == [(1, 1), (2, 1), (23, 1)]
        assert next(region for region in painted if region.y == 23).width < 12


async def test_an_update_nobody_sees_paints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app = QueueApp(FakeList(range(1000, 1100)))
    async with app.run_test(size=SIZE) as pilot:
        painted = watch(app, monkeypatch)
        app.rows.known[1080] = row(1080, subject="Changed out of sight")
        app.queue.reread({1080})
        app.queue.reread({1003})
        app.queue.tick()
        await pilot.pause()
        assert painted == []


async def test_rows_that_stream_in_paint_only_the_position(monkeypatch: pytest.MonkeyPatch) -> None:
    app = QueueApp(FakeList(range(1000, 1100)))
    async with app.run_test(size=SIZE) as pilot:
        painted = watch(app, monkeypatch)
        app.rows.ids.extend(range(1100, 1900))
        app.queue.follow()
        await pilot.pause()
        assert sum(region.area for region in painted) < 20
        assert "1/900" in app.painted[-1]


async def test_one_changed_age_paints_its_own_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = FakeList(range(1000, 1100))
    rows.known[1004] = row(1004, updated_at=int(NOW) - 119, subject="Almost two minutes")
    app = QueueApp(rows)
    async with app.run_test(size=SIZE) as pilot:
        assert "1 m" in app.painted[5]
        painted = watch(app, monkeypatch)
        app.now += 1.5
        app.queue.tick()
        await pilot.pause()
        assert "2 m" in app.painted[5]
        assert [region.y for region in painted] == [5]
        assert painted[0].width < 40


async def test_the_mouse_selects_and_opens() -> None:
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(app.queue, offset=(20, 6))
        assert app.queue.ticket == 105
        assert ("opened", 105) not in app.heard
        await pilot.click(app.queue, offset=(20, 6))
        assert app.heard[-1] == ("opened", 105)


async def test_the_wheel_moves_the_window_and_not_the_cursor() -> None:
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot._post_mouse_events([MouseScrollDown], widget=app.queue, offset=(5, 5))
        assert "103" in app.painted[1]
        assert app.queue.ticket == 100
        await pilot.press("j")
        assert app.queue.ticket == 101
        assert "101" in app.painted[1]


async def test_the_row_under_the_mouse_stands_out(monkeypatch: pytest.MonkeyPatch) -> None:
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE) as pilot:
        painted = watch(app, monkeypatch)
        await pilot.hover(app.queue, offset=(5, 8))
        assert [region.y for region in painted] == [8]


async def test_changed_tickets_are_marked_until_the_cursor_comes_to_them() -> None:
    rows = FakeList(range(100, 200))
    app = QueueApp(rows)
    async with app.run_test(size=SIZE) as pilot:
        for ticket in (100, 101, 105):
            rows.known[ticket] = row(ticket, updated_at=int(NOW) - 5)
        app.queue.reread({100, 101, 105})
        await pilot.pause()
        assert [line[0] for line in app.painted[1:7]] == [" ", "•", " ", " ", " ", "•"]
        await pilot.press("j", "j")
        assert [line[0] for line in app.painted[1:7]] == [" ", " ", " ", " ", " ", "•"]


async def test_our_own_write_is_no_news() -> None:
    rows = FakeList(range(100, 200))
    app = QueueApp(rows)
    async with app.run_test(size=SIZE) as pilot:
        rows.known[103] = row(103, pending="sending")
        app.queue.reread({103})
        await pilot.pause()
        assert app.painted[4].startswith("⇡")
        rows.known[103] = row(103, updated_at=int(NOW))
        app.queue.reread({103})
        await pilot.pause()
        assert app.painted[4].startswith("  103")


async def test_pending_writes_and_drafts_have_their_marks() -> None:
    rows = FakeList(range(100, 200))
    rows.known = {100: row(100, pending="sending", draft=True), 101: row(101, draft=True)}
    app = QueueApp(rows)
    async with app.run_test(size=SIZE):
        assert app.painted[1].startswith("⇡ 100")
        assert app.painted[2].startswith("✎ 101")


async def test_an_empty_list_says_what_it_is_told_to() -> None:
    app = QueueApp(FakeList([]))
    async with app.run_test(size=SIZE) as pilot:
        app.queue.say(instead=("Nothing here.", "Every ticket of this view is done."))
        await pilot.press("j", "enter", "G", "pagedown")
        text = "\n".join(app.painted)
        assert "Nothing here." in text
        assert "Every ticket of this view is done." in text
        assert app.queue.ticket is None


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (10, 3), (20, 4), (40, 10), (80, 24), (200, 60)])
async def test_every_size_is_drawn_in_full(size: tuple[int, int]) -> None:
    app = QueueApp(FakeList(range(100, 200)))
    shape = Shape((FakeColumn("status", "Status"), FakeColumn("assignee", "Assignee")), "status", False, "group")
    async with app.run_test(size=size) as pilot:
        app.queue.show(app.rows, shape, ticket=150)
        await pilot.press("j", "pagedown", "k")
        assert [
            len(app.queue.text),
            *{strip.cell_length for strip in app.queue.render_lines(app.queue.size.region)},
        ] == [
            size[1],
            size[0],
        ]


async def test_the_thumb_shows_where_the_window_is() -> None:
    app = QueueApp(FakeList(range(1000)))
    async with app.run_test(size=SIZE) as pilot:
        assert [line[-1] for line in app.painted[1:23]].count("▐") == 1
        assert app.painted[1][-1] == "▐"
        await pilot.press("G")
        assert app.painted[22][-1] == "▐"
        assert "1000/1000" in app.painted[23]


async def test_refresh_moves_neither_cursor_nor_window_nor_focus() -> None:
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("pagedown", "pagedown", "k", "k")
        ticket, before = app.queue.ticket, app.painted
        app.rows.ids = array("q", [*range(900, 907), *app.rows.ids])
        app.queue.follow()
        await pilot.pause()
        assert app.queue.ticket == ticket
        assert [line[:-1] for line in app.painted[1:23]] == [line[:-1] for line in before[1:23]]
        assert app.focused is app.queue


async def test_without_colour_the_cursor_is_reversed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = QueueApp(FakeList(range(100, 200)))
    async with app.run_test(size=SIZE):
        lines = app.queue.render_lines(app.queue.size.region)
        assert all(segment.style is not None and segment.style.reverse for segment in lines[1])
        assert not any(segment.style is not None and segment.style.reverse for segment in lines[2])
        for segment in (segment for line in lines for segment in line):
            for color in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                assert color is None or color.triplet is None or len(set(color.triplet)) == 1


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
async def test_every_ink_can_be_read_on_the_cursor(theme: str) -> None:
    app = QueueApp(FakeList(range(100, 200)), theme)
    shape = Shape((FakeColumn("status", "Status"), FakeColumn("sla", "SLA")))
    async with app.run_test(size=(120, 30)) as pilot:
        app.queue.show(app.rows, shape)
        for _ in range(12):
            await pilot.press("j")
            line = app.queue.render_lines(app.queue.size.region)[app.queue.row + 1]
            for text, style, _ in line:
                assert style is not None
                assert style.color is not None
                assert style.bgcolor is not None
                assert not text.strip() or style.color.get_truecolor() != style.bgcolor.get_truecolor()
