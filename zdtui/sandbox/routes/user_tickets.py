"""The tickets of a user and of an organization."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.ticket_lists import listed

routes = Routes("tickets")


@routes.get("/users/{id}/tickets/requested")
@routes.get("/users/{id}/tickets/ccd")
@routes.get("/users/{id}/tickets/followed")
@routes.get("/users/{id}/tickets/assigned")
def of_user(call: Call) -> Json:
    """List the tickets a user requested, is copied on, follows or is assigned."""
    return listed(call, _ids(call, call.path.removesuffix(".json").rsplit("/", 1)[-1]))


@routes.get("/users/{id}/tickets/requested/count")
@routes.get("/users/{id}/tickets/ccd/count")
@routes.get("/users/{id}/tickets/followed/count")
@routes.get("/users/{id}/tickets/assigned/count")
def count_of_user(call: Call) -> Json:
    """Count such tickets."""
    return counted(call, len(_ids(call, call.path.rsplit("/", 2)[-2])))


@routes.get("/organizations/{id}/tickets")
def of_organization(call: Call) -> Json:
    """List the tickets of an organization."""
    organization = records.found(call, "organizations")
    return listed(call, call.account.ticket_index.of_organization(organization["id"]))


@routes.get("/organizations/{id}/tickets/count")
def count_of_organization(call: Call) -> Json:
    """Count the tickets of an organization."""
    organization = records.found(call, "organizations")
    return counted(call, len(call.account.ticket_index.of_organization(organization["id"])))


def _ids(call: Call, relation: str) -> list[int]:
    return call.account.ticket_index.of_user(records.found(call, "users")["id"], relation)
