"""What a search found, as Zendesk shows it."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.search import search
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import OF_TICKETS, OF_USERS, beside

Hit = tuple[str, int]

_NESTED = re.compile(r"(\w+)\(([^)]*)\)")


def found(call: Call, kinds: Sequence[str]) -> list[Hit]:
    """Return what the request's query finds, in the order it asks for; the newest may not be indexed yet."""
    query = call.query
    hits = search(
        call.world,
        query.get("query", ""),
        call.my_id,
        kinds,
        sort_by=query.get("sort_by"),
        sort_order=query.get("sort_order"),
    )
    delay = call.account.index_delay
    if delay <= 0:
        return hits
    tickets, since = call.world.tickets, call.account.clock() - delay
    return [hit for hit in hits if hit[0] != "ticket" or tickets.value("created", hit[1]) <= since]


def rendered(call: Call, hits: Sequence[Hit]) -> list[Any]:
    """Return the records found, each with its `result_type`."""
    return [_rendered(call, hit) for hit in hits]


def sides(call: Call, hits: Sequence[Hit]) -> Json:
    """Return the sideloads of a search, which are named by type: `include=tickets(users,groups)`."""
    asked = {kind: names.split(",") for kind, names in _NESTED.findall(call.query.get("include", ""))}
    tickets = [call.account.tickets.references(record_id) for kind, record_id in hits if kind == "ticket"]
    users = [call.world.users[record_id] for kind, record_id in hits if kind == "user"]
    return {
        **beside(call, users, OF_USERS, asked.get("users", ())),
        **beside(call, tickets, OF_TICKETS, asked.get("tickets", ())),
    }


def _rendered(call: Call, hit: Hit) -> Any:
    kind, record_id = hit
    if kind != "ticket":
        return linked(call, f"{kind}s", call.world_records(kind)[record_id]) | {"result_type": kind}
    raw = bytes(call.account.tickets.one(call.base, record_id))
    return msgspec.Raw(raw[:-1] + b',"result_type":"ticket"}')
