"""The tags of the account, the most used first."""

from zdtui.sandbox import limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import either, offset
from zdtui.sandbox.paging.listing import Listing
from zdtui.sandbox.routing import Routes

routes = Routes("tags")

SHORTEST = 2
"""Letters an autocomplete needs."""

MOST = 20_000


@routes.get("/tags", limits.TAGS_INDEX)
def index(call: Call) -> Json:
    """List the tags in use with how often they are used."""
    listing = Listing(_counted(call), "-score,id", lambda each: [-each["count"], each["name"]])
    page, envelope = either.paged(call, listing)
    return {"tags": page, **envelope}


@routes.get("/tags/count")
def count(call: Call) -> Json:
    """Count the tags in use."""
    return counted(call, len(_counted(call)))


@routes.get("/autocomplete/tags")
def autocomplete(call: Call) -> Json:
    """List the tags that start with a text of two letters or more."""
    text = call.query.get("name", "").lower()
    found = [each["name"] for each in _counted(call) if each["name"].startswith(text)]
    page, envelope = offset.paged(call, found if len(text) >= SHORTEST else [])
    return {"tags": page, **envelope}


def _counted(call: Call) -> list[Json]:
    ordered = sorted(call.world.tags.items(), key=lambda each: (-each[1], each[0]))
    return [{"name": name, "count": times} for name, times in ordered[:MOST]]
