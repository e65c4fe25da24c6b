"""Turns: in which order customer, agents and colleagues speak, and when."""

from zdtui.sandbox.world.columns import STATUS_CODES
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.progress import CLOSES_AFTER
from zdtui.sandbox.world.story import Story

_LENGTHS = ((1, 16), (2, 18), (3, 16), (4, 13), (5, 10), (6, 8), (8, 8), (11, 5), (15, 3), (21, 2), (30, 1))
PACE = 7 * 60
"""Nobody reads, thinks and answers in less time than this, in seconds."""
_FOREIGN = 7
"""Threads in other languages than English are not longer, there is not enough small talk for more."""
_ROUNDS = ("xw", "xnw", "qa", "nw", "xqa", "qan", "xnnw", "wx", "wxqa", "fx", "nfx")


def script(story: Story) -> str:
    """Decide who speaks when, as one letter a comment; it ends the way the status says."""
    dice = story.dice(20)
    status = story.row["status"]
    room = _end(story) - story.row["created"]
    wanted = _fitting(dice.weighted(_LENGTHS), room)
    if story.language is not story.scene.english:
        wanted = min(wanted, _FOREIGN)
    if status == STATUS_CODES["new"] or (status == STATUS_CODES["open"] and not story.row["assignee"]):
        return "o" if wanted < 5 else "ox" if dice.chance(70) else "on"
    asks = dice.chance(88 if story.topic.of("q", story.variant) else 30)
    middle = ("n" if dice.chance(28) else "") + ("qa" if asks else "") + ("n" if dice.chance(30) else "")
    end = _ending(status, dice)
    if room < PACE * (len(end) + 1):
        end = "" if status == STATUS_CODES["open"] else next(letter for letter in end if letter in "qfw")
    while len(middle) + 1 + len(end) < wanted:
        middle += dice.pick(_ROUNDS)
    letters = _sensible("o" + middle[: max(wanted - 1 - len(end), 0)] + end)
    waiting = status == STATUS_CODES["open"] and letters.replace("n", "")[-1] in "qfw"
    return letters + "x" if waiting else letters


def _fitting(length: int, room: int) -> int:
    """Shorten a thread to what people can write in `room` seconds; long threads go slower than short ones."""
    while length > 1 and room < PACE * length * length // 3:
        length -= 1
    return length


def _ending(status: int, dice: Dice) -> str:
    if status == STATUS_CODES["open"]:
        return dice.pick(("", "qa", "fx", "qan", "qax", "wx"))
    if status == STATUS_CODES["pending"]:
        return dice.pick(("q", "q", "f", "f", "nf", "nq"))
    if status == STATUS_CODES["hold"]:
        return dice.pick(("nw", "w", "wn"))
    return dice.pick(("f", "f", "f", "nf", "ft", "ft", "fty", "nfty"))


def _sensible(letters: str) -> str:
    """Leave no answer without a question, and no question asked twice in a row."""
    kept = ""
    for letter in letters:
        if letter == "a" and "q" not in kept[-2:]:
            continue
        if letter in "qwf" and kept[-1:] in {"q", "w"}:
            kept += "x"
        kept += letter
    return kept


def _end(story: Story) -> int:
    """Tell when the last comment was written: closed tickets were solved some days before."""
    return story.row["updated"] - (CLOSES_AFTER if story.row["status"] == STATUS_CODES["closed"] else 0)


def moments(story: Story, letters: str) -> list[int]:
    """Spread the comments between creation and the last change, in whole seconds, each later than the one before."""
    start, end = story.row["created"], _end(story)
    dice = story.dice(22)
    gaps = [400 + dice.roll(100) ** 2 for _ in letters[1:]]
    room, total = max(end - start, len(letters)), sum(gaps)
    moments, passed = [start], 0
    for gap in gaps:
        passed += gap
        moments.append(max(moments[-1] + 1, start + room * passed // total))
    return moments
