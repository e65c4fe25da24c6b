"""What bulk calls ask for, and the jobs they queue."""

from collections.abc import Sequence

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.jobs import Step

MOST = 100


def items(call: Call, kind: str) -> list[Json]:
    """Return the records of the body; raise 400 for more than 100."""
    given = [each for each in call.json().get(kind) or () if isinstance(each, dict)]
    if len(given) <= MOST:
        return given
    if kind == "users":
        raise errors.coded(400, "TooManyValues", "Maximum 100 users may be created per call")
    raise errors.too_many_values()


def targets(call: Call, kind: str) -> list[tuple[int, Json]]:
    """Return what to change: one change for all `ids`, or the records of the body, each with its id."""
    if "ids" in call.query:
        wanted = call.wrapped(kind[:-1])
        return [(each, wanted) for each in call.ids()]
    return [
        (call.integer("id", each["id"]), {name: value for name, value in each.items() if name != "id"})
        for each in items(call, kind)
        if "id" in each
    ]


def deleted(record_id: int) -> Json:
    """Return the result of a deletion."""
    return {"id": record_id, "action": "delete", "status": "Deleted", "success": True}


def queued(call: Call, kind: str, verb: str, steps: Sequence[Step]) -> Json:
    """Queue a job of single writes and return its status."""
    return {"job_status": call.account.jobs.queue(kind, verb, steps).as_json(call.base)}
