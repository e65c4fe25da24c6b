"""Where a text is going: the account in its colour, its mark if customers see every mistake, and the ticket."""

from typing import TYPE_CHECKING

from textual.content import Content

from zdtui.text.gate import SafeText, gate
from zdtui.tui.status.heading import colour_of

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


def address_of(desk: "Desk", ticket_id: int, ink: str) -> Content:
    """Write ``acme#1043`` for the border of what is being written; ``ink`` is the colour of its audience."""
    account = desk.account
    mark = (SafeText(" PRODUCTION "), "bold $background on $production") if account.production else ""
    return Content.assemble(
        (gate(f" {account.name}"), f"bold {colour_of(account.colour)}"),
        (SafeText(f"#{ticket_id} "), f"${ink}"),
        mark,
    )
