"""The identities of a user."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes

routes = Routes("user_identities")


@routes.get("/users/{id}/identities")
def index(call: Call) -> Json:
    """List a user's identities."""
    return _page(call)


@routes.get("/users/{id}/identities/{identity_id}")
def show(call: Call) -> Json:
    """Show one identity."""
    wanted = call.id("identity_id")
    for identity in call.account.identities.of(call, records.found(call, "users")):
        if identity["id"] == wanted:
            return {"identity": identity}
    raise errors.not_found()


@routes.post("/users/{id}/identities")
def create(call: Call) -> Answer:
    """Add an identity."""
    user = records.found(call, "users")
    wanted = call.wrapped("identity")
    made = call.account.identities.add(user["id"], str(wanted.get("type", "email")), str(wanted.get("value", "")))
    url = call.url(f"/api/v2/users/{user['id']}/identities/{made['id']}.json")
    return Answer({"identity": {"url": url, **made}}, 201, {"location": url})


@routes.put("/users/{id}/identities/{identity_id}/make_primary")
def make_primary(call: Call) -> Json:
    """Make an identity the primary one and list them all."""
    call.account.identities.make_primary(records.found(call, "users"), call.id("identity_id"))
    return _page(call)


@routes.delete("/users/{id}/identities/{identity_id}")
def destroy(call: Call) -> Answer:
    """Remove a secondary identity."""
    call.account.identities.remove(records.found(call, "users"), call.id("identity_id"))
    return nothing()


def _page(call: Call) -> Json:
    known = call.account.identities.of(call, records.found(call, "users"))
    page, envelope = either.paged(call, by(known))
    return {"identities": page, **envelope}
