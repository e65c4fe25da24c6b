"""What happens when the cursor rests: first the preview, then the reading ahead."""

import asyncio
from collections.abc import Callable

PREVIEW = 0.05
"""Seconds after the last move until the ticket is previewed."""
AHEAD = 0.15
"""Seconds after the last move until the tickets around are read ahead and the place is remembered."""


class Rest:
    """Calls ``preview`` and then ``ahead`` once the cursor has stopped; every move begins anew."""

    def __init__(self, preview: Callable[[], None], ahead: Callable[[], None]) -> None:
        self._calls = ((PREVIEW, preview), (AHEAD, ahead))
        self._waiting: list[asyncio.TimerHandle] = []

    def moved(self) -> None:
        """Take in that the cursor moved."""
        self.stop()
        loop = asyncio.get_running_loop()
        self._waiting = [loop.call_later(seconds, call) for seconds, call in self._calls]

    def stop(self) -> None:
        """Call nothing that is still waiting."""
        for handle in self._waiting:
            handle.cancel()
        self._waiting = []
