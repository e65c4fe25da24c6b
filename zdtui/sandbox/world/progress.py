"""How far a ticket has come, by its age: new, worked on, waiting, solved or closed."""

from zdtui.sandbox.world.columns import STATUS_CODES
from zdtui.sandbox.world.moments import DAY, HOUR, MINUTE

CLOSES_AFTER = 4 * DAY
"""An automation closes tickets so long after they were solved."""
_UNSOLVED = ((DAY // 4, 92), (DAY, 76), (3 * DAY, 46), (7 * DAY, 32), (21 * DAY, 17), (60 * DAY, 4))
"""How many of 100 tickets are still unsolved when they are younger than this, in seconds."""
_NEW, _OPEN, _PENDING, _HOLD, _SOLVED, _CLOSED = (
    STATUS_CODES[name] for name in ("new", "open", "pending", "hold", "solved", "closed")
)


def progress(age: int, luck: float, pace: float, mood: float) -> tuple[int, int, int]:
    """Decide status, seconds since the last change and seconds since it was solved (0: it is not)."""
    share = next((percent for limit, percent in _UNSOLVED if age < limit), 0)
    if luck * 100 < share:
        if mood < 0.3 and age < DAY:
            return _NEW, age, 0
        if age < 12 * MINUTE:
            return _NEW, age, 0
        waiting = 0.3 if age > 3 * DAY else 0.62
        status = _OPEN if mood < waiting else _PENDING if mood < 0.88 else _HOLD
        slow = pace**0.6 if status == _OPEN else 0.6 + 0.4 * pace if age < 3 * DAY else 0.85 + 0.15 * pace
        return status, min(age - 6 * MINUTE, int(100 * (age / 100) ** slow)), 0
    solved = age - min(age // 2, int(20 * MINUTE * (9 * DAY / (20 * MINUTE)) ** pace))
    if solved > CLOSES_AFTER + HOUR:
        return _CLOSED, solved - CLOSES_AFTER, solved
    return _SOLVED, max(solved, 60), max(solved, 60)
