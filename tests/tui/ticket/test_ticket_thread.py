"""Reading a thread: what is on which line, and what keys and mouse do."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.filter import Monochrome
from textual.pilot import Pilot

from tests.tui.ticket.ticket_desk import NOW, PaneApp, a_comment, a_desk, a_ticket
from zdtui.desk.problem import Problem
from zdtui.desk.reply import Reply
from zdtui.tui.shared.marks import ASCII
from zdtui.tui.ticket.pane import TicketPane
from zdtui.tui.ticket.thread import Thread

PUBLIC = a_comment(93, 21, "<p>We cannot log in.</p>", ago=7200)
NOTE = a_comment(94, 7, "<p>Root cause is the certificate.</p>", public=False, ago=3600)


def many(count: int) -> list[Any]:
    return [a_comment(1000 - n, 21, f"<p>comment {n}</p>", ago=60 * n) for n in range(count)]


@asynccontextmanager
async def thread_of(
    comments: list[Any], size: tuple[int, int] = (80, 24), **options: Any
) -> AsyncIterator[tuple[Pilot[None], Thread, PaneApp]]:
    ticket = options.pop("ticket", a_ticket())
    complete = options.pop("complete", True)
    async with a_desk(ticket, comments, complete=complete) as desk:
        app = PaneApp(desk, **options)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot, app.pane.thread, app


def headers(thread: Thread) -> list[str]:
    return [line for line in thread.text if " → " in line]


async def test_public_and_internal_differ_by_word_and_by_bar() -> None:
    async with thread_of([NOTE, PUBLIC]) as (_, thread, _app):
        note, public = headers(thread)
        assert "Maya Chen →  INTERNAL NOTE " in note
        assert "Jane Doe → PUBLIC" in public
        assert {note[0], public[0]} == {"┇", "│"}
        assert "agent · web" not in note
        assert note.rstrip().endswith("1 h")
        assert "requester · email" in public


async def test_without_colour_the_words_stay_and_no_colour_is_drawn() -> None:
    async with thread_of([NOTE, PUBLIC]) as (pilot, thread, app):
        app._filters.append(Monochrome())
        thread.notify_style_update()
        thread.refresh()
        await pilot.pause()
        for strip in thread.render_lines(thread.size.region):
            for _, style, _ in strip:
                for colour in (style and style.color, style and style.bgcolor):
                    triplet = colour.triplet if colour else None
                    assert triplet is None or len(set(triplet)) == 1
        assert "INTERNAL NOTE" in headers(thread)[0]


async def test_every_line_is_as_wide_as_the_thread() -> None:
    async with thread_of([NOTE, PUBLIC, *many(10)], size=(120, 40)) as (_, thread, _app):
        lines = thread.render_lines(thread.size.region)
        assert len(lines) == thread.size.height
        assert {sum(segment.cell_length for segment in strip) for strip in lines} == {thread.size.width}


async def test_comment_by_comment_and_back() -> None:
    async with thread_of(many(30)) as (pilot, thread, _app):
        await pilot.press("J", "J", "J")
        assert "▸ Jane Doe" in next(line for line in thread.text if "▸" in line)
        assert thread.board is not None
        assert thread.board.focus == 3
        await pilot.press("K", "G")
        assert thread.board.focus == 29
        assert "beginning of the conversation" in "\n".join(thread.text)
        await pilot.press("g")
        assert thread.board.focus == 0
        assert "comment 0" in thread.text[1]


async def test_lines_and_pages_scroll_and_the_focus_comes_along() -> None:
    async with thread_of(many(30)) as (pilot, thread, _app):
        await pilot.press("j")
        assert "comment 0" in thread.text[0]
        await pilot.press("pagedown")
        assert thread.board is not None
        assert thread.board.focus > 0
        await pilot.press("pageup", "pageup")
        assert "→" in thread.text[0]


async def test_a_short_thread_moves_the_focus_where_it_cannot_scroll() -> None:
    async with thread_of(many(3)) as (pilot, thread, _app):
        await pilot.press("j", "j")
        assert thread.board is not None
        assert thread.board.focus == 2


async def test_turned_around_the_oldest_is_on_top_and_the_focus_stays_in_view() -> None:
    async with thread_of(many(30)) as (pilot, thread, _app):
        await pilot.press("O")
        assert "comment 0" in "\n".join(thread.text)
        await pilot.press("g")
        assert "beginning of the conversation" in thread.text[1]
        assert "comment 29" in "\n".join(thread.text)


async def test_what_arrives_does_not_move_the_text_under_the_eye() -> None:
    async with thread_of(many(40)) as (pilot, thread, app):
        await pilot.press(*["j"] * 7, "J")
        before = thread.text
        fresh = [a_comment(2000 + n, 21, "<p>new<br>" * 5, ago=-n) for n in range(3)]
        await app.desk.store.put_comments(
            1043, json.dumps({"comments": fresh}).encode(), complete=True, as_of=int(NOW)
        )
        app.desk.ticket(1043).forget()
        await pilot.pause()
        assert [line.rstrip(" ▐") for line in thread.text] == [line.rstrip(" ▐") for line in before]
        assert thread.board is not None
        assert thread.board.count == 43


async def test_older_comments_are_asked_for_near_the_end() -> None:
    async with thread_of(many(30), complete=False) as (pilot, thread, app):
        asked: list[int] = []
        app.desk.ticket(1043).load_older = lambda: asked.append(1)
        thread.paint()
        assert asked == []
        await pilot.press("G")
        assert asked
        assert "reading older comments" in "\n".join(thread.text)


async def test_a_reply_of_ours_is_on_top_with_its_state() -> None:
    async with thread_of(many(30)) as (pilot, thread, app):
        await pilot.press("pagedown", "pagedown")
        write = await app.desk.writing.submit(1043, {}, Reply("On it.", public=True))
        await pilot.pause()
        assert "Maya Chen → PUBLIC" in thread.text[0]
        assert "held · u undo 5 s" in thread.text[0]
        assert "On it." in thread.text[1]
        await app.desk.store.work.move(write.id, ("held",), "refused", problem="Status: is closed.")
        app.desk.outbox.reread()
        await pilot.pause()
        assert "not sent: Status: is closed." in thread.text[0]
        await app.desk.store.work.move(write.id, ("refused",), "dropped")
        app.desk.outbox.reread()
        await pilot.pause()
        assert thread.board is not None
        assert thread.board.count == 30


async def test_long_quotes_fold_and_unfold() -> None:
    quote = "<blockquote>" + "".join(f"<p>line {n}</p>" for n in range(12)) + "</blockquote>"
    async with thread_of([a_comment(1, 21, f"<p>See below.</p>{quote}")], size=(80, 50)) as (pilot, thread, _app):
        assert "more lines" in "\n".join(thread.text)
        await pilot.press("z")
        assert "line 11" in "\n".join(thread.text)
        await pilot.press("z")
        assert "line 11" not in "\n".join(thread.text)


async def test_links_are_chosen_by_key_and_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show_page(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("zdtui.tui.ticket.pane.show_page", show_page)
    html = "<p><a href='https://a.test/'>one</a> and <a href='https://b.test/'>two</a></p>"
    async with thread_of([a_comment(1, 21, html)]) as (pilot, thread, app):
        await pilot.press("l", "l", "enter")
        await app.workers.wait_for_complete()
        assert opened == ["https://b.test/"]
        row = next(row for row, line in enumerate(thread.text) if "one and two" in line)
        await pilot.click(thread, offset=(3, row), control=True)
        await app.workers.wait_for_complete()
        assert opened == ["https://b.test/", "https://a.test/"]


async def test_the_mouse_focuses_and_selects_text_as_it_was_before_wrapping() -> None:
    text = "The quick brown fox jumps over the lazy dog and runs into the deep dark wood where nobody finds it."
    async with thread_of([a_comment(1, 21, f"<p>{text}</p>", ago=-1), *many(30)], size=(60, 24)) as (
        pilot,
        thread,
        app,
    ):
        await pilot.click(thread, offset=(10, 5))
        assert thread.board is not None
        assert thread.board.focus == 1
        await pilot.mouse_down(thread, offset=(2, 1))
        await pilot.hover(thread, offset=(40, 2))
        await pilot.mouse_up(thread, offset=(40, 2))
        await pilot.pause()
        selected = app.screen.get_selected_text()
        assert selected is not None
        assert "\n" not in selected
        assert selected.startswith("The quick brown fox")
        assert text.startswith(selected)


async def test_a_key_copies_the_comment() -> None:
    async with thread_of([a_comment(1, 21, "<p>one</p><ul><li>two</li></ul>")]) as (pilot, _thread, app):
        await pilot.press("Y")
        assert app.clipboard.startswith("one\n")
        assert app.clipboard.endswith("two")


async def test_loading_empty_and_broken_say_so() -> None:
    async with thread_of([]) as (pilot, thread, app):
        assert "no comments" in thread.text[0]
        live = app.desk.ticket(1043)
        live.problem = Problem("Zendesk cannot be reached.", "Check the network connection.")
        live.changed()
        await pilot.pause()
        assert "Zendesk cannot be reached. Check the network connection." in thread.text[0]
        live.problem, live.loading = None, True
        live.changed()
        await pilot.pause()
        assert "reading the conversation" in thread.text[0]


async def test_files_are_listed_with_size_and_warning() -> None:
    files = [
        {"id": 1, "file_name": "a.png", "size": 214_000, "content_url": "https://acme.test/a.png"},
        {"id": 2, "file_name": "setup.exe", "size": 4_214_000, "malware_scan_result": "malware_found"},
        {"id": 3, "file_name": "inline.png", "size": 10, "inline": True},
    ]
    async with thread_of([a_comment(1, 21, "<p>x</p>", attachments=files)]) as (_, thread, _app):
        text = "\n".join(thread.text)
        assert "▤ a.png  214 kB" in text
        assert "▤ setup.exe  4.2 MB · malware found" in text
        assert "inline.png" not in text


async def test_painting_again_repaints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with thread_of([PUBLIC]) as (_, thread, _app):
        refreshed: list[object] = []
        monkeypatch.setattr(thread, "refresh", lambda *regions: refreshed.append(regions))
        thread.paint()
        assert refreshed == []
        thread.move(1)
        assert refreshed == []


async def test_another_width_wraps_anew_and_keeps_the_text_under_the_eye() -> None:
    text = " ".join(f"word{n}" for n in range(2_000))
    comments = [a_comment(1, 21, f"<p>{text}</p>", ago=-1), *many(3)]
    async with thread_of(comments, size=(60, 20)) as (pilot, thread, app):

        def first() -> int:
            return int(thread.text[0].split()[1].removeprefix("word"))

        await pilot.press(*["pagedown"] * 6)
        before = first()
        await pilot.resize_terminal(130, 20)
        await pilot.pause()
        assert abs(first() - before) < 25
        assert app.pane.query_one("#side").display
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert abs(first() - before) < 25


async def test_plain_signs_are_drawn_where_they_are_wanted() -> None:
    desk_of = a_desk(a_ticket(), [NOTE, PUBLIC])
    async with desk_of as desk:
        app = PaneApp(desk)
        app.pane = TicketPane(desk, marks=ASCII, clock=lambda: NOW)
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.pause()
            text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
            assert "# > Maya Chen >  INTERNAL NOTE" in text
            assert all(character.isascii() for character in text.replace("│", "").replace("─", ""))
