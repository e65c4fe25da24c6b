"""The tags of one ticket: typing narrows, enter adds and removes, and one key sends what changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.api.errors import ApiError
from zdtui.desk.events import DirectoryChanged
from zdtui.desk.merging import TagChange
from zdtui.desk.tagging import KnownTag
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.command import Command
from zdtui.tui.outbox.versions import signed
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.tags.rows import tag_rows, turned

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.desk.liveticket import LiveTicket

PAUSE = 0.2
"""Seconds without a key before Zendesk is asked for more tags."""

SHORTEST = 2
"""Letters before it is asked."""


class TagsOverlay(Overlay["TagChange | None"]):
    """Answers with the tags to add and to remove."""

    BINDINGS = bindings("tags")

    def __init__(self, desk: "Desk", live: "LiveTicket", tags: Sequence[str]) -> None:
        """Start from ``tags``, those that the person sees."""
        super().__init__()
        self._desk = desk
        self._live = live
        self._tags = list(tags)
        self._more: list[KnownTag] = []
        self._search = 0
        self.change = TagChange((), ())
        self._line = Input(placeholder="type to narrow, or a new tag", compact=True)
        self._line.cursor_blink = False
        self.list = ChoiceList(tag_rows(self._tags, self.change, self._known(), ""))

    def compose(self) -> ComposeResult:
        """Put the line to type in, the tags and what changes into a box."""
        with Vertical(classes="picker tags"):
            yield Static(Content.styled(SafeText(f"Tags of #{self._live.id}"), "bold"), classes="title")
            yield self._line
            yield self.list
            yield Static(classes="note", id="change")
            yield StatusBar()

    def on_mount(self) -> None:
        """Show tags of the account as they arrive."""
        self._stop = self._desk.subscribe(self._heard)
        self._tell()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._stop()

    def why_not(self, command: Command) -> str | None:
        """Say why there is nothing to save."""
        if command.id == "tags-save" and not self.change:
            return "Nothing changed yet: enter adds a tag or removes it."
        return None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow what is known at once, and ask for more after a pause."""
        event.stop()
        self._show(keep=False)
        self._search += 1
        if len(event.value.strip()) >= SHORTEST:
            search = self._search
            self.set_timer(PAUSE, lambda: self._ask(search))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Add or remove the tag, and let the next one be typed."""
        event.stop()
        self.change = turned(event.choice.value, self._tags, self.change)
        self._line.value = ""
        self._show(keep=True)
        self._tell()
        self.refresh_bindings()

    def action_tags_down(self) -> None:
        """Move one row down."""
        self.list.move(1)

    def action_tags_up(self) -> None:
        """Move one row up."""
        self.list.move(-1)

    def action_tags_turn(self) -> None:
        """Add the tag under the cursor, or remove it."""
        self.list.take()

    def action_tags_save(self) -> None:
        """Hand the change back."""
        self.dismiss(self.change)

    def action_tags_close(self) -> None:
        """Close without a change."""
        self.dismiss(None)

    def _known(self) -> list[KnownTag]:
        known = self._desk.tagging.known()
        names = {each.name for each in known}
        return [*known, *(each for each in self._more if each.name not in names)]

    def _show(self, *, keep: bool) -> None:
        rows = tag_rows(self._tags, self.change, self._known(), self._line.value)
        self.list.show(rows, self._line.value, keep=keep)

    def _tell(self) -> None:
        """Say what changes, and which new tag is nearly one that there is."""
        lines = [Content.styled(signed(self.change), "bold $accent")] if self.change else []
        for tag in self.change.added:
            near = self._desk.tagging.near(tag)
            if near is not None:
                many = f", on {near.count:,} tickets" if near.count else ""
                said = gate(f"{tag} is nearly {near.name}{many}: is it the same?")
                lines.append(Content.styled(said, "$warning"))
        self.query_one("#change", Static).update(Content("\n").join(lines))

    def _heard(self, event: "Event") -> None:
        if isinstance(event, DirectoryChanged):
            self._show(keep=True)
            self._tell()

    def _ask(self, search: int) -> None:
        if search == self._search and self.is_attached:
            self.run_worker(self._complete(self._line.value.strip()), exclusive=True, exit_on_error=False)

    async def _complete(self, start: str) -> None:
        """Add tags that Zendesk knows; without it, what is known here has to do."""
        try:
            self._more += await self._desk.tagging.complete(start)
        except ApiError:
            return
        self._show(keep=True)
