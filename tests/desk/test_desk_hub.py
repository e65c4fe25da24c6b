"""The hub: a burst of equal events arrives once, changed rows arrive together."""

import asyncio

from zdtui.desk.events import Event, ListChanged, RowsChanged
from zdtui.desk.hub import Hub


async def test_a_burst_of_equal_events_arrives_once() -> None:
    hub, heard = Hub(), list[Event]()
    hub.subscribe(heard.append)
    for _ in range(5):
        hub.emit(ListChanged("acme", "view:1"))
    await asyncio.sleep(0)
    assert heard == [ListChanged("acme", "view:1")]


async def test_changed_rows_of_one_account_arrive_together_and_first() -> None:
    hub, heard = Hub(), list[Event]()
    hub.subscribe(heard.append)
    hub.emit(ListChanged("acme", "view:1"))
    hub.emit(RowsChanged("acme", frozenset({1, 2})))
    hub.emit(RowsChanged("globex", frozenset({1})))
    hub.emit(RowsChanged("acme", frozenset({3})))
    await asyncio.sleep(0)
    assert heard == [
        RowsChanged("acme", frozenset({1, 2, 3})),
        RowsChanged("globex", frozenset({1})),
        ListChanged("acme", "view:1"),
    ]


async def test_nothing_is_heard_after_unsubscribing() -> None:
    hub, heard = Hub(), list[Event]()
    stop = hub.subscribe(heard.append)
    hub.emit(ListChanged("acme", "view:1"))
    stop()
    stop()
    await asyncio.sleep(0)
    assert heard == []


async def test_an_event_emitted_while_hearing_arrives_in_the_next_turn() -> None:
    hub, heard = Hub(), list[Event]()

    def echo(event: Event) -> None:
        heard.append(event)
        if event == ListChanged("acme", "view:1"):
            hub.emit(ListChanged("acme", "view:2"))

    hub.subscribe(echo)
    hub.emit(ListChanged("acme", "view:1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert heard == [ListChanged("acme", "view:1"), ListChanged("acme", "view:2")]
