"""Sideloads: the records beside a page that its items refer to, each once."""

from collections.abc import Iterable, Mapping

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.shapes import linked

Names = Mapping[str, tuple[str, ...]]

OF_TICKETS: Names = {
    "users": ("requester_id", "submitter_id", "assignee_id", "collaborator_ids", "follower_ids", "email_cc_ids"),
    "groups": ("group_id",),
    "organizations": ("organization_id",),
    "ticket_forms": ("ticket_form_id",),
    "custom_statuses": ("custom_status_id",),
    "brands": ("brand_id",),
    "sharing_agreements": (),
}
OF_USERS: Names = {
    "organizations": ("organization_id",),
    "groups": ("default_group_id",),
    "roles": ("custom_role_id",),
}
OF_COMMENTS: Names = {"users": ("author_id",)}
OF_AUDITS: Names = {"users": ("author_id",), "tickets": ("ticket_id",), "organizations": (), "groups": ()}
OF_GROUP_MEMBERSHIPS: Names = {"users": ("user_id",), "groups": ("group_id",)}
OF_ORGANIZATION_MEMBERSHIPS: Names = {"users": ("user_id",), "organizations": ("organization_id",)}


def beside(call: Call, records: Iterable[Json], names: Names, wanted: Iterable[str] | None = None) -> Json:
    """Return the top-level arrays the request includes; records that are gone are missing from them."""
    asked = call.included if wanted is None else frozenset(wanted)
    found: Json = {}
    rows = list(records)
    for kind, fields in names.items():
        if kind in asked:
            known = getattr(call.world, kind, {})
            ids = _ids(rows, fields)
            found[kind] = [linked(call, kind, known[each]) for each in ids if each in known]
    return found


def _ids(records: list[Json], fields: tuple[str, ...]) -> list[int]:
    ids: dict[int, None] = {}
    for record in records:
        for field in fields:
            value = record.get(field)
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, int):
                    ids[each] = None
    return list(ids)
