"""Tags as sets: whatever two people do at once, both changes survive (F52, S34)."""

from hypothesis import given
from hypothesis import strategies as st

from zdtui.desk.conflict import seen
from zdtui.desk.merging import between, merged, tag_change
from zdtui.store.outbox import OutboxRow

TAGS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


def write(read: list[str], wanted: list[str]) -> OutboxRow:
    return OutboxRow("op", 1, "update", {"tags": wanted}, {"fields": {"tags": read}}, "#1: tags")


@given(TAGS, TAGS, TAGS)
def test_what_each_added_or_removed_is_so_afterwards(read: list[str], mine: list[str], theirs: list[str]) -> None:
    result = merged(write(read, mine), {"tags": theirs}).body["tags"]
    assert len(result) == len(set(result))
    my_change, their_change = between(read, mine), between(read, theirs)
    assert set(my_change.added) <= set(result)
    assert set(my_change.removed).isdisjoint(result)
    assert set(their_change.added) - set(my_change.removed) <= set(result)
    assert set(their_change.removed).isdisjoint(set(result) - set(my_change.added))


@given(TAGS, TAGS, TAGS)
def test_the_order_of_two_writers_says_nothing(read: list[str], mine: list[str], theirs: list[str]) -> None:
    one = merged(write(read, theirs), {"tags": merged(write(read, mine), {"tags": read}).body["tags"]})
    other = merged(write(read, mine), {"tags": merged(write(read, theirs), {"tags": read}).body["tags"]})
    assert set(one.body["tags"]) == set(other.body["tags"])


@given(TAGS, TAGS)
def test_undoing_a_change_brings_the_tags_back(read: list[str], wanted: list[str]) -> None:
    assert set(between(read, wanted).undone.on(wanted)) == set(read)


def test_a_write_that_replaces_all_tags_is_left_as_it_is() -> None:
    row = OutboxRow("op", 1, "set", {"tags": ["a"]}, {}, "#1: tags")
    assert tag_change(row) is None
    assert merged(row, {"tags": ["b"]}) is row


def test_fields_of_the_accounts_own_are_compared_by_their_numbers() -> None:
    ticket = {"id": 1, "status": "open", "custom_fields": [{"id": 7, "value": "x"}, {"id": None}, "odd"]}
    assert seen(ticket) == {"status": "open", "field:7": "x"}
