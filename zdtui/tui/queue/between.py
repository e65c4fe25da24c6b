"""How keys lead from pane to pane of an account's main screen."""

from zdtui.tui.bindings import bindings
from zdtui.tui.queue.pane import QueuePane
from zdtui.tui.queue.steps import Steps
from zdtui.tui.queue.views import ViewsList


class Between(Steps):
    """The keys of the main screen that belong to no single pane."""

    BINDINGS = bindings("work", "queue")

    views: ViewsList
    pane: QueuePane

    def show_views(self, wanted: bool) -> None:
        """Show or hide the views."""
        raise NotImplementedError

    def action_views(self) -> None:
        """Go to the views, or hide them when the keyboard is there."""
        if self.views.has_focus:
            self.show_views(False)
            self.queue.focus()
        else:
            if self.reading:
                self.close_ticket()
            self.show_views(True)
            self.views.focus()

    def action_go_left(self) -> None:
        """Go from the ticket to the queue, from the queue to the views."""
        if self.reading:
            self.close_ticket()
        elif not self.views.has_focus:
            self.action_views()

    def action_go_right(self) -> None:
        """Go from the views to the queue, from the queue to the ticket."""
        if self.views.has_focus:
            self.queue.focus()
        else:
            super().action_go_right()
