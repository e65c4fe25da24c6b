"""What the parts of one desk share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.desk.chores import Chores
from zdtui.desk.hub import Hub

if TYPE_CHECKING:
    from zdtui.desk.line import Line
    from zdtui.store.store import Store


@dataclass(frozen=True, slots=True)
class Wiring:
    """One account's name, store, line to Zendesk, events and background work; the clock gives Unix seconds."""

    account: str
    store: "Store"
    line: "Line"
    hub: Hub
    chores: Chores
    clock: Callable[[], float]
