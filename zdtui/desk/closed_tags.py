"""Tags of closed tickets: the one thing about them that can change, and only through a job."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.api.errors import Conflict, Invalid, UnknownOutcome

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.desk.merging import TagChange
    from zdtui.model.job_status import JobStatus

LIMIT: Final = "Zendesk lets nothing of a closed ticket be changed in this account, not even its tags."
FIX: Final = "Put the tags on a follow-up ticket instead; a closed ticket cannot be opened again."

PAUSES: Final = (0.1, 0.3, 0.6, 1.0)
"""Seconds between two looks at a job; the last one again and again."""

PATIENCE: Final = 60.0
"""Seconds for which a job is waited for."""


def closed_body(change: "TagChange") -> dict[str, Any]:
    """Say what a job is asked for that adds and removes tags."""
    named = {"additional_tags": list(change.added), "remove_tags": list(change.removed)}
    return {name: tags for name, tags in named.items() if tags}


async def change_closed_tags(client: "Client", ticket_id: int, wanted: Mapping[str, Any]) -> bytes:
    """Add and remove tags (``PUT /api/v2/tickets/update_many``) and return the ticket as the body of an answer.

    ``wanted`` holds ``additional_tags``, ``remove_tags`` or both. What the job says is checked, and so is the ticket.

    Raises:
        Invalid: Zendesk refused.
        Conflict: the ticket changed while the job waited.
        UnknownOutcome: the job did not end in time.
        ApiError: Zendesk could not be asked.

    """
    job = await _ended(client, await client.tickets.update_alike([ticket_id], wanted))
    for failure in job.failed:
        if failure.get("error") == "UpdateConflict":
            raise Conflict("The ticket changed while the job waited.")
        raise Invalid(LIMIT, FIX, code=str(failure.get("error") or ""))
    body = await closed_tags_done(client, ticket_id, wanted)
    if body is None:
        raise Invalid(LIMIT, FIX, code=job.status)
    return body


async def closed_tags_done(client: "Client", ticket_id: int, wanted: Mapping[str, Any]) -> bytes | None:
    """Return the ticket as the body of an answer if its tags are as ``wanted``, else ``None``.

    Raises:
        ApiError: Zendesk could not be asked.

    """
    found = (await client.tickets.show_many([ticket_id])).items
    if not found:
        return None
    tags = set(found[0].raw.get("tags") or ())
    done = tags.issuperset(wanted.get("additional_tags") or ()) and tags.isdisjoint(wanted.get("remove_tags") or ())
    return msgspec.json.encode({"ticket": found[0].raw}) if done else None


async def _ended(client: "Client", job: "JobStatus") -> "JobStatus":
    """Wait until a job has come to an end."""
    waited, looks = 0.0, 0
    while not job.done:
        if waited > PATIENCE:
            raise UnknownOutcome("Zendesk took the change of tags and has not said yet that it is done.")
        pause = PAUSES[min(looks, len(PAUSES) - 1)]
        await asyncio.sleep(pause)
        waited, looks = waited + pause, looks + 1
        job = await client.jobs.show(job.id)
    return job
