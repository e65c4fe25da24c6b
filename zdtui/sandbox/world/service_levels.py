"""Service levels: which target of a ticket runs out when."""

from collections.abc import Mapping
from typing import Any

from zdtui.sandbox.world.columns import PRIORITIES, STATUS_CODES, UNKNOWN
from zdtui.sandbox.world.dice import mix
from zdtui.sandbox.world.moments import DAY, HOUR, MINUTE, iso
from zdtui.sandbox.world.rules import TARGETS

Record = dict[str, Any]


def policy_metrics(row: Mapping[str, int], now: int, seed: int) -> list[Record]:
    """Write the `slas.policy_metrics` of a ticket from its columns; none without a priority or once it is solved."""
    status, priority = row["status"], row["priority"]
    if status >= STATUS_CODES["solved"] or priority in {0, UNKNOWN}:
        return []
    targets = TARGETS[str(PRIORITIES[priority])]
    first = status == STATUS_CODES["new"]
    waiting = status in {STATUS_CODES["pending"], STATUS_CODES["hold"]}
    metrics = []
    if not waiting:
        metric = "first_reply_time" if first else "next_reply_time"
        since = row["created"] if first else row["updated"]
        breach = since + targets[metric] * MINUTE + mix(seed, row["requester"]) % (20 * MINUTE)
        metrics.append(_metric(metric, "active", breach, now))
    total = row["created"] + max(targets["requester_wait_time"] * MINUTE, 2 * (row["updated"] - row["created"]))
    metrics.append(_metric("requester_wait_time", "paused" if waiting else "active", total, now))
    return metrics


def _metric(metric: str, stage: str, breach: int, now: int) -> Record:
    """Write one metric; the time left has the unit in its key and is negative after a breach."""
    left = breach - now
    size, unit = (
        (DAY, "days") if abs(left) >= 2 * DAY else (HOUR, "hours") if abs(left) >= HOUR else (MINUTE, "minutes")
    )
    return {
        "breach_at": None if stage == "paused" else iso(breach),
        "stage": "breached" if left < 0 and stage == "active" else stage,
        "metric": metric, unit: int(left / size),
    }  # fmt: skip
