"""The queue without a terminal: the cursor stays on its ticket and on its line whatever happens to the list."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tests.tui.queue.queue_fakes import NOW, FakeColumn, FakeList, row
from zdtui.tui.queue.board import Board
from zdtui.tui.queue.cells import Sight
from zdtui.tui.queue.frame import HEAD
from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.source import NoNames
from zdtui.tui.shared.marks import UNICODE


def board_of(rows: FakeList, *, height: int = 12, shape: Shape | None = None, ticket: int | None = None) -> Board:
    board = Board(Sight(NOW, NoNames(), UNICODE), Palette(lambda _name: Style(), ()))
    board.resize(80, height)
    board.show(rows, shape or Shape(), ticket)
    board.resize(80, height)
    return board


changes = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), st.integers(0, 60), st.integers(1, 5)),
        st.tuples(st.just("remove"), st.integers(0, 60), st.integers(1, 5)),
        st.tuples(st.just("append"), st.just(0), st.integers(1, 30)),
        st.tuples(st.just("go"), st.integers(0, 90), st.just(0)),
    ),
    max_size=25,
)


@given(st.integers(1, 40), changes, st.integers(5, 14))
def test_the_cursor_keeps_its_ticket_and_its_line(
    count: int, changes: list[tuple[str, int, int]], height: int
) -> None:
    rows = FakeList(range(1000, 1000 + count))
    board = board_of(rows, height=height)
    fresh = iter(range(5000, 9000))
    for kind, place, many in changes:
        ids = rows.ids
        if kind == "go":
            board.go(place)
            continue
        ticket, line, room = board.ticket, board.line_at(board.window.cursor), board.window.height
        if kind == "insert":
            at = min(place, len(ids))
            rows.ids = ids[:at] + array("q", (next(fresh) for _ in range(many))) + ids[at:]
        elif kind == "remove":
            gone = set(ids[place : place + many]) - {ticket}
            rows.ids = array("q", (each for each in ids if each not in gone))
        else:
            ids.extend(next(fresh) for _ in range(many))
        board.follow()
        assert board.ticket == ticket
        now = board.line_at(board.window.cursor)
        assert now is not None
        above, below = board.window.cursor, len(rows.ids) - board.window.cursor
        if line is not None and above >= line - HEAD and below >= room - (line - HEAD):
            assert now == line


def test_the_cursor_goes_to_the_next_ticket_when_its_own_leaves() -> None:
    rows = FakeList(range(1, 30))
    board = board_of(rows, ticket=10)
    rows.ids = array("q", (each for each in rows.ids if each not in (10, 11)))
    board.follow()
    assert board.ticket == 12


def test_the_cursor_goes_to_the_last_ticket_when_the_end_leaves() -> None:
    rows = FakeList(range(1, 30))
    board = board_of(rows, ticket=29)
    rows.ids = array("q", range(1, 25))
    board.follow()
    assert board.ticket == 24


def test_a_window_scrolled_away_from_the_cursor_stays_on_its_first_ticket() -> None:
    rows = FakeList(range(1, 200))
    board = board_of(rows, ticket=1)
    board.scroll(50)
    rows.ids = array("q", [*range(900, 905), *range(1, 200)])
    board.follow()
    assert rows.ids[board.window.top] == 51
    assert board.ticket == 1


def test_the_cursor_goes_to_a_remembered_ticket_when_it_arrives() -> None:
    rows = FakeList(range(1, 30))
    board = board_of(rows, ticket=150)
    assert board.ticket == 1
    rows.ids.extend(range(30, 200))
    board.follow()
    assert (board.ticket, board.wanted) == (150, None)


def test_a_remembered_ticket_is_let_go_when_the_person_moves() -> None:
    rows = FakeList(range(1, 30))
    board = board_of(rows, ticket=150)
    board.go(3)
    rows.ids.extend(range(30, 200))
    board.follow()
    assert board.ticket == 4


def test_rows_that_came_in_above_are_told_until_the_first_is_in_view() -> None:
    rows = FakeList(range(1, 200))
    board = board_of(rows, ticket=40)
    rows.ids = array("q", [901, 902, *range(1, 200)])
    board.follow()
    assert "2 new above" in board.lines()[-1].text
    board.go(0)
    assert "new above" not in board.lines()[-1].text


def test_an_unchanged_line_is_the_same_object_so_that_nothing_is_painted() -> None:
    rows = FakeList(range(1, 200))
    board = board_of(rows)
    before = board.lines()
    board.forget(rows.ids[:50])
    rows.known[1] = row(1)
    board.tick(NOW + 1)
    assert [old is new for old, new in zip(before, board.lines(), strict=True)] == [True] * 12


def test_only_the_changed_row_is_another_object() -> None:
    rows = FakeList(range(1, 200))
    board = board_of(rows)
    before = board.lines()
    rows.known[3] = row(3, subject="Something else")
    board.forget((3,))
    assert [
        number for number, pair in enumerate(zip(before, board.lines(), strict=True)) if pair[0] is not pair[1]
    ] == [3]


def test_a_row_that_is_not_known_yet_shows_its_number_and_appears_when_it_comes() -> None:
    rows = FakeList(range(1, 5))
    rows.known[2] = None
    board = board_of(rows)
    assert board.lines()[2].text.split() == ["2", "…"]
    rows.known[2] = row(2, subject="Here it is")
    assert board.lines()[2].text.split() == ["2", "…"] or "Here it is" in board.lines()[2].text
    board.forget((2,))
    assert "Here it is" in board.lines()[2].text


@pytest.mark.parametrize(
    ("group_by", "names"), [("status", {"Open", "New"}), ("priority", {"Urgent priority", "No priority"})]
)
def test_groups_are_named_where_they_begin(group_by: str, names: set[str]) -> None:
    rows = FakeList(range(1, 9))
    for ticket in rows.ids:
        early = ticket < 5
        rows.known[ticket] = row(ticket, status="open" if early else "new", priority="urgent" if early else None)
    board = board_of(rows, shape=Shape((FakeColumn("subject", "Subject"),), group_by=group_by), height=14)
    headings = [line.text.strip(" ●✱") for line in board.lines() if line.text.strip(" ●✱") in names]
    assert sorted(headings) == sorted(names)


def test_a_million_rows_read_no_more_than_a_screen() -> None:
    rows = FakeList(range(1_000_000))
    board = board_of(rows, height=40)
    rows.read = 0
    board.go(999_999)
    assert board.lines()[-2].text.split()[0] == "999999"
    board.turn(-1)
    board.lines()
    board.go(0)
    board.lines()
    assert rows.read <= 3 * 40


def test_longer_ticket_numbers_that_arrive_later_are_shown_whole() -> None:
    rows = FakeList([])
    board = board_of(rows)
    rows.ids = array("q", [21994, 21993])
    board.follow()
    assert "21994" in board.lines()[HEAD].text
