"""The half of a desk that is about what leaves."""

from typing import TYPE_CHECKING

from zdtui.desk.direct import Direct
from zdtui.desk.outbox import Outbox
from zdtui.desk.proposals import Proposals
from zdtui.desk.sender import Sender
from zdtui.desk.tagging import Tagging
from zdtui.desk.undo import Undoing
from zdtui.desk.writing import Writing

if TYPE_CHECKING:
    from zdtui.desk.overlay import Overlay
    from zdtui.desk.shown import Shown
    from zdtui.desk.threads import Threads
    from zdtui.desk.wiring import Wiring


class Writes:
    """Writing, taking back, and the way of each write to Zendesk.

    Attributes:
        outbox: the writes that have not been sent.
        writing: the way to change a ticket.
        undoing: the way to take back what was sent.
        tagging: the account's tags, and the way to change a ticket's.
        direct: the way for programs to write.
        proposals: what programs would like to write and a person has to allow.

    """

    def _begin_writing(
        self,
        wiring: "Wiring",
        overlay: "Overlay",
        shown: "Shown",
        threads: "Threads",
        *,
        hold: float,
        notes_follow: bool,
    ) -> None:
        """Put the parts together; ``hold`` and ``notes_follow`` are the desk's."""
        self.outbox = Outbox(wiring, overlay)
        self.writing = Writing(wiring, self.outbox, shown.ticket, hold)
        self.undoing = Undoing(wiring, self.writing)
        self.tagging = Tagging(wiring, self.writing)
        self.direct = Direct(wiring, self.outbox)
        self.proposals = Proposals(wiring, self.outbox, lambda: self.writing.hold)
        self._sender = Sender(wiring, self.outbox, threads, notes_follow=notes_follow)
