"""Which panes are shown in which width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.tui.queue.room import Room, room


@pytest.mark.parametrize(
    ("width", "reading", "shown"),
    [
        (80, False, Room(beside=False, over=False, views=False)),
        (80, True, Room(beside=False, over=True, views=False)),
        (110, False, Room(beside=False, over=False, views=True)),
        (110, True, Room(beside=False, over=True, views=False)),
        (120, False, Room(beside=True, over=False, views=False)),
        (160, True, Room(beside=True, over=False, views=True)),
    ],
)
def test_f99_panes_by_width(width: int, reading: bool, shown: Room) -> None:
    assert room(width, reading=reading, views_wanted=None) == shown


@given(st.integers(1, 300), st.booleans(), st.booleans())
def test_the_person_decides_about_the_views_unless_a_ticket_covers_them(
    width: int, reading: bool, wanted: bool
) -> None:
    shown = room(width, reading=reading, views_wanted=wanted)
    assert shown.views == (wanted and not shown.over)
