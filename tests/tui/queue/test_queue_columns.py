"""Columns fit every width, keep the subject readable, and say what Zendesk's columns say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.queue.queue_fakes import NOW, FakeColumn, row
from zdtui.tui.queue.cells import Sight
from zdtui.tui.queue.columns import GAP, column_of, place
from zdtui.tui.queue.draw import EDGE, MARGIN, row_pieces
from zdtui.tui.queue.source import NoNames
from zdtui.tui.shared.content import width_of
from zdtui.tui.shared.marks import UNICODE

IDS = (
    *(
        "subject",
        "requester",
        "created",
        "updated",
        "status",
        "priority",
        "assignee",
        "group",
        "organization",
        "type",
    ),
    *("due_date", "sla_next_breach_at", "brand", "ticket_form", "nice_id", "description", "custom_status_id"),
    *("360001", "submitter", "locale_id", "no_such_column", "tags", "via"),
)
SIGHT = Sight(NOW, NoNames(), UNICODE)


def titles(width: int, *ids: str) -> list[str]:
    return [each.title for each in place([FakeColumn(each, each.title()) for each in ids], width)]


@given(st.lists(st.sampled_from(IDS), unique=True), st.integers(20, 220), st.integers(3, 12))
def test_columns_fill_the_width_exactly(ids: list[str], width: int, digits: int) -> None:
    placed = place([FakeColumn(each, each.upper()) for each in ids], width, digits)
    assert sum(each.width for each in placed) + GAP * (len(placed) - 1) == max(width, digits + 1 + 2 * GAP + 1)
    assert [each.column.id for each in placed if each.column.id != "status" or each.width > 1][:3] == [
        *("id", "priority", "subject")
    ]
    assert all(each.width > 0 for each in placed)


def test_eighty_cells_without_a_view_show_the_good_defaults() -> None:
    assert titles(76) == ["#", "!", "Subject", "Requester", "Updated"]


def test_what_matters_least_gives_way_first() -> None:
    view = ("status", "subject", "requester", "created", "updated", "group", "assignee", "type")
    assert len(titles(196, *view)) == 10
    narrow = place([FakeColumn(each, each) for each in view], 76)
    assert [each.column.id for each in narrow] == ["id", "priority", "status", "subject", "requester", "updated"]
    assert next(each.width for each in narrow if each.column.id == "subject") >= 24


def test_eighty_cells_hold_status_requester_age_and_deadline() -> None:
    narrow = place([FakeColumn(each, each) for each in ("status", "requester", "updated", "sla", "type")], 76)
    assert [each.column.id for each in narrow][-3:] == ["requester", "updated", "sla"]


def test_a_column_of_which_a_row_knows_nothing_is_left_out() -> None:
    assert column_of("submitter") is None
    assert "Submitter" not in titles(200, "subject", "submitter", "updated")


@pytest.mark.parametrize(
    ("column", "changes", "said"),
    [
        ("status", {"status": "hold"}, "◌ On-hold"),
        ("status", {"status": None}, ""),
        ("status", {"status": "brand_new_status"}, "Brand_new_status"),
        ("priority", {"priority": "urgent"}, "▲"),
        ("priority", {"priority": "cosmic"}, ""),
        ("subject", {"subject": None}, "(no subject)"),
        ("requester", {"requester": None}, ""),
        ("updated", {"updated_at": int(NOW) - 30}, "now"),
        ("updated", {"updated_at": int(NOW) + 500}, "now"),
        ("updated", {"updated_at": int(NOW) - 3700}, "1 h"),
        ("created", {"created_at": None}, ""),
        ("sla", {"sla_at": int(NOW) + 720}, "12 m"),
        ("sla", {"sla_at": int(NOW) - 7200}, "-2 h"),
        ("360001", {"custom": {360001: ["a", "b"]}}, "a, b"),
        ("360001", {"custom": {360001: True}}, "yes"),
        ("360001", {"custom": {}}, ""),
        ("brand", {"brand_id": 77}, "77"),
    ],
)
def test_what_a_cell_says(column: str, changes: dict[str, object], said: str) -> None:
    found = column_of(column)
    assert found is not None
    assert "".join(text for text, _ in found.cell(row(1043, **changes), SIGHT)).strip() == said


@given(
    st.text(max_size=80) | st.none(),
    st.text(max_size=40) | st.none(),
    st.integers(40, 200),
    st.sampled_from(["▲", "⇡"]),
)
def test_a_drawn_row_is_as_wide_as_computed(
    subject: str | None, requester: str | None, width: int, mark: str
) -> None:
    placed = place([], width - MARGIN - EDGE)
    drawn = row_pieces(
        row(1043, subject=subject, requester=requester, pending="sending" if mark == "⇡" else None), placed, SIGHT
    )
    assert sum(width_of(text) for text, _ in drawn) == width - 1
    assert width_of("".join(text for text, _ in drawn)) == width - 1
