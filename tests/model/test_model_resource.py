"""Whatever Zendesk sends is read; what cannot be read is missing, and the original is kept (design 3, G4)."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zdtui.model.audit import Audit
from zdtui.model.comment import Comment
from zdtui.model.job_status import JobStatus
from zdtui.model.organization import Organization
from zdtui.model.resource import Record
from zdtui.model.tag import Tag
from zdtui.model.ticket import Ticket
from zdtui.model.user import User
from zdtui.model.view import View, ViewCount

VIA = {"channel": "api", "source": {"from": {}, "to": {"name": "Ann Lee"}, "rel": None}}
ATTACHMENT = {"id": 5, "file_name": "a.png", "content_url": "https://acme.zendesk.com/a", "size": 3, "thumbnails": []}
TICKET = {
    "url": "https://acme.zendesk.com/api/v2/tickets/33.json",
    "id": 33,
    "via": VIA,
    "created_at": "2026-03-01T09:15:00Z",
    "updated_at": "2026-03-01T09:15:00Z",
    "subject": "Printer",
    "description": "It smokes",
    "priority": None,
    "status": "new",
    "requester_id": 900001,
    "collaborator_ids": [1, 2],
    "has_incidents": False,
    "tags": ["hw", "vip"],
    "custom_fields": [{"id": 360001, "value": "x"}, {"id": 360002, "value": None}],
    "fields": [{"id": 360001, "value": "x"}],
    "satisfaction_rating": {"score": "offered"},
}
COMMENT = {"id": 8, "type": "Comment", "body": "It smokes", "public": True, "attachments": [ATTACHMENT], "via": VIA}
AUDIT = {
    "id": 9,
    "ticket_id": 33,
    "metadata": {"system": {}, "custom": {"op": "1"}},
    "events": [{"id": 10, "type": "Change", "field_name": "status", "value": "open", "previous_value": "new"}],
}
USER = {"id": 900001, "name": "Ann Lee", "role": "end-user", "tags": [], "user_fields": {"a": 1}, "photo": ATTACHMENT}
VIEW = {
    "id": 61,
    "title": "My unsolved",
    "active": True,
    "execution": {"group_by": "status", "sort_by": "nice_id", "sort_order": "desc", "columns": [{"id": "subject"}]},
    "conditions": {"all": [{"field": "status", "operator": "less_than", "value": "solved"}], "any": []},
}
EXAMPLES: list[tuple[type[Record], dict[str, Any]]] = [
    (Ticket, TICKET),
    (Comment, COMMENT),
    (Audit, AUDIT),
    (User, USER),
    (View, VIEW),
    (Organization, {"id": 7, "name": "Acme", "domain_names": ["acme.example"], "organization_fields": {}}),
]

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[type[Record], dict[str, Any]]:
    """A real object with some members replaced by anything, some gone, some new."""
    model, example = draw(st.sampled_from(EXAMPLES))
    value = {key: json.loads(json.dumps(member)) for key, member in example.items()}
    for key in draw(st.lists(st.sampled_from(sorted(set(example) - {"id"})), max_size=5)):
        value[key] = draw(anything)
    for key in draw(st.lists(st.sampled_from(sorted(set(example) - {"id"})), max_size=3)):
        value.pop(key, None)
    value.update(draw(st.dictionaries(st.text(max_size=8).filter(lambda key: key != "id"), anything, max_size=2)))
    return model, value


@settings(max_examples=300)
@given(mutated())
def test_g4_resource_survives_any_mutation_and_loses_nothing(case: tuple[type[Record], dict[str, Any]]) -> None:
    model, value = case
    before = json.dumps(value)
    record = model.read(value)
    assert record.raw == value
    assert json.dumps(record.raw) == before
    repr(record)


@pytest.mark.parametrize(("model", "example"), EXAMPLES, ids=lambda one: getattr(one, "__name__", ""))
def test_resource_null_reads_as_missing(model: type[Record], example: dict[str, Any]) -> None:
    nulls = dict.fromkeys(example) | {"id": 1}
    assert model.read(nulls).model_dump() == model.read({"id": 1}).model_dump()


@given(anything)
def test_g4_resource_without_an_id_is_refused_by_value_error_only(value: object) -> None:
    whole = isinstance(value, dict) and isinstance(value.get("id"), int) and not isinstance(value.get("id"), bool)
    if whole:
        return
    with pytest.raises(ValueError, match=r"."):
        Ticket.read(value)


@pytest.mark.parametrize("identity", [True, 1.5, 9007199254740993.0, None, [], {}, "x", ""])
def test_resource_id_is_a_whole_number(identity: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        Ticket.read({"id": identity})


@pytest.mark.parametrize("identity", [1, "1", 2**53 + 1, 2**63, "9223372036854775807"])
def test_resource_id_may_be_large_or_a_string(identity: int | str) -> None:
    assert Ticket.read({"id": identity}).id == int(identity)


def test_resource_unknown_fields_and_values_pass() -> None:
    ticket = Ticket.read({"id": 1, "status": "parked", "priority": "asap", "novelty": {"a": [1]}})
    assert (ticket.status, ticket.priority) == ("parked", "asap")
    assert ticket.raw["novelty"] == {"a": [1]}


def test_resource_one_bad_member_leaves_the_others() -> None:
    comment = Comment.read({"id": 1, "attachments": [ATTACHMENT, {"no": "id"}, 5, {"id": 6}]})
    assert [one.id for one in comment.attachments] == [5, 6]
    assert len(comment.raw["attachments"]) == 4


def test_resource_lists_are_not_shared() -> None:
    Ticket.read({"id": 1}).tags.append("x")
    assert Ticket.read({"id": 2}).tags == []


def test_view_tells_columns_group_and_sort() -> None:
    view = View.read({**VIEW, "execution": {**VIEW["execution"], "columns": [{"id": 360001, "title": "Size"}, {}]}})  # type: ignore[dict-item]  # the example is one object
    assert [column.id for column in view.columns] == [360001]
    assert view.group_by == "status"
    assert view.sort == ("nice_id", "desc")
    assert (View.read({"id": 1}).columns, View.read({"id": 1}).sort) == ([], (None, None))


def test_view_count_unknown_is_not_nought() -> None:
    count = ViewCount.read({"view_id": 25, "value": None, "pretty": "...", "fresh": False})
    assert (count.view_id, count.value, count.fresh) == (25, None, False)


def test_job_completed_may_hold_failures() -> None:
    failed = {"index": 2, "error": "OrganizationUpdateFailed", "id": 1, "details": "taken"}
    job = JobStatus.read({"id": "V3-1", "status": "completed", "results": [{"id": 1, "status": "Created"}, failed]})
    assert job.done
    assert job.failed == [failed]
    assert not JobStatus.read({"id": "V3-1", "status": "working"}).done
    assert JobStatus.read({"id": "V3-1", "status": "completed", "results": {"success": False}}).failed


def test_audit_returns_what_the_writer_sent_along() -> None:
    assert Audit.read(AUDIT).custom == {"op": "1"}
    assert Audit.read({"id": 1, "metadata": {"custom": 5}}).custom == {}


def test_tag_needs_a_name_only() -> None:
    assert Tag.read({"name": "vip", "count": 3}).name == "vip"
    with pytest.raises(ValueError, match="name"):
        Tag.read({"count": 3})
