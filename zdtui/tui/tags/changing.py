"""Changing the tags of the ticket at hand."""

from typing import TYPE_CHECKING, Any

from zdtui.desk.reply import WriteRefusedError
from zdtui.tui.status.say import say
from zdtui.tui.tags.overlay import TagsOverlay

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.desk.merging import TagChange


def change_tags(app: "App[Any]", desk: "Desk", live: "LiveTicket") -> None:
    """Let the person add and remove tags, and hand the change to the outbox."""
    shown = {**live.raw, **live.changed_fields}.get("tags") or []

    async def done(change: "TagChange | None") -> None:
        if not change:
            return
        now = {**live.raw, **live.changed_fields}.get("tags") or []
        try:
            await desk.tagging.change(live.id, change, now)
        except WriteRefusedError as refusal:
            say(app, str(refusal), "problem")

    app.push_screen(TagsOverlay(desk, live, shown), done)
