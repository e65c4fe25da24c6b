"""The query language: terms, phrases, keywords, operators, negation, types and order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.sandbox.search import Term, parse


def term(value: str, key: str = "", operator: str = ":", *, negated: bool = False, quoted: bool = False) -> Term:
    return Term(key, operator, value, negated, quoted)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("printer", (term("printer"),)),
        ("paper jam", (term("paper"), term("jam"))),
        ('"paper jam"', (term("paper jam", quoted=True),)),
        ("status:open", (term("open", "status"),)),
        ("Status:Open", (term("Open", "status"),)),
        ("-status:open", (term("open", "status", negated=True),)),
        ("priority>=high", (term("high", "priority", ">="),)),
        ("created<2026-01-31", (term("2026-01-31", "created", "<"),)),
        ('tags:"a b"', (term("a b", "tags", quoted=True),)),
        ("tags:a tags:b", (term("a", "tags"), term("b", "tags"))),
        ("-printer", (term("printer", negated=True),)),
        ("custom_field_7:*", (term("*", "custom_field_7"),)),
        ("created > 4hours", (term("created"), term(">"), term("4hours"))),
        ('unclosed "quote', (term("unclosed"), term("quote", quoted=True))),
        ("a:b:c", (term("b:c", "a"),)),
        ("subject:photo*", (term("photo*", "subject"),)),
    ],
)
def test_terms(text: str, terms: tuple[Term, ...]) -> None:
    assert parse(text).terms == terms


def test_types_and_order_are_no_terms() -> None:
    query = parse("type:ticket type:user order_by:created_at sort:asc jam")
    assert query.types == {"ticket", "user"}
    assert (query.order_by, query.descending) == ("created", False)
    assert query.terms == (term("jam"),)
    assert parse("type:incident").terms == (term("incident", "type"),)
    assert parse("order_by:nonsense").order_by is None


def test_at_most_64_terms_count() -> None:
    assert len(parse("word " * 100).terms) == 64


@given(st.text())
def test_nothing_is_an_error(text: str) -> None:
    for one in parse(text).terms:
        assert one.operator in {":", "<", ">", "<=", ">="}
