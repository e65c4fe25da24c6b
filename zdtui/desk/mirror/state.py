"""How complete the mirror is, and what it is doing about it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING

from zdtui.text.ages import moment

if TYPE_CHECKING:
    from zdtui.desk.problem import Problem


class Phase(Enum):
    """What the mirror is doing; the value is a word or two for a person."""

    OFF = "off"
    PAUSED = "paused"
    ELSEWHERE = "kept by another zdtui"
    WAITING = "waiting"
    STARTING = "starting"
    UNSOLVED = "unsolved tickets"
    CHANGES = "changes"
    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    THREADS = "conversations"
    HISTORY = "older tickets"
    CHECKING = "deleted and hidden"
    RESTING = "up to date"


AT_REST = frozenset({Phase.OFF, Phase.PAUSED, Phase.ELSEWHERE, Phase.WAITING, Phase.RESTING})
"""Phases in which nothing is read."""


@dataclass(frozen=True, slots=True)
class MirrorState:
    """A glance at the mirror; times are Unix seconds.

    Attributes:
        phase: what it is doing.
        role: how it reads, by what Zendesk allows: ``admin`` (incremental exports), ``agent`` (search exports).
        since: every ticket that changed since then is here; 0 is the whole history, ``None`` not yet known.
        complete_to: every change up to then is here.
        tickets: how many tickets are on this machine.
        total: how many Zendesk counts.
        done, of: how far the phase is, in tickets, people or conversations; ``of`` is an estimate.
        full: whether the whole history is wanted.
        problem: what keeps it from going on.
        again_at: when it tries again by itself.

    """

    phase: Phase = Phase.OFF
    role: str = ""
    since: float | None = None
    complete_to: float | None = None
    tickets: int = 0
    total: int | None = None
    done: int = 0
    of: int | None = None
    full: bool = False
    problem: "Problem | None" = None
    again_at: float | None = None

    @property
    def working(self) -> bool:
        """Whether it is reading."""
        return self.phase not in AT_REST

    @property
    def whole(self) -> bool:
        """Whether every ticket is here that changed up to ``complete_to``, however old."""
        return self.since == 0 and self.complete_to is not None

    @property
    def share(self) -> float | None:
        """How much of the phase is done, from 0 to 1, as far as that can be told."""
        return min(self.done / self.of, 1.0) if self.of else None

    def reach(self, now: float) -> str:
        """Say what the mirror holds, for those who read or search it: ``complete to Today 10:42``."""
        if self.complete_to is None or self.since is None:
            return "what was opened here"
        to = f"complete to {_when(self.complete_to, now)}"
        return to if self.whole else f"{to}, back to {_day(self.since)}"


def _when(unix: float, now: float) -> str:
    return moment(unix, now).removeprefix("Today ")


def _day(unix: float) -> str:
    then = datetime.fromtimestamp(unix, UTC).astimezone()
    return f"{then.day} {then:%b} {then.year}"
