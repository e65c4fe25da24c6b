"""Keeps what is being written: each pause of the fingers makes it durable."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from zdtui.desk.reply import Reply

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


class Keeper:
    """Saves one ticket's draft, one save after the other, always the newest text.

    ``reply`` gives what is written now. After ``stop`` nothing is saved any more: the text was sent.
    """

    def __init__(self, desk: "Desk", ticket_id: int, reply: Callable[[], Reply]) -> None:
        self._desk = desk
        self._ticket_id = ticket_id
        self._reply = reply
        self._lock = asyncio.Lock()
        self._saved: Reply | None = None
        self._stopped = False

    async def keep(self) -> None:
        """Make the text durable, if it is not already."""
        async with self._lock:
            reply = self._reply()
            if self._stopped or reply == self._saved:
                return
            await self._desk.writing.save_draft(self._ticket_id, reply)
            if self._saved is not None and self._saved.public != reply.public:
                await self._desk.writing.drop_draft(self._ticket_id, public=self._saved.public)
            self._saved = reply

    def start_from(self, reply: Reply) -> None:
        """Say what is durable already."""
        self._saved = reply

    async def stop(self) -> None:
        """Save nothing from now on, and wait for a save that is under way."""
        self._stopped = True
        async with self._lock:
            return

    def go_on(self) -> None:
        """Save again: the text was not sent after all."""
        self._stopped = False
        self._saved = None
