"""What can be done with a saved search in the list of views."""

from typing import TYPE_CHECKING

from textual.message import Message

from zdtui.desk.searching.saved import SavedSearch
from zdtui.tui.command import Command
from zdtui.tui.queue.painted import Painted

if TYPE_CHECKING:
    from zdtui.tui.queue.shelf import Shelf


class Shelved(Painted):
    """A list of views that has saved searches, too."""

    shelf: "Shelf"

    class RenameWanted(Message):
        """A saved search is to get another name."""

        def __init__(self, entry: SavedSearch) -> None:
            super().__init__()
            self.entry = entry

    class DropWanted(Message):
        """A saved search is to be kept no longer."""

        def __init__(self, entry: SavedSearch) -> None:
            super().__init__()
            self.entry = entry

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        if command.id in {"saved-rename", "saved-drop"} and self._saved is None:
            return "This is a view of Zendesk's, not a saved search."
        return None

    def action_saved_rename(self) -> None:
        """Give the saved search under the cursor another name."""
        if self._saved is not None:
            self.post_message(self.RenameWanted(self._saved))

    def action_saved_drop(self) -> None:
        """Keep the saved search under the cursor no longer."""
        if self._saved is not None:
            self.post_message(self.DropWanted(self._saved))

    @property
    def _saved(self) -> SavedSearch | None:
        entry = self.shelf.entry
        return entry if isinstance(entry, SavedSearch) else None
