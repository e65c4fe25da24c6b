"""Writing to tickets: through the desk's outbox, and what its verdicts mean to whoever called."""

import json
import re
from typing import TYPE_CHECKING, Any

from zdtui.tools.call import API, Call
from zdtui.tools.refusal import ToolError, refusal_of

if TYPE_CHECKING:
    from zdtui.desk.direct import Verdict

_CLOSED = re.compile(r"closed prevents ticket update", re.IGNORECASE)

COMPARED = ("subject", "status", "priority", "type", "assignee_id", "group_id", "tags", "updated_at")
"""The fields that a conflict names."""


async def change(call: Call, ticket_id: int, fields: dict[str, Any], *, fenced: bool, label: str) -> dict[str, Any]:
    """Change a ticket in one ``PUT`` and return Zendesk's answer (``ticket``, and ``audit`` where it was told).

    With ``fenced`` the change arrives once whatever becomes of the answer; in a safe call it also yields to whoever
    changed the ticket since it was read.

    Raises:
        ToolError: it was not done, or nobody knows.

    """
    from zdtui.desk.carrying import FENCED, OPEN, request
    from zdtui.store.outbox import OutboxRow

    seen = _stored(call, ticket_id)
    stamp, kind = seen.get("updated_at"), FENCED if fenced or call.safe else OPEN
    if call.dry_run:
        row = OutboxRow(call.execution_id, ticket_id, kind, fields, {}, label, stamp=stamp)
        if kind == FENCED and stamp is None:
            call.warn("updated_stamp is read from Zendesk just before the request leaves.")
        call.rehearse("PUT", f"{API}/tickets/{ticket_id}", {"ticket": request(row)})
    verdict = await call.desk.direct.write(
        call.execution_id, kind, fields, label=label, ticket_id=ticket_id, stamp=stamp, overwrite=not call.safe
    )
    call.answered(verdict.request_id)
    if verdict.row.state == "conflict" and not verdict.unsure:
        raise _conflict(ticket_id, fields, seen, _stored(call, ticket_id))
    _check(verdict)
    if verdict.found:
        call.warn(verdict.found)
    return _answer(verdict) or {"ticket": _stored(call, ticket_id)}


async def create(call: Call, fields: dict[str, Any]) -> dict[str, Any]:
    """Make a ticket and return Zendesk's answer; however often it has to be asked, it makes one.

    Raises:
        ToolError: it was not made, or nobody knows.

    """
    from zdtui.desk.carrying import CREATE, request
    from zdtui.store.outbox import OutboxRow

    label = "new ticket"
    if call.dry_run:
        row = OutboxRow(call.execution_id, None, CREATE, fields, {}, label)
        headers = {"Idempotency-Key": call.execution_id}
        call.rehearse("POST", f"{API}/tickets", {"ticket": request(row)}, headers)
    verdict = await call.desk.direct.write(call.execution_id, CREATE, fields, label=label)
    call.answered(verdict.request_id, verdict.lookup)
    _check(verdict)
    if verdict.found:
        call.warn(verdict.found)
    return _answer(verdict) or {}


def _stored(call: Call, ticket_id: int) -> dict[str, Any]:
    """The ticket as it was last read."""
    raw = call.desk.store.raw("tickets", ticket_id)
    found: dict[str, Any] = json.loads(raw) if raw else {}
    return found


def _answer(verdict: "Verdict") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(verdict.body) if verdict.body else {}
    return found


def _check(verdict: "Verdict") -> None:
    """Raise what keeps a write from being done."""
    if verdict.row.state == "sent":
        return
    if verdict.row.state in {"unknown", "sending"} or verdict.unsure:
        raise ToolError(
            "unknown_outcome",
            "Zendesk's answer was lost, and nobody could say in time whether the write arrived.",
            f"Do not send it again: it stays in the outbox as {verdict.row.id}, is looked for, or decided on there.",
            exit_code=6,
        )
    if verdict.error is None:
        raise ToolError("not_sent", "The write did not leave in time; nothing was sent.", "Try again.", exit_code=6)
    told = refusal_of(verdict.error)
    if _CLOSED.search(told.message):
        told.fix = (
            "A closed ticket stays as it is. Its tags: zdtui tag. An answer: zendesk_ticket_create, a new ticket."
        )
    raise told


def _conflict(ticket_id: int, wanted: dict[str, Any], seen: dict[str, Any], now: dict[str, Any]) -> ToolError:
    """Name, field by field, what somebody else changed."""
    names = [name for name in COMPARED if seen.get(name) != now.get(name) or name in wanted]
    fields = {
        name: {
            "seen": seen.get(name),
            "now": now.get(name),
            **({"wanted": wanted[name]} if name in wanted else {}),
        }
        for name in names
    }
    return ToolError(
        "conflict",
        f"Somebody changed #{ticket_id} since it was read; nothing was written.",
        "Read it again (zendesk_ticket_get), then decide what still holds.",
        details={"fields": fields},
        exit_code=7,
    )
