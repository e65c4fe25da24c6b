"""Zendesk's search language and its dates."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.sandbox.search import query as zendesk
from zdtui.sandbox.search.moments import moment_test
from zdtui.text.dates import Span, span
from zdtui.text.query import parse

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp()
WORDS = st.sampled_from(
    ["status:open", "status<solved", "-tags:vip", 'tags:"a b"', "login", '"log in', '"log in"', "-x", "type:ticket",
     "type:user", "order_by:created_at", "sort:asc", "created>4hours", "https://a.test/x", "a:b:c", "status : open",
     'subject:"x', "priority>=", ":", "--", '""', "日本", "e.g.", "custom_field_7:*"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=6).map(" ".join), st.booleans())
def test_queries_are_read_as_zendesk_reads_them(text: str, blank: bool) -> None:
    text = f"{text} " if blank else text
    ours, theirs = parse(text), zendesk.parse(text)
    if ours.unfinished:
        return
    assert [(t.key, t.operator, t.value, t.negated, t.quoted) for t in ours.terms] == [
        (t.key, t.operator, t.value, t.negated, t.quoted) for t in theirs.terms if t.value
    ]
    assert ours.kinds == theirs.types
    assert ours.descending == theirs.descending


@given(st.text())
def test_any_text_is_a_query(text: str) -> None:
    query = parse(text)
    assert query.text.encode() == text.replace("\0", " ").encode("utf-8", "replace")
    assert all(term.value for term in query.terms)


@pytest.mark.parametrize("text", ["status:", "x created>", "-tags:", "assignee<="])
def test_a_keyword_without_a_value_at_the_end_is_not_meant_yet(text: str) -> None:
    assert parse(text).unfinished
    assert len(parse(text).terms) == text.count(" ")
    assert not parse(f"{text} ").unfinished


def test_what_goes_where() -> None:
    query = parse("type:ticket  login order_by:created_at")
    assert (query.for_tickets, query.bare) == ("type:ticket  login order_by:created_at", "login")
    assert parse('-tags:"a b" login').bare == '-tags:"a b" login'
    assert parse("login").for_tickets == "type:ticket login"
    assert parse("type:user x").elsewhere == "user"
    assert parse("type:user type:ticket x").elsewhere is None


@given(
    st.sampled_from([":", "<", "<=", ">", ">="]),
    st.sampled_from(
        ["4hours", "1day", "2026-11-22", "2026-11", "2026", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00+02:00"]
    ),
    st.integers(int(NOW) - 40_000_000, int(NOW) + 4_000_000),
)  # fmt: skip
def test_dates_mean_what_they_mean_to_zendesk(operator: str, value: str, moment: int) -> None:
    theirs, ours = moment_test(operator, value, int(NOW)), span(operator, value, NOW)
    assert theirs is not None
    assert ours is not None
    assert ((ours.first or 0) <= moment <= (ours.last or 2**62)) == theirs(moment)


@pytest.mark.parametrize("value", ["", "soon", "2026-13", "31.1.2026", "9999999999hours", "2026-02-30"])
def test_what_is_no_date_is_none(value: str) -> None:
    assert span(":", value, NOW) is None


def test_a_relative_date_is_newer_than_that() -> None:
    assert span(":", "1hour", NOW) == span(">=", "1hour", NOW) == Span(int(NOW) - 3600, None)
