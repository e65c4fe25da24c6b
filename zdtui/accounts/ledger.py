"""What is remembered of how an account stood: its last status and its last good call. It holds no secret."""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from zdtui.accounts.age import days_since, is_over
from zdtui.accounts.status import STANDINGS, Outcome, Standing, Status


@dataclass(frozen=True, slots=True)
class Remembered:
    """Times are such as ``2026-11-22T14:02:00Z``; ``None`` where it never was."""

    status: str = Status.PENDING_AUTH.value
    reason: str = ""
    changed: str | None = None
    used: str | None = None


def as_of(known: Remembered, method: str, day: date) -> Remembered:
    """Return what holds on a day: after the last day of API tokens one is expired, unless it worked even then."""
    last = days_since(known.used, day)
    if method != "token" or not is_over(day) or (last is not None and is_over(day - timedelta(days=last))):
        return known
    ended = STANDINGS[Outcome.TOKENS_ENDED]
    return replace(known, status=ended.status.value, reason=ended.reason)


class Ledger:
    """A small file in the account's folder; a damaged one counts as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "standing.json"

    def read(self) -> Remembered:
        """Return what is remembered."""
        try:
            said = json.loads(self._path.read_bytes())
            texts = {name: str(said[name]) for name in ("status", "reason", "changed", "used") if said.get(name)}
            return Remembered(**texts)
        except (OSError, ValueError, TypeError, AttributeError):
            return Remembered()

    def note(self, standing: Standing, now: str | None = None) -> Remembered:
        """Remember how the account stands now, and return what is remembered from now on."""
        now = now or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        known = self.read()
        if standing.status is Status.ACTIVE:
            known = replace(known, used=now)
        if (known.status, known.reason) != (standing.status.value, standing.reason):
            known = replace(known, status=standing.status.value, reason=standing.reason, changed=now)
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(known), file)
        new.replace(self._path)
        return known
