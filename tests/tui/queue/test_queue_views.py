"""The views list: counts in Zendesk's words, sections, the open view, keys and mouse."""

from typing import Any

import pytest
from textual.app import App, ComposeResult

from tests.tui.queue.queue_fakes import NOW
from zdtui.desk.views import ViewEntry
from zdtui.tui.queue.views import ViewsList
from zdtui.tui.themes import DARK


def view(number: int, title: str, **changes: Any) -> ViewEntry:
    values: dict[str, Any] = {
        "id": number,
        "title": title,
        "personal": False,
        "active": True,
        "position": number,
        "columns": (),
        "group_by": None,
        "sort_by": None,
        "sort_order": None,
        "fresh": True,
        "counted_at": NOW,
    }
    return ViewEntry(**(values | changes))


ENTRIES = [
    view(1, "Your unsolved tickets", count=42, pretty="42"),
    view(2, "Unassigned", count=700, pretty="~700", fresh=False),
    view(3, "A view with a very long title that does not fit", count=None, pretty="..."),
    view(4, "Nothing in here", count=0, pretty="0"),
    view(5, "[@click=app.quit] \x1b[2J \u202e hostile", count=3, pretty="3"),
    view(6, "Mine", personal=True, count=1, pretty="1"),
]


class ViewsApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.now = NOW
        self.views = ViewsList(clock=lambda: self.now)
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.views

    def on_mount(self) -> None:
        self.views.show(ENTRIES, "view:1")
        self.views.focus()

    def on_views_list_chosen(self, message: ViewsList.Chosen) -> None:
        self.chosen.append(message.key)


async def test_f19_counts_are_told_in_zendesks_words() -> None:
    app = ViewsApp()
    async with app.run_test(size=(80, 20)):
        lines = app.views.text
        assert lines[0].strip() == "VIEWS"
        assert lines[1].startswith("▸ Your unsolved")
        assert lines[1].split()[-1] == "42"
        assert lines[2].split()[-1] == "~700"
        assert lines[3].split()[-1] == "…"
        assert lines[6].strip() == "PERSONAL"
        assert {len(line) for line in lines if line.isascii()} == {27}


async def test_f19_a_count_that_is_not_fresh_is_dim_and_old_ones_tell_their_age() -> None:
    app = ViewsApp()
    async with app.run_test(size=(80, 20)) as pilot:
        lines = app.views.render_lines(app.views.size.region)
        fresh, stale = [list(line)[-1].style for line in lines[1:3]]
        assert fresh is not None
        assert stale is not None
        assert fresh.color != stale.color
        app.now += 600
        app.views.paint()
        await pilot.pause()
        assert app.views.text[0].split() == ["VIEWS", "10", "m"]


async def test_keys_and_mouse_choose_a_view() -> None:
    app = ViewsApp()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("j", "j", "k", "enter", "G", "enter", "g", "enter")
        await pilot.click(app.views, offset=(4, 4))
        await pilot.click(app.views, offset=(4, 6))
        assert app.chosen == ["view:2", "view:6", "view:1", "view:4"]


async def test_the_cursor_stays_on_its_view_when_others_come(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ViewsApp()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("j", "j", "j")
        app.views.show([view(9, "New", count=1, pretty="1"), *ENTRIES], "view:1")
        assert app.views.shelf.key == "view:4"
        painted: list[object] = []
        monkeypatch.setattr(app.views, "refresh", lambda *regions, **_options: painted.extend(regions))
        app.views.show([view(9, "New", count=1, pretty="1"), *ENTRIES], "view:1")
        assert painted == []


async def test_hostile_titles_are_inert() -> None:
    app = ViewsApp()
    async with app.run_test(size=(80, 20)):
        assert "\x1b" not in app.views.text[5]
        assert "\u202e" not in app.views.text[5]
        assert "[@click=app" in app.views.text[5]
        assert all(strip.cell_length == 27 for strip in app.views.render_lines(app.views.size.region))
