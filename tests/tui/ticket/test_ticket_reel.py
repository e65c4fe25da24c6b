"""Where the window of a thread is."""

from hypothesis import given
from hypothesis import strategies as st

from zdtui.tui.ticket.reel import Reel

heights = st.lists(st.integers(1, 9), min_size=1, max_size=30)


def reel(sizes: list[int], height: int, asked: list[int] | None = None) -> Reel:
    def lines(piece: int) -> int:
        if asked is not None:
            asked.append(piece)
        return sizes[piece]

    return Reel(lines, count=len(sizes), height=height)


def flat(sizes: list[int]) -> list[tuple[int, int]]:
    return [(piece, line) for piece, size in enumerate(sizes) for line in range(size)]


@given(heights, st.integers(1, 12), st.lists(st.integers(-40, 40), max_size=6))
def test_scrolling_is_moving_along_all_lines_and_never_past_them(
    sizes: list[int], height: int, moves: list[int]
) -> None:
    whole, position = flat(sizes), 0
    window = reel(sizes, height)
    for by in moves:
        before = position
        position = max(0, min(position + by, max(0, len(whole) - height)))
        assert window.scroll(by) == (position != before)
        assert window.window() == whole[position : position + height]


@given(heights, st.integers(1, 12))
def test_the_end_fills_the_screen(sizes: list[int], height: int) -> None:
    window = reel(sizes, height)
    window.end()
    assert window.window() == flat(sizes)[-height:]


def test_only_pieces_around_the_window_are_measured() -> None:
    asked: list[int] = []
    window = reel([4] * 5_000, 20, asked)
    window.window()
    window.scroll(15)
    window.show(2_500)
    window.end()
    assert len(set(asked)) < 40
