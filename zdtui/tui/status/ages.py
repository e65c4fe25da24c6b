"""How old what is on screen is, said so that it seldom changes: a repaint each second would wake an idle terminal."""

from zdtui.text.gate import SafeText

MINUTE, HOUR, DAY = 60, 3_600, 86_400


def age_of(seconds: float) -> tuple[SafeText, float]:
    """Say an age in words, and in how many seconds the words will change."""
    if seconds < 15:
        return SafeText("now"), 15 - max(seconds, 0)
    if seconds < MINUTE:
        return SafeText("under a minute old"), MINUTE - seconds
    for unit, name in ((DAY, "d"), (HOUR, "h"), (MINUTE, "min")):
        if seconds >= unit:
            return SafeText(f"{seconds // unit:.0f} {name} old"), unit - seconds % unit
    raise AssertionError("a minute is the smallest unit")


def countdown(seconds: float) -> SafeText:
    """Say how long is left: ``4 s``, ``1:05``."""
    whole = max(0, -int(-seconds // 1))
    return SafeText(f"{whole} s" if whole < MINUTE else f"{whole // MINUTE}:{whole % MINUTE:02d}")
