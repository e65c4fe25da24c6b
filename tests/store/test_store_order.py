"""The order of a list while pages arrive, against the plainest model of it."""

from hypothesis import given
from hypothesis import strategies as st

from zdtui.store.ids import make_ids, read_ids
from zdtui.store.order import IdSet, Order, without

NUMBERS = st.integers(min_value=-(2**63), max_value=2**63 - 1)
CLOSE = st.integers(min_value=0, max_value=40)


@given(st.lists(NUMBERS | CLOSE), st.lists(NUMBERS | CLOSE))
def test_an_id_set_is_a_set(members: list[int], asked: list[int]) -> None:
    found = IdSet(members)
    assert [number in found for number in [*asked, *members]] == [
        number in set(members) for number in [*asked, *members]
    ]


@given(st.lists(CLOSE, unique=True), st.lists(CLOSE, unique=True))
def test_without_keeps_order(ids: list[int], gone: list[int]) -> None:
    assert list(without(make_ids(ids), gone)) == [number for number in ids if number not in gone]


@given(st.lists(CLOSE, unique=True), st.lists(st.lists(CLOSE, max_size=8), max_size=5))
def test_what_came_leads_and_nothing_is_lost_or_doubled(older: list[int], pages: list[list[int]]) -> None:
    order = Order(make_ids(older), 0)
    came: list[int] = []
    for page in pages:
        order.append(page)
        came = list(dict.fromkeys([*came, *page]))
        assert list(order.ids) == [*came, *(number for number in older if number not in came)]
        assert order.fresh == len(came)
    order.finish()
    assert list(order.ids) == came


@given(st.lists(NUMBERS))
def test_ids_survive_their_bytes(numbers: list[int]) -> None:
    assert list(read_ids(make_ids(numbers).tobytes())) == numbers


def test_a_cut_blob_loses_its_last_id_only() -> None:
    assert list(read_ids(make_ids([1, 2]).tobytes()[:-3])) == [1]
