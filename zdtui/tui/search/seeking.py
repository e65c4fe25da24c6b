"""Searching in the main screen: the prompt under the queue, whose rows are the hits."""

from typing import TYPE_CHECKING

from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.live import LiveSearch
from zdtui.desk.searching.searches import TYPED
from zdtui.text.gate import SafeText, gate
from zdtui.tui.command import Command
from zdtui.tui.queue.between import Between
from zdtui.tui.queue.filter import FilterLine
from zdtui.tui.search.line import SearchLine
from zdtui.tui.search.shelved import Shelved
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


class Seeking(Between):
    """The main screen's searches."""

    desk: "Desk"
    _before: str | None = None
    """The list that was on screen before the search."""

    def open_list(self, key: str) -> None:
        """Show a list, with the cursor where it was in it."""
        raise NotImplementedError

    @property
    def _search(self) -> LiveSearch | None:
        live = self.pane.live
        return live if isinstance(live, LiveSearch) else None

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        search = self._search
        if command.id == "queue-clear" and search is not None and search.key == TYPED:
            return None
        if command.id == "search-save" and (search is None or not search.query.text.strip()):
            return "There is no search on screen."
        if command.id == "search-all":
            if search is None:
                return "There is no search on screen."
            if search.answer is Answer.WHOLE:
                return "Every hit is here."
            if not search.askable:
                return "There is nothing to ask Zendesk for."
        return super().why_not(command)

    async def action_search(self) -> None:
        """Open the prompt: with the words of the filter, with a saved search, or with what was typed last."""
        search, line = self._search, self.pane.line
        text = line.words if line.is_open else search.query.text if search and search.key != TYPED else None
        await self._seek(text or None)

    def action_search_all(self) -> None:
        """Read every hit, or stop reading them."""
        search = self._search
        if search is None:
            return
        if search.answer is Answer.EXPORTING:
            search.stop_reading()
        else:
            search.read_all()

    def action_search_save(self) -> None:
        """Ask for a name, and keep the search."""
        search = self._search
        if search is not None and search.query.text.strip():
            self._ask_name(search.query.text.strip())

    def action_queue_clear(self) -> None:
        """Show the whole list again; from a search, go back to the list before."""
        search = self._search
        if self.pane.line.is_open or search is None or search.key != TYPED:
            super().action_queue_clear()
        else:
            self._leave()

    # What is heard

    async def on_filter_line_elsewhere(self, event: FilterLine.Elsewhere) -> None:
        """Search everywhere instead of in this list."""
        event.stop()
        await self._seek(None)

    def on_search_line_gone(self, event: SearchLine.Gone) -> None:
        """Give the keyboard to the hits, or go back."""
        event.stop()
        if event.forward:
            self.queue.focus()
        else:
            self._leave()

    def on_search_line_keep_wanted(self, event: SearchLine.KeepWanted) -> None:
        """Ask for a name."""
        event.stop()
        self.action_search_save()

    def on_shelved_rename_wanted(self, event: Shelved.RenameWanted) -> None:
        """Ask for another name."""
        event.stop()
        self._ask_name(event.entry.text, event.entry.title)

    def on_shelved_drop_wanted(self, event: Shelved.DropWanted) -> None:
        """Keep a search no longer; what is on screen stays."""
        event.stop()
        self.run_worker(self._drop(event.entry.title, event.entry.text), exit_on_error=False)

    async def _seek(self, text: str | None) -> None:
        if self.reading:
            self.close_ticket()
        live = self.pane.live
        if (prompted := self.pane.prompted()) is not None:
            await prompted
        if live is None or live.key != TYPED:
            self._before = live.key if live is not None else None
            self.open_list(TYPED)
        self.pane.search.begin(text)

    def _leave(self) -> None:
        first = next((entry.key for entry in self.desk.views.entries()), None)
        before = self._before or first
        if before is not None:
            self.open_list(before)
        self.queue.focus()

    def _ask_name(self, text: str, name: str = "") -> None:
        from zdtui.tui.search.naming import Naming

        known = self.desk.searches.saved.of(text)
        title = SafeText("Rename the saved search" if known else "Save the search")
        name = name or (known.title if known else "")
        self.app.push_screen(Naming(title, text, name), lambda given: self._keep(given, text))

    def _keep(self, name: str | None, text: str) -> None:
        if name is not None:
            self.run_worker(self._kept(name, text), exit_on_error=False)

    async def _kept(self, name: str, text: str) -> None:
        kept = await self.desk.searches.save(name, text)
        say(self.app, gate(f"“{kept.title}” is among the views now, with its count."), "good")

    async def _drop(self, name: str, text: str) -> None:
        await self.desk.searches.drop(text)
        say(self.app, gate(f"“{name}” is no longer saved. It searched for: {text}"))
