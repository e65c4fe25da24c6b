"""What is typed ahead goes where the keys before it lead: into the composer one opens, not into the list it left."""

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Final

from textual.app import App, ScreenStackError
from textual.events import Key, Paste

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Event
    from textual.message_pump import MessagePump

PATIENCE: Final = 2.0
"""Seconds after which a key that is still being handled holds up the next ones no longer."""


class Keyboard(App[int]):
    """An application that hands a key on when the one before it has been handled and the focus is where that put it.

    Textual hands each key to what has the focus when it arrives; a widget handles it some time later, and another
    widget that it opens has the focus later still.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._key_turn = 0
        self._key_under_way = False
        self._key_overdue: asyncio.TimerHandle | None = None

    @property
    def keys_wait(self) -> bool:
        """Whether a key is being handled, or waits for one that is."""
        return self._key_under_way

    async def on_event(self, event: "Event") -> None:
        """Let keys wait for those before them; anything else goes on at once."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if not self._key_under_way:
            await self._next_key()

    async def _next_key(self) -> None:
        """Give the next key to what has the focus now, and follow it."""
        if self._key_overdue is not None:
            self._key_overdue.cancel()
        self._key_turn += 1
        self._key_under_way = bool(self._typed)
        if not self._key_under_way:
            return
        event = self._typed.popleft()
        self._key_overdue = asyncio.get_running_loop().call_later(PATIENCE, self._key_done, self._key_turn)
        try:
            way = [*(self.focused or self.screen).ancestors_with_self, self]
        except ScreenStackError:
            way = [self]
        await super().on_event(event)
        await self._follow_key(self._key_turn, [*way, *way])

    async def _follow_key(self, turn: int, way: "Sequence[MessagePump]") -> None:
        """Queue up behind a key at everything that it passes, then behind the focus that it moved.

        The way is gone twice: behind the key, and behind what became of it, such as a choice.
        """
        for place, pump in enumerate(way):
            if pump.call_later(self._follow_key, turn, way[place + 1 :]):
                return
        self.call_later(self._key_arrives, turn)

    async def _key_arrives(self, turn: int) -> None:
        """Queue up behind what the screen that is shown now does to begin with."""
        try:
            waits = self.screen.call_later(self._key_done, turn)
        except ScreenStackError:
            waits = False
        if not waits:
            self._key_done(turn)

    def _key_done(self, turn: int) -> None:
        if turn == self._key_turn:
            self.call_later(self._next_key)
