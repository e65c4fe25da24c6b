"""How many calls a run may make: in a minute, and in all."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from zdtui.tools.refusal import ToolError

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limit:
    """Calls in any minute, and in the whole run."""

    minute: int
    run: int


READS, WRITES = Limit(120, 5_000), Limit(10, 200)
"""What a run may do unless it was started with other limits."""


@dataclass
class Meter:
    """Counts the calls of one kind; the clock gives seconds and never goes back."""

    what: str
    limit: Limit
    clock: Callable[[], float]
    spent: int = 0
    _recent: deque[float] = field(default_factory=deque)

    def spend(self) -> None:
        """Count one call.

        Raises:
            ToolError: there is none left, in this minute or in this run.

        """
        now = self.clock()
        while self._recent and now - self._recent[0] >= MINUTE:
            self._recent.popleft()
        if self.spent >= self.limit.run:
            raise ToolError(
                "budget_spent",
                f"This run has made all of its {self.limit.run} {self.what}.",
                "Stop and tell a person what is left to do.",
            )
        if len(self._recent) >= self.limit.minute:
            wait = MINUTE - (now - self._recent[0]) if self._recent else MINUTE
            raise ToolError(
                "too_fast",
                f"This run has made {self.limit.minute} {self.what} within a minute.",
                "Wait as long as retry_after says (seconds), and ask for less.",
                retry_after=round(wait, 1),
            )
        self._recent.append(now)
        self.spent += 1
