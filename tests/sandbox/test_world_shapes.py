"""Records have Zendesk's keys in Zendesk's order, without `url`, and can be written as JSON."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.sandbox.world_support import Json, every_kind, make
from zdtui.sandbox.world.ticket_records import KEYS

TICKET = (
    "id external_id via created_at updated_at generated_timestamp type subject raw_subject description priority "
    "status recipient requester_id submitter_id assignee_id organization_id group_id collaborator_ids follower_ids "
    "email_cc_ids forum_topic_id problem_id has_incidents is_public due_at tags custom_fields satisfaction_rating "
    "sharing_agreement_ids custom_status_id fields followup_ids ticket_form_id brand_id allow_channelback "
    "allow_attachments from_messaging_channel"
)
COMMENT = "id type author_id body html_body plain_body public attachments audit_id via created_at metadata"
FIELD = (
    "id type title raw_title description raw_description position active required collapsed_for_agents "
    "regexp_for_validation title_in_portal raw_title_in_portal visible_in_portal editable_in_portal "
    "required_in_portal tag created_at updated_at removable key agent_description"
)
KINDS = {
    "users": "id name email created_at updated_at time_zone iana_time_zone phone shared_phone_number photo locale_id "
    "locale organization_id role verified external_id tags alias active shared shared_agent last_login_at "
    "two_factor_auth_enabled signature details notes role_type custom_role_id moderator ticket_restriction "
    "only_private_comments restricted_agent suspended default_group_id report_csv user_fields",
    "organizations": "id name shared_tickets shared_comments external_id created_at updated_at domain_names details "
    "notes group_id tags organization_fields",
    "groups": "id is_public name description default deleted created_at updated_at",
    "group_memberships": "id user_id group_id default created_at updated_at",
    "organization_memberships": "id user_id organization_id default created_at organization_name updated_at "
    "view_tickets",
    "views": "id title active updated_at created_at default position description execution conditions restriction "
    "raw_title",
    "macros": "id title active updated_at created_at default position description actions restriction raw_title",
    "custom_statuses": "id status_category agent_label raw_agent_label end_user_label raw_end_user_label description "
    "raw_description end_user_description raw_end_user_description active default created_at updated_at",
    "brands": "id name brand_url subdomain host_mapping has_help_center help_center_state active default is_deleted "
    "logo ticket_form_ids signature_template created_at updated_at",
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.mark.parametrize("name", ["acme", "globex"])
def test_key_order_of_small_kinds(name: str) -> None:
    kinds = every_kind(make(name))
    for kind, keys in KINDS.items():
        assert {tuple(record) for record in kinds[kind].values()} == {tuple(keys.split())}


def test_the_keys_of_a_ticket_are_known_without_writing_one() -> None:
    assert set(TICKET.split()) == KEYS


def test_ticket_fields_have_options_where_they_should() -> None:
    fields = make().ticket_fields.values()
    keys = FIELD.split()
    assert all(list(field)[: len(keys)] == keys for field in fields)
    assert all(("custom_field_options" in field) is (field["type"] in {"tagger", "multiselect"}) for field in fields)
    types = {field["type"] for field in fields}
    assert types >= {"tagger", "multiselect", "checkbox", "text", "textarea", "integer", "decimal", "date", "regexp"}


@pytest.mark.parametrize("name", ["acme", "globex"])
def test_key_order_of_tickets_and_comments(name: str) -> None:
    world = make(name)
    for number in world.tickets.ids():
        assert list(world.tickets.get(number) or {}) == TICKET.split()
        for comment in world.thread(number):
            assert list(comment) == COMMENT.split()


@pytest.mark.parametrize("hostile", [False, True])
def test_everything_is_json_and_nothing_has_a_url(hostile: bool) -> None:
    world = make(tickets=80, hostile=hostile)
    everything: list[Any] = [*every_kind(world).values()]
    everything += [{n: [world.tickets.get(n), world.thread(n), world.audits(n)] for n in world.tickets.ids()}]
    for part in everything:
        text = json.dumps(part, allow_nan=False)
        text.encode()
        assert '"url":' not in text


def test_moments_are_whole_seconds_in_utc() -> None:
    world = make(tickets=80)
    everything = [list(every_kind(world).values()), [world.tickets.get(n) for n in world.tickets.ids()]]
    everything.append([[world.comments(n), world.audits(n)] for n in world.tickets.ids()])
    for key, value in _texts(everything):
        if key.endswith("_at") and value is not None:
            assert MOMENT.fullmatch(value), (key, value)


def test_identity_numbers_have_fourteen_digits_and_tickets_small_ones() -> None:
    world = make()
    for kind in every_kind(world).values():
        assert all(len(str(number)) == 14 and record["id"] == number for number, record in kind.items())
        assert list(kind) == sorted(kind)
    assert {len(str(comment["id"])) for n in world.tickets.ids() for comment in world.thread(n)} == {14}
    assert world.tickets.first == 1001
    assert len(str(world.next_id("user"))) == 14


def test_dropdown_values_are_tags() -> None:
    world = make()
    choices = {
        field["id"]: {option["value"] for option in field["custom_field_options"]}
        for field in world.ticket_fields.values()
        if field["type"] in {"tagger", "multiselect"}
    }
    filled = 0
    for number in world.tickets.ids():
        ticket: Json = world.tickets.get(number) or {}
        assert ticket["fields"] == ticket["custom_fields"]
        for field in ticket["custom_fields"]:
            if field["id"] in choices and field["value"]:
                values = field["value"] if isinstance(field["value"], list) else [field["value"]]
                assert choices[field["id"]].issuperset(values)
                assert set(ticket["tags"]).issuperset(values)
                filled += 1
    assert filled > len(world.tickets)


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, str(name))
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, key)
    else:
        yield key, value
