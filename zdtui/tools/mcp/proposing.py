"""Turns a call into a proposal: the request that it would have sent waits for a person."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zdtui.desk.proposals import Wish
from zdtui.desk.reply import Reply
from zdtui.tools.execution import perform
from zdtui.tools.mcp.facts import TicketFacts
from zdtui.tools.refusal import ToolError

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.store.outbox import OutboxRow
    from zdtui.tools.tool import Tool

ADDED = frozenset({"external_id", "metadata", "safe_update", "updated_stamp"})
"""What sending adds by itself."""


async def propose(
    desk: "Desk", tool: "Tool[Any]", given: Mapping[str, Any], about: TicketFacts | None, *, reason: str, agent: str
) -> "OutboxRow":
    """Keep what a call would have written as a proposal.

    Raises:
        ToolError: it writes nothing that can wait (``not_proposable``).

    """
    request = (await perform(desk, tool.name, given, dry_run=True)).data
    sent = request.get("json") or {}
    ticket, person = sent.get("ticket"), sent.get("user")
    if isinstance(person, dict):
        return await desk.proposals.add(_welcome(tool, person, reason, agent))
    if not isinstance(ticket, dict) or request["method"] not in {"POST", "PUT"}:
        raise _stays(tool)
    body = {name: value for name, value in ticket.items() if name not in ADDED}
    fields = about.fields if about else {}
    return await desk.proposals.add(
        Wish(
            about.id if about else None,
            body,
            {name: fields.get(name) for name in body if name != "comment" and name in fields},
            _reply(tool, given),
            about.recipients if about else (),
            about.subject if about else str(body.get("subject", "")),
            reason[:2000],
            agent[:200],
            about.stamp if about else None,
        )
    )


def _welcome(tool: "Tool[Any]", person: dict[str, Any], reason: str, agent: str) -> Wish:
    """A new person as a wish: only one with an address, since that tells whether they were made already."""
    if not person.get("email"):
        raise _stays(tool)
    return Wish(None, person, {}, None, (), str(person["name"]), reason[:2000], agent[:200], None, person=True)


def _stays(tool: "Tool[Any]") -> ToolError:
    return ToolError("not_proposable", f"What {tool.name} writes cannot wait as a proposal.", "Leave it to a person.")


def _reply(tool: "Tool[Any]", given: Mapping[str, Any]) -> Reply | None:
    """The comment as it was written."""
    if tool.name == "zendesk_ticket_reply":
        return Reply(str(given["body"]), public=given.get("public") is not False)
    return Reply(str(given["comment_body"]), public=True) if given.get("comment_body") else None
