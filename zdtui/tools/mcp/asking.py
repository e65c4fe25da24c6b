"""Asking the person at the other end, before something is sent that they could not take back."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Protocol

from zdtui.text.gate import gate, gate_lines
from zdtui.tools.mcp.facts import TicketFacts


class Answer(Enum):
    """What the person said; ``CANNOT`` when their program has no way to ask them."""

    YES = "yes"
    NO = "no"
    CANNOT = "cannot"


class Unanswered(Exception):  # noqa: N818 - no error: the call ends with a question
    """The question has to go out before the call can go on; ``result`` carries it."""

    def __init__(self, result: Any) -> None:
        super().__init__("unanswered")
        self.result = result


class Asker(Protocol):
    """A way to ask."""

    async def ask(self, message: str, about: str) -> Answer:
        """Show ``message`` and wait for the answer; ``about`` identifies what exactly is being agreed to.

        Raises:
            Unanswered: the answer comes with the next call.

        """


def question(tool: str, tool_input: Mapping[str, Any], ticket: TicketFacts | None, account: str) -> str:
    """What the person is shown: the account, the ticket, whom it reaches, and every word of it."""
    lines = [f"An agent wants to use {tool} in the account {gate(account)}."]
    if ticket is not None:
        lines.append(f"Ticket #{ticket.id}: {gate(ticket.subject)}")
        names = ", ".join(gate(name) for name in ticket.recipients)
        lines.append(f"It is public and reaches {len(ticket.recipients)}: {names}")
    for name, value in tool_input.items():
        if name == "body":
            lines += ["The text:", *(f"    {line}" for line in gate_lines(str(value)))]
        elif name not in {"ticket_id", "public"}:
            lines.append(f"{gate(name)}: {gate(str(value))}")
    return "\n".join(lines)
