"""What an account is set up with: showing and writing single fields, forms, statuses and brands."""

from collections.abc import Callable

from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.shapes import linked

routes = Routes("definitions")

SINGULAR = {
    "ticket_fields": "ticket_field", "user_fields": "user_field", "organization_fields": "organization_field",
    "ticket_forms": "ticket_form", "custom_statuses": "custom_status", "brands": "brand",
}  # fmt: skip
_FIELD: Json = {
    "type": "text", "title": "", "description": "", "position": 9999, "active": True, "regexp_for_validation": None,
}  # fmt: skip
_TICKET_FIELD: Json = {
    **_FIELD, "raw_title": "", "raw_description": "", "required": False, "collapsed_for_agents": False,
    "title_in_portal": "", "raw_title_in_portal": "", "visible_in_portal": False, "editable_in_portal": False,
    "required_in_portal": False, "tag": None, "removable": True, "key": None, "agent_description": None,
}  # fmt: skip
_EXTRA_FIELD: Json = {**_FIELD, "key": "", "raw_title": "", "raw_description": "", "system": False}
_STATUS: Json = {
    "status_category": "open", "agent_label": "", "raw_agent_label": "", "end_user_label": "",
    "raw_end_user_label": "", "description": None, "raw_description": None, "end_user_description": None,
    "raw_end_user_description": None, "active": True, "default": False,
}  # fmt: skip
BLANKS = {
    "ticket_fields": _TICKET_FIELD, "user_fields": _EXTRA_FIELD, "organization_fields": _EXTRA_FIELD,
    "custom_statuses": _STATUS,
}  # fmt: skip
_ECHOED = {"raw_title": "title", "raw_description": "description", "title_in_portal": "title",
           "raw_title_in_portal": "title", "raw_agent_label": "agent_label", "raw_end_user_label": "end_user_label",
           "end_user_label": "agent_label"}  # fmt: skip


def _show(kind: str) -> Callable[[Call], Json]:
    def show(call: Call) -> Json:
        return {SINGULAR[kind]: linked(call, kind, records.found(call, kind))}

    return show


def _create(kind: str) -> Callable[[Call], Answer]:
    def create(call: Call) -> Answer:
        wanted = call.wrapped(SINGULAR[kind])
        echoes = {name: wanted[of] for name, of in _ECHOED.items() if of in wanted and name in BLANKS[kind]}
        record = {**BLANKS[kind], **echoes, **{name: value for name, value in wanted.items() if name != "id"}}
        return created(SINGULAR[kind], records.store(call, kind, SINGULAR[kind], record))

    return create


def _update(kind: str) -> Callable[[Call], Json]:
    def update(call: Call) -> Json:
        record = records.found(call, kind)
        records.change(
            call, record, call.wrapped(SINGULAR[kind]), record.keys() - {"id", "created_at"}, SINGULAR[kind]
        )
        return {SINGULAR[kind]: linked(call, kind, record)}

    return update


def _destroy(kind: str) -> Callable[[Call], Answer]:
    def destroy(call: Call) -> Answer:
        del records.of(call, kind)[records.found(call, kind)["id"]]
        return nothing()

    return destroy


for _kind in ("ticket_fields", "user_fields", "organization_fields", "ticket_forms", "custom_statuses", "brands"):
    routes.get(f"/{_kind}/{{id}}")(_show(_kind))
for _kind in BLANKS:
    routes.post(f"/{_kind}", access=Access.ADMIN)(_create(_kind))
    routes.put(f"/{_kind}/{{id}}", access=Access.ADMIN)(_update(_kind))
    routes.delete(f"/{_kind}/{{id}}", access=Access.ADMIN)(_destroy(_kind))
