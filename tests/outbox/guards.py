"""Takes a guard of the outbox away, in a worker's own process."""

import math
from collections.abc import Callable
from typing import Any


def _no_fence() -> None:
    from zdtui.desk import carrying

    guarded = carrying.request

    def request(row: Any) -> dict[str, Any]:
        return {name: value for name, value in guarded(row).items() if name not in ("safe_update", "updated_stamp")}

    carrying.request = request


def _no_age() -> None:
    from zdtui.desk import sender

    sender.STAMP_AGE = -math.inf


def _no_marker() -> None:
    from zdtui.desk import carrying

    vars(carrying)["marked"] = lambda operation: {}


def _no_lease() -> None:
    from zdtui.desk.outbox import Outbox

    async def take(self: Outbox, row: Any) -> bool:
        return True

    Outbox.take = take  # type: ignore[method-assign]  # the point of it
    Outbox.is_free = lambda self, row: True  # type: ignore[method-assign]  # the point of it


REMOVED: dict[str, Callable[[], None]] = {
    "fence": _no_fence,
    "age": _no_age,
    "marker": _no_marker,
    "lease": _no_lease,
}
