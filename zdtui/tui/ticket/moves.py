"""What the keys of an open ticket do."""

from typing import TYPE_CHECKING

from textual.widget import Widget

from zdtui.text.gate import gate
from zdtui.tui.command import Command
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from zdtui.tui.ticket.thread import Thread

ABOUT_A_COMMENT = frozenset({"comment-next", "comment-previous", "comment-unfold", "comment-copy"})
ABOUT_A_LINK = frozenset({"link-next", "link-open"})


class TicketMoves(Widget):
    """The actions of the ticket's commands, on the thread of the pane that mixes them in."""

    thread: "Thread"
    _side_wanted: bool | None

    def why_not(self, command: Command) -> str | None:
        """Say why a command of the ticket cannot run now."""
        board = self.thread.board
        if command.id == "close":
            return None
        if board is None:
            return "No ticket is open."
        if command.id in ABOUT_A_COMMENT and not board.count:
            return "There is no comment here yet."
        if command.id in ABOUT_A_LINK and not board.links():
            return "This comment has no links."
        return None

    def action_ticket_down(self) -> None:
        """Scroll one line down."""
        self.thread.scroll_by(1)

    def action_ticket_up(self) -> None:
        """Scroll one line up."""
        self.thread.scroll_by(-1)

    def action_ticket_page_down(self) -> None:
        """Scroll one screen down."""
        self.thread.page(1)

    def action_ticket_page_up(self) -> None:
        """Scroll one screen up."""
        self.thread.page(-1)

    def action_ticket_first(self) -> None:
        """Jump to the top."""
        self.thread.start()

    def action_ticket_last(self) -> None:
        """Jump to the end."""
        self.thread.end()

    def action_comment_next(self) -> None:
        """Go to the comment below."""
        self.thread.move(1)

    def action_comment_previous(self) -> None:
        """Go to the comment above."""
        self.thread.move(-1)

    def action_comment_unfold(self) -> None:
        """Show the comment whole, or fold it."""
        self.thread.unfold()

    def action_comment_copy(self) -> None:
        """Copy the comment's text."""
        text = self.thread.copy()
        if text:
            self.app.copy_to_clipboard(text)
            say(self.app, f"Copied the comment: {len(text)} characters", "good")

    def action_link_next(self) -> None:
        """Choose the next link."""
        url = self.thread.next_link()
        say(self.app, f"enter opens {gate(url)}" if url else "This comment has no links.")

    def action_link_open(self) -> None:
        """Open the chosen link."""
        self.thread.open_link()

    def action_thread_turn(self) -> None:
        """Turn the order around."""
        newest = self.thread.turn()
        say(self.app, "Newest comment first" if newest else "Oldest comment first")

    def action_ticket_side(self) -> None:
        """Show or hide the properties."""
        self.show_side(not self.has_class("-side"))

    def show_side(self, wanted: bool) -> None:
        """Show or hide the properties and who asks, for this and the next tickets."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Go back to the queue."""
        raise NotImplementedError
