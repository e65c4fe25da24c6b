"""What one key does to the ticket at hand: reply, note, one field, undo, browser, copy."""

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakSet

from textual.app import App

from zdtui.desk.reply import WriteRefusedError
from zdtui.tui.browser import show_page
from zdtui.tui.command import Command
from zdtui.tui.commands import COMMANDS
from zdtui.tui.composer.choosing import choose
from zdtui.tui.composer.fields import ASSIGNEE, GROUP, PRIORITY, STATUS, TYPE, Field, Fields
from zdtui.tui.status.say import say
from zdtui.tui.workplace import ManyDesks, Workplace

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.desk.reply import Reply
    from zdtui.tui.composer.composer import Composer

NEEDS_TICKET = frozenset(each.id for each in COMMANDS if each.scope == "work" and each.id != "undo")
"""Commands that are about one ticket."""

CHANGES = frozenset(each.id for each in COMMANDS if each.scope == "work" and each.writes)
"""Commands that write to it."""


class Verbs(App[int]):
    """The application's verbs; where there is no ticket they say so.

    Attributes:
        composers: every composer there is, so that their texts can be kept at an ending.

    """

    def __init__(self) -> None:
        super().__init__()
        self.composers: WeakSet[Composer] = WeakSet()

    @property
    def workplace(self) -> Workplace | None:
        """The screen on top, if tickets are worked on there."""
        return self.screen if isinstance(self.screen, Workplace) else None

    @property
    def ticket_at_hand(self) -> "tuple[Desk, LiveTicket] | None":
        """The desk and the ticket the verbs are about."""
        place = self.workplace
        live = place.at_hand() if place else None
        return (place.desk, live) if place and live else None

    def why_not(self, command: Command) -> str | None:
        """Say why a verb cannot run now."""
        if command.id not in NEEDS_TICKET:
            return None
        found = self.ticket_at_hand
        if found is None:
            return "There is no ticket here yet."
        if command.id in CHANGES - {"tags"} and found[1].raw.get("status") == "closed":
            return "This ticket is closed; Zendesk takes no more changes to it."
        return None

    async def action_reply(self) -> None:
        """Write a public reply."""
        await self._compose(public=True)

    async def action_note(self) -> None:
        """Write an internal note."""
        await self._compose(public=False)

    async def action_edit(self) -> None:
        """Write in the person's own editor: go on with what is open, or begin a reply."""
        composer = await self._compose(public=None)
        if composer is not None:
            await composer.action_editor()

    def action_status(self) -> None:
        """Set the status."""
        self._set(STATUS)

    def action_priority(self) -> None:
        """Set the priority."""
        self._set(PRIORITY)

    def action_type(self) -> None:
        """Set the type."""
        self._set(TYPE)

    def action_assign(self) -> None:
        """Set the assignee."""
        self._set(ASSIGNEE)

    def action_group(self) -> None:
        """Set the group."""
        self._set(GROUP)

    def action_tags(self) -> None:
        """Add tags and remove them."""
        from zdtui.tui.tags.changing import change_tags

        if self.ticket_at_hand is not None:
            change_tags(self, *self.ticket_at_hand)

    async def action_undo(self) -> None:
        """Take back the last write while it is held; its text comes back into the composer."""
        place = self.workplace
        if place is not None:
            await self.take_back(place.undoing() if isinstance(place, ManyDesks) else place.desk)

    async def take_back(self, desk: "Desk") -> None:
        """Take back the last held write of one account; without one, offer what was sent."""
        undone = await desk.writing.undo()
        if undone is None:
            await self.run_action("undo_sent")
        elif undone.reply is not None:
            live = desk.ticket(undone.ticket_id)
            await self.open_composer(desk, live, undone.reply.public, undone.reply, undone.fields)
            say(self, "Taken back. Nothing was sent.", "good")
        else:
            say(self, f"Taken back: {desk.account.name}#{undone.ticket_id} stays as it was.", "good")

    async def action_browser(self) -> None:
        """Show the ticket in Zendesk's own pages, or give the address to copy."""
        address = self._address()
        if address and not await asyncio.to_thread(show_page, address):
            say(self, f"No browser here: {address}", "info", 30)

    def action_copy(self) -> None:
        """Put the ticket's address on the terminal's clipboard, and show it for terminals that take none."""
        address = self._address()
        if address:
            self.copy_to_clipboard(address)
            say(self, f"Copied: {address}", "good", 30)

    def _address(self) -> str | None:
        found = self.ticket_at_hand
        return found[0].account.origin.url(f"/agent/tickets/{found[1].id}") if found else None

    def _set(self, field: Field) -> None:
        found = self.ticket_at_hand
        if found is None:
            return
        desk, live = found

        async def chosen(change: Fields) -> None:
            try:
                await desk.writing.submit(live.id, change, None)
            except WriteRefusedError as refusal:
                say(self, str(refusal), "problem")

        choose(self, desk, field, {**live.raw, **live.changed_fields}, chosen)

    async def _compose(self, *, public: bool | None) -> "Composer | None":
        """Open the composer, or go on in the one that is open; ``None`` as audience keeps the one there is."""
        found = self.ticket_at_hand
        if found is None:
            return None
        return await self.open_composer(*found, public)

    async def open_composer(
        self,
        desk: "Desk",
        live: "LiveTicket",
        public: bool | None,
        reply: "Reply | None" = None,
        fields: Fields | None = None,
    ) -> "Composer | None":
        """Write to a ticket, or go on writing; ``None`` as audience keeps the one there is."""
        from zdtui.tui.composer.composer import Composer

        place = self.workplace
        if place is None:
            return None
        room = await place.room_to_write(live)
        composer = next((each for each in room.query(Composer) if each.live.id == live.id), None)
        if composer is not None and reply is not None:
            await composer.put_away()
            composer = None
        if composer is None:
            draft = desk.writing.draft(live.id, public=False)
            audience = public if public is not None else draft is None
            composer = Composer(
                desk,
                live,
                public=audience,
                reply=reply,
                fields=fields,
                editor=self.editor,
            )
            self.composers.add(composer)
            await room.mount(composer)
        elif public is not None and composer.public != public:
            await composer.action_audience()
        composer.take_keyboard()
        return composer

    @property
    def editor(self) -> str | None:
        """The editor named in the settings."""
        return None
