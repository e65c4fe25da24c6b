"""Where a desk's events meet their listeners."""

import asyncio
from collections.abc import Callable

from zdtui.desk.events import Event, RowsChanged

Listener = Callable[[Event], None]
"""Called on the event loop, once for a burst of equal events; it must not block and must not raise."""


class Hub:
    """Gathers the events of one turn of the loop and hands each to every listener once."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._waiting: dict[Event, None] = {}
        self._scheduled = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear every event from now on; call the result to stop."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def emit(self, event: Event) -> None:
        """Announce ``event`` at the next turn of the running loop."""
        self._waiting[event] = None
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self._deliver)

    def close(self) -> None:
        """Hand out what waits, and nothing from then on."""
        self._deliver()
        self._listeners.clear()

    def _deliver(self) -> None:
        self._scheduled = False
        events, self._waiting = _merged(self._waiting), {}
        for event in events:
            for listener in tuple(self._listeners):
                listener(event)


def _merged(events: dict[Event, None]) -> list[Event]:
    """Equal events are one already; changed rows of one account become one event as well."""
    rows: dict[str, set[int]] = {}
    merged: list[Event] = []
    for event in events:
        if isinstance(event, RowsChanged):
            rows.setdefault(event.account, set()).update(event.tickets)
        else:
            merged.append(event)
    return [*(RowsChanged(account, frozenset(tickets)) for account, tickets in rows.items()), *merged]
