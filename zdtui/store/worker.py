"""One thread that does one job after another, and something useful when it has none."""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from zdtui.store.errors import ClosedError

T = TypeVar("T")


class Worker:
    """A thread that runs jobs in the order they were asked for.

    ``idle`` is called while no job waits, for as long as it returns ``True``; it should return within some ten
    milliseconds, for a new job waits until it does.
    """

    def __init__(self, name: str, idle: Callable[[], bool] | None = None) -> None:
        self._name = name
        self._idle = idle
        self._jobs: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        if idle is not None:
            self._start()

    async def run(self, job: Callable[[], T]) -> T:
        """Run ``job`` in the thread and return what it returns; a caller that is cancelled does not stop the job.

        Raises:
            ClosedError: the worker was closed.

        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Any] = loop.create_future()

        def settle(answer: Any, error: BaseException | None) -> None:
            if future.cancelled():
                return
            if error is None:
                future.set_result(answer)
            else:
                future.set_exception(error)

        def work() -> None:
            answer, error = None, None
            try:
                answer = job()
            except BaseException as problem:  # noqa: BLE001  (it is raised again where the job was asked for)
                error = problem
            with contextlib.suppress(RuntimeError):  # the loop was closed: nobody waits any more
                loop.call_soon_threadsafe(settle, answer, error)

        self.post(work)
        result: T = await future
        return result

    def post(self, job: Callable[[], object]) -> None:
        """Run ``job`` some time; it must not raise."""
        if self._closed:
            raise ClosedError
        if self._thread is None:
            self._start()
        self._jobs.put(job)

    @property
    def awaited(self) -> bool:
        """Whether a job waits for the one that is being done."""
        return not self._jobs.empty()

    def close(self) -> None:
        """Finish the jobs that were asked for, then end the thread."""
        self._closed = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        more = self._idle is not None
        while True:
            try:
                job = self._jobs.get(block=not more)
            except queue.Empty:
                more = self._idle is not None and self._idle()
                continue
            if job is None:
                return
            job()
            more = self._idle is not None
