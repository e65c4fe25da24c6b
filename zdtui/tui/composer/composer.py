"""The composer: one text, one audience that cannot be mistaken, and the fields that leave with it."""

from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Static, TextArea

from zdtui.desk.reply import Reply, joined
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.command import Command
from zdtui.tui.composer.address import address_of
from zdtui.tui.composer.editor import edit, editor_command
from zdtui.tui.composer.fields import Fields
from zdtui.tui.composer.keeper import Keeper
from zdtui.tui.composer.news import News
from zdtui.tui.composer.paper import Paper
from zdtui.tui.composer.preview import Preview
from zdtui.tui.composer.recipients import recipients_of
from zdtui.tui.composer.sending import Sending
from zdtui.tui.status.say import say
from zdtui.tui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.timer import Timer

    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket

PAUSE = 0.4
"""Seconds without a key after which the draft is saved."""

WORDS = {True: SafeText(" PUBLIC REPLY "), False: SafeText(" INTERNAL NOTE ")}


class Composer(Sending, Vertical):
    """Writes to one ticket. Its word, its border and its colours say who will read it.

    Attributes:
        public: whether the customer will read it.
        touched: the fields that leave together with the text.

    """

    BINDINGS = bindings("composer")

    class Submitted(Message):
        """The text is in the outbox."""

        def __init__(self, reply: Reply, fields: Fields) -> None:
            super().__init__()
            self.reply = reply
            self.fields = fields

    class Closed(Message):
        """The composer is going; what was written stays a draft unless it was submitted."""

    def __init__(
        self,
        desk: "Desk",
        live: "LiveTicket",
        *,
        public: bool,
        reply: Reply | None = None,
        fields: "Mapping[str, object] | None" = None,
        editor: str | None = None,
    ) -> None:
        """Start with ``reply`` if there is one, else with the draft of that audience; ``editor`` is the setting."""
        super().__init__()
        draft = desk.writing.draft(live.id, public=public)
        kept = Reply(draft.text, public, draft.ccs, draft.cursor) if draft else Reply("", public)
        start = Reply(joined(reply.text, kept.text), public, reply.ccs, reply.cursor) if reply else kept
        self.desk = desk
        self.live = live
        self.public = public
        self.touched: Fields = dict(fields or {})
        self._editor = editor
        self._ccs = start.ccs
        self._area = Paper(start)
        self.keeper = Keeper(desk, live.id, lambda: self.reply)
        if reply is None:
            self.keeper.start_from(kept)
        self.pause: Timer | None = None
        self.leaving = False
        self.news = News(desk, live)
        self._has_text = bool(self.text.strip())

    @property
    def text(self) -> str:
        """What is written now, in Markdown."""
        return self._area.text

    @property
    def reply(self) -> Reply:
        """What is written now, with its audience."""
        return Reply(self._area.text, self.public, self._ccs, self._area.cursor_location)

    def compose(self) -> ComposeResult:
        """Put the readers above the text and the touched fields below it."""
        yield Static(id="readers")
        yield Static(id="news")
        with ContentSwitcher(initial="text"):
            yield self._area
            yield Preview()
        yield Static(id="fields")

    def on_mount(self) -> None:
        """Say who will read it, and take the keyboard."""
        self.screen.bindings_updated_signal.subscribe(self, self._look_around)
        self._deaf = self.desk.subscribe(self.hear_news)
        self.query_one("#news").display = False
        self._dress()
        self.show_touched()
        self._area.focus()
        if self.text:
            self.run_worker(self.keep(), group="draft")

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Save the draft as soon as the fingers pause; what needs a text can be done once there is one."""
        event.stop()
        if bool(self.text.strip()) is not self._has_text:
            self._has_text = not self._has_text
            self.refresh_bindings()
        if self.pause is not None:
            self.pause.stop()
        self.pause = self.set_timer(PAUSE, lambda: self.run_worker(self.keep(), group="draft"))

    async def keep(self) -> None:
        """Make what is written durable now."""
        await self.keeper.keep()

    def why_not(self, command: Command) -> str | None:
        """Say why a command of the composer cannot run now."""
        if self.leaving:
            return "The message is on its way already."
        if command.id in ("send", "send-as", "send-later", "preview") and not self.text.strip():
            return "The message is empty. Write something, or press escape to close."
        return None

    async def action_audience(self) -> None:
        """Turn a reply into a note and back; the text stays, and a draft of the other audience is joined to it."""
        self.public = not self.public
        other = self.desk.writing.draft(self.live.id, public=self.public)
        text = joined(self.text, other.text) if other else self.text
        if text != self.text:
            self._area.take_over(text)
        self._dress()
        self.refresh_bindings()
        say(self.app, f"Now: {self._sentence()}")
        await self.keep()

    def action_preview(self) -> None:
        """Show what the readers will see, and go back to the text."""
        switcher, preview = self.query_one(ContentSwitcher), self.query_one(Preview)
        showing = switcher.current == "preview"
        if not showing:
            preview.show(self.text, public=self.public)
        switcher.current = "text" if showing else "preview"
        (self._area if showing else preview).focus()

    async def action_editor(self) -> None:
        """Go on in the person's own editor."""
        await self.keep()
        command = editor_command(self._editor, self.app_environment)
        edited = await edit(self.app, self.text, command, f"ticket-{self.live.id}.md")
        if edited.text != self.text:
            self._area.take_over(edited.text)
        if edited.problem:
            say(self.app, edited.problem, "problem")
        self._area.focus()
        await self.keep()

    async def action_put_away(self) -> None:
        """Close and keep the draft; from the preview, go back to the text first."""
        if self.query_one(ContentSwitcher).current == "preview":
            self.action_preview()
            return
        await self.put_away()

    async def put_away(self) -> None:
        """Close; what was written is a draft."""
        await self.keep()
        await self._leave()

    async def step_aside(self) -> None:
        """Make room for another ticket: what was written is a draft, and the keyboard stays where it is."""
        await self.keep()
        await self.remove()

    def take_keyboard(self) -> None:
        """Let the next key go into the text."""
        self._area.focus()

    async def gone(self, reply: Reply, fields: Fields) -> None:
        """Tell that the outbox has it, and close."""
        self.post_message(self.Submitted(reply, fields))
        await self._leave()

    def show_touched(self) -> None:
        """Name the touched fields below the text."""
        line = self.query_one("#fields", Static)
        line.display = bool(self.touched_names)
        line.update(Content.styled(gate("with " + ", ".join(self.touched_names)), "bold $accent"))

    def _look_around(self, screen: Screen[Any]) -> None:
        """Step aside when the person went on to another ticket: a composer stands below its own ticket only."""
        if screen is self.screen and isinstance(screen, Workplace) and not self.leaving:
            live = screen.at_hand()
            if not screen.reading or live is not self.live:
                screen.run_worker(self.step_aside(), group="composer")

    async def _leave(self) -> None:
        self.post_message(self.Closed())
        await self.remove()

    def _sentence(self) -> SafeText:
        return recipients_of(self.desk, self.live.raw, len(self._ccs)).sentence(public=self.public)

    def _dress(self) -> None:
        """Show the audience in the word, the border, the colours and the sentence."""
        self.set_class(self.public, "-public")
        self.set_class(not self.public, "-internal")
        ink = "public" if self.public else "internal"
        self.border_title = Content.styled(WORDS[self.public], f"bold $background on ${ink}")
        self.border_subtitle = address_of(self.desk, self.live.id, ink)
        self.query_one("#readers", Static).update(Content.styled(self._sentence(), f"bold ${ink}"))
        if self.query_one(ContentSwitcher).current == "preview":
            self.query_one(Preview).show(self.text, public=self.public)
