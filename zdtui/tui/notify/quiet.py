"""Quiet hours: from when until when nothing makes a noise."""

import re
from datetime import datetime, time
from typing import Final

FORM: Final = r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d"


def is_quiet(hours: str, now: float) -> bool:
    """Tell whether ``now`` (Unix seconds) lies within ``hours`` of this machine's clock, such as ``18:00-08:30``.

    Equal ends mean the whole day; what is no such span is never quiet.
    """
    if not re.fullmatch(FORM, hours):
        return False
    first, last = (time.fromisoformat(part) for part in hours.split("-"))
    here = datetime.fromtimestamp(now).time()
    return first <= here < last if first < last else here >= first or here < last
