"""Properties of the window over a list: the cursor is in it, its lines are right, groups cost what they show."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zdtui.tui.queue.window import Window

groups = st.lists(st.integers(0, 3), min_size=1, max_size=60).map(sorted)


def window_of(groups: list[int], height: int, *, grouped: bool) -> Window:
    return Window(len(groups), height, grouped=grouped, breaks=lambda row: groups[row] != groups[row - 1])


@given(groups, st.integers(2, 12), st.booleans(), st.lists(st.integers(-80, 80), max_size=12))
def test_the_cursor_is_in_view_after_every_move(
    groups: list[int], height: int, grouped: bool, moves: list[int]
) -> None:
    window = window_of(groups, height, grouped=grouped)
    for move in moves:
        window.go(window.cursor + move)
        line = window.line_of(window.cursor)
        assert line is not None
        assert window.row_at(line) == window.cursor
        assert len(window.lines()) <= height


@given(groups, st.integers(2, 12), st.integers(-80, 80))
def test_a_grouped_window_names_each_group_where_it_begins(groups: list[int], height: int, scroll: int) -> None:
    window = window_of(groups, height, grouped=True)
    window.scroll(scroll)
    lines = window.lines()
    assert lines[0] == (window.top, True)
    for (row, heading), (following, then_heading) in pairwise(lines):
        if heading:
            assert (following, then_heading) == (row, False)
        else:
            assert following == row + 1
            assert then_heading == (groups[following] != groups[row])


@given(groups, st.integers(2, 12), st.booleans())
def test_the_last_window_is_full_and_ends_with_the_last_row(groups: list[int], height: int, grouped: bool) -> None:
    window = window_of(groups, height, grouped=grouped)
    window.go(len(groups) - 1)
    assert window.lines()[-1] == (len(groups) - 1, False)
    window.top = window.last_top()
    assert window.lines()[-1] == (len(groups) - 1, False)


@given(st.integers(1, 200), st.integers(1, 20))
def test_pages_reach_the_end_and_come_back(count: int, height: int) -> None:
    window = Window(count, height)
    for _ in range(count):
        window.scroll(window.page())
    assert window.top == max(0, count - height)
    for _ in range(count):
        window.scroll(-window.page())
    assert window.top == 0


def test_an_empty_list_has_no_lines() -> None:
    window = Window(0, 5)
    window.go(3)
    assert (window.cursor, window.top, window.lines(), window.row_at(0)) == (0, 0, [], None)
