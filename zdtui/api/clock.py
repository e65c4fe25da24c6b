"""The time, and waiting for it to pass."""

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits; tests inject one that does neither for real."""

    def now(self) -> float:
        """Return Unix seconds by this machine's clock."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow, for measuring."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> float:
        """Return Unix seconds."""
        return time.time()

    def monotonic(self) -> float:
        """Return seconds that only ever grow."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds."""
        await asyncio.sleep(seconds)
