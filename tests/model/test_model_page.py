"""A list answer is split into rows and raw slices; a bad item spoils nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.model.page import read_row, split
from zdtui.model.rows import TicketRow


def body(**members: Any) -> bytes:
    return json.dumps(members).encode()


def test_page_splits_items_and_what_came_beside_them() -> None:
    slices = split(body(tickets=[{"id": 1, "subject": "x", "odd": [1]}], users=[{"id": 2}], count=1), "tickets")
    (ticket,) = slices["tickets"]
    assert isinstance(ticket.row, TicketRow)
    assert (ticket.row.id, ticket.row.subject) == (1, "x")
    assert json.loads(ticket.raw) == {"id": 1, "subject": "x", "odd": [1]}
    assert [user.row.id for user in slices["users"]] == [2]
    assert slices["groups"] == []


def test_page_sets_aside_what_is_no_resource() -> None:
    slices = split(body(tickets=[{"id": 1}, {"subject": "no id"}, "text", None, {"id": "4"}]), "tickets")
    assert [one.row.id for one in slices["tickets"]] == [1, 4]
    assert len(slices.set_aside) == 3


@pytest.mark.parametrize("text", [b"", b"<html>", b"[]", b"{", b'"x"', b'{"tickets":' + b"[" * 100_000])
def test_page_refuses_what_is_no_object(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        split(text, "tickets")


@given(
    st.dictionaries(
        st.sampled_from(["subject", "tags", "via", "assignee_id", "updated_at"]), st.integers() | st.text()
    )
)
def test_g4_page_reads_a_row_whatever_its_columns_hold(columns: dict[str, Any]) -> None:
    row = read_row(TicketRow, json.dumps({**columns, "id": 7}).encode())
    assert row is not None
    assert row.id == 7
