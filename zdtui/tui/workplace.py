"""What the application's verbs (reply, status, copy …) need of the screen they are used on."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual.widget import Widget

    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket


@runtime_checkable
class ManyDesks(Protocol):
    """A workplace with tickets of several accounts."""

    def undoing(self) -> "Desk":
        """Name the desk whose write undo would take back."""

    def repairing(self) -> "Desk":
        """Name the desk that signing in again would repair."""

    def joined(self, account: str) -> bool:
        """Say whether an account takes part."""

    def open_live(self, live: "LiveTicket") -> None:
        """Open a ticket of any account in place and give it the keyboard."""


@runtime_checkable
class Workplace(Protocol):
    """A screen with a ticket at hand: the open one, or the one under the cursor.

    Attributes:
        reading: whether the ticket at hand is open, not merely under the cursor.

    """

    desk: "Desk"
    reading: bool

    def at_hand(self) -> "LiveTicket | None":
        """Name the ticket the verbs are about, or ``None`` where there is none."""

    def open(self, ticket_id: int) -> None:
        """Open a ticket in place and give it the keyboard."""

    async def room_to_write(self, live: "LiveTicket") -> "Widget":
        """Open the ticket in place and give the container, with the id ``composer``, that a composer goes into."""
