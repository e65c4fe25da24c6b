"""Serving on loopback ports from a thread of its own."""

import asyncio
import threading
from collections.abc import Sequence

from zdtui.sandbox.wire import Listener


class Serving:
    """Serves listeners between `start` and `stop`."""

    def __init__(self, listeners: Sequence[Listener]) -> None:
        self._listeners = listeners
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="sandbox", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    def start(self) -> None:
        """Return when every listener accepts connections."""
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        """Cut every connection and return when the thread has ended."""
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()

    async def _serve(self) -> None:
        self._stop = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        for listener in self._listeners:
            await listener.open()
        self._ready.set()
        await self._stop.wait()
        for listener in self._listeners:
            await listener.close()
