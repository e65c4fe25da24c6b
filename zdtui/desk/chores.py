"""The background work of one desk: named, one of a name at a time, ended together."""

import asyncio
from collections.abc import Callable, Collection, Coroutine
from typing import Any

Work = Callable[[], Coroutine[Any, Any, None]]


class Chores:
    """Tasks that belong to a desk, not to a widget; none outlives ``close``."""

    def __init__(self, failed: Callable[[str, Exception], None]) -> None:
        """``failed`` hears the name of a chore that raised, and what."""
        self._failed = failed
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._closed = False

    def start(self, name: str, work: Work) -> None:
        """Run ``work`` under ``name``, unless a chore of that name is running or the desk has closed."""
        if not self._closed and not self.running(name):
            self._tasks[name] = asyncio.create_task(self._run(name, work), name=name)

    def running(self, name: str) -> bool:
        """Whether a chore of that name is at work."""
        task = self._tasks.get(name)
        return task is not None and not task.done()

    def busy(self, besides: Collection[str]) -> bool:
        """Whether any chore but these is at work."""
        return any(self.running(name) for name in self._tasks if name not in besides)

    async def done(self, name: str) -> None:
        """Wait until the chore of that name has ended, if there is one."""
        task = self._tasks.get(name)
        if task is not None:
            await asyncio.wait([task])

    def stop(self, name: str) -> None:
        """Cancel the chore of that name, if there is one."""
        task = self._tasks.pop(name, None)
        if task is not None:
            task.cancel()

    async def close(self) -> None:
        """Cancel every chore and wait until all have ended."""
        self._closed = True
        tasks = [task for task in self._tasks.values() if not task.done()]
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, name: str, work: Work) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - a chore must never take the program down; the desk says what failed
            self._failed(name, error)
        finally:
            if self._tasks.get(name) is asyncio.current_task():
                del self._tasks[name]
