"""The tags of one ticket: PUT adds, POST replaces, DELETE removes."""

from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules import tags
from zdtui.sandbox.rules.update import existing, update

routes = Routes("tags")

_GUARDS = ("safe_update", "updated_stamp")


@routes.get("/tickets/{id}/tags")
def index(call: Call) -> Json:
    """List the tags of a ticket."""
    return {"tags": existing(call, call.id())["tags"]}


@routes.put("/tickets/{id}/tags")
def add(call: Call) -> Json:
    """Add tags."""
    return _write(call, tags.added(existing(call, call.id())["tags"], call.json().get("tags")))


@routes.post("/tickets/{id}/tags")
def replace(call: Call) -> Answer:
    """Replace all tags."""
    return Answer(_write(call, tags.clean(call.json().get("tags"))), 201)


@routes.delete("/tickets/{id}/tags")
def remove(call: Call) -> Answer:
    """Remove tags."""
    _write(call, tags.removed(existing(call, call.id())["tags"], call.json().get("tags")))
    return nothing()


def _write(call: Call, wanted: list[str]) -> Json:
    guards = {name: value for name, value in call.json().items() if name in _GUARDS}
    ticket, _ = update(call, call.id(), {"tags": wanted, **guards})
    return {"tags": ticket["tags"]}
