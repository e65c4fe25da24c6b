"""Threads: the order in which customer, agents and colleagues speak, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass

from zdtui.sandbox.world.columns import STATUS_CODES
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.drawing import CLOSES_AFTER
from zdtui.sandbox.world.moments import clock_time, day_month
from zdtui.sandbox.world.story import Story

_LENGTHS = ((1, 16), (2, 18), (3, 16), (4, 13), (5, 10), (6, 8), (8, 8), (11, 5), (15, 3), (21, 2), (30, 1))
MARATHON = 302
"""How many comments the longest thread has."""
PACE = 7 * 60
"""Nobody reads, thinks and answers in less time than this, in seconds."""
_CUSTOMER = frozenset("oaxt")
_AFTER = {"w": "xw", "f": "xf", "y": "xf", "q": "xq"}
"""What a customer who does not answer a question says after such a message; anything else is a reminder."""
_ROUNDS = ("xw", "xnw", "qa", "nw", "xqa", "qan", "xnnw", "wx", "wxqa", "fx", "nfx")


@dataclass(frozen=True, slots=True)
class Step:
    """One comment to be: what kind of sentence, by whom, when, and its words."""

    kind: str
    author: int
    moment: int
    text: str

    @property
    def public(self) -> bool:
        """Only notes are internal."""
        return self.kind != "n"


def script(story: Story) -> str:
    """Decide who speaks when, as one letter a comment; it ends the way the status says."""
    dice = story.dice(20)
    status = story.row["status"]
    room = story.row["updated"] - story.row["created"]
    wanted = _fitting(dice.weighted(_LENGTHS), room)
    if status == STATUS_CODES["new"] or (status == STATUS_CODES["open"] and not story.row["assignee"]):
        return "o" if wanted < 5 else "ox" if dice.chance(70) else "on"
    asks = dice.chance(88 if story.topic.of("q", story.variant) else 30)
    middle = ("n" if dice.chance(28) else "") + ("qa" if asks else "") + ("n" if dice.chance(30) else "")
    end = _ending(status, dice)
    if room < PACE * (len(end) + 1):
        end = end[-1:]
    while len(middle) + 1 + len(end) < wanted:
        middle += dice.pick(_ROUNDS)
    return _sensible("o" + middle[: max(wanted - 1 - len(end), 0)] + end)


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


def thread(story: Story) -> list[Step]:
    """Write the whole thread, oldest first."""
    if story.topic.key == "marathon":
        return marathon(story)
    letters = script(story)
    moments = _moments(story, letters)
    told: dict[str, int] = {}
    steps: list[Step] = []
    for place, (letter, moment) in enumerate(zip(letters, moments, strict=True)):
        author = _author(story, letter, place)
        if letter == "o":
            text = opening(story)
        elif letter == "n":
            text = story.fill(_next(story, "n", told), english=True)
        else:
            text = _message(story, letter, author, told, place, steps)
        steps.append(Step(letter, author, moment, text))
    return steps


def marathon(story: Story) -> list[Step]:
    """Write the one thread of hundreds of comments, by many people, for weeks."""
    dice = story.dice(26)
    letters = "o" + "".join(dice.pick("nnnnwxxn") for _ in range(MARATHON - 2)) + "x"
    steps = []
    for place, (letter, moment) in enumerate(zip(letters, _moments(story, letters), strict=True)):
        if letter == "o":
            author, text = story.row["requester"], opening(story)
        else:
            staff = story.scene.people.agents[:-1]
            author = dice.pick(staff) if letter == "n" else story.agent if letter == "w" else _author(story, "x", place)
            first, last = (dice.pick(story.topic.of(letter + part, "")) for part in "ab")
            text = f"{first} {last}"
        numbers = text.replace("{k}", str(dice.between(2, 48))).replace("{j}", str(dice.between(3, 57)))
        steps.append(Step(letter, author, moment, story.fill(numbers, english=letter == "n")))
    return steps


def _author(story: Story, letter: str, place: int) -> int:
    dice = Dice(story.scene.seed, story.id, 21, place)
    if letter in _CUSTOMER:
        return dice.pick(story.colleagues) if letter == "x" and story.colleagues and dice.chance(18) else story.row["requester"]
    if letter == "n" and dice.chance(45):
        return story.other_agent
    return story.agent


def _moments(story: Story, letters: str) -> list[int]:
    """Spread the comments between creation and the last change, in whole seconds, each later than the one before."""
    start = story.row["created"]
    end = story.row["updated"]
    if story.row["status"] == STATUS_CODES["closed"]:
        end -= CLOSES_AFTER
    dice = story.dice(22)
    gaps = [400 + dice.roll(100) ** 2 for _ in letters[1:]]
    room, total = max(end - start, len(letters)), sum(gaps)
    moments, passed = [start], 0
    for gap in gaps:
        passed += gap
        moments.append(max(moments[-1] + 1, start + room * passed // total))
    return moments


def opening(story: Story) -> str:
    """Write the first message: greeting, what is wrong, details, a wish and a signature."""
    dice = story.dice(23)
    topic, variant = story.topic, story.variant
    parts = [dice.pick(topic.of("o", variant))]
    details = topic.of("d", variant)
    parts += dice.sample(details, 1 if len(details) < 2 else dice.weighted(((0, 15), (1, 55), (2, 30))))
    if story.channel in {"chat", "native_messaging"}:
        return story.fill("\n\n".join(parts[:2]))
    wishes = [line for line in story.language.of("i") if "{colleague}" not in line or story.copied]
    if dice.chance(35) and wishes:
        parts.append(dice.pick(wishes))
    if dice.chance(88):
        parts.insert(0, dice.pick(story.language.of("g")))
    text = "\n\n".join(parts)
    if story.channel == "api":
        return story.fill(text)
    return story.fill(f"{text}\n\n{_farewell(story, dice)}")


def _farewell(story: Story, dice: Dice) -> str:
    """Sign a customer's mail, sometimes with the whole block of a company."""
    closing = dice.pick(story.language.of("c"))
    name = "{full}" if dice.chance(45) else "{me}"
    if story.channel != "email" or not dice.chance(40):
        return f"{closing}\n{name}"
    role = story.value("role")
    home = f"{role} · {{org}}" if story.row["organization"] else "{city}"
    return f"{closing}\n{name}\n\n-- \n{{full}}\n{home}\n{{phone}}"


def _message(story: Story, letter: str, author: int, told: dict[str, int], place: int, steps: Sequence[Step]) -> str:
    """Write a reply, with the small talk around it, and now and then the mail it answers."""
    dice = Dice(story.scene.seed, story.id, 24, place)
    before = next((step.kind for step in reversed(steps) if step.public), "o")
    kind = _AFTER.get(before, "x") if letter == "x" else letter
    text = _next(story, kind if letter != "x" or _has(story, kind) else "x", told)
    name = story.first_name(author)
    if letter in _CUSTOMER:
        greet = dice.chance(30) and not text.startswith(("Hi", "Hello"))
        head = "Hi {agent},\n\n" if greet and story.language is story.scene.english else ""
        tail = f"\n\n{dice.pick(story.language.of('c'))}\n{name}" if letter in "ax" and dice.chance(40) else ""
        quoted = _quote(story, steps) if story.channel == "email" and dice.chance(14) else ""
        return story.fill(head + text + tail) + quoted
    first = not any(step.kind in "qfw" for step in steps)
    greeting = "hf" if first else "ha" if before == "a" else "h"
    head = dice.pick(story.language.of(greeting) or story.language.of("h"))
    return story.fill(f"{head}\n\n{text}\n\n{dice.pick(story.language.of('z'))}\n{name}")


def _has(story: Story, kind: str) -> bool:
    return bool(story.language.of(kind))


def _quote(story: Story, steps: Sequence[Step]) -> str:
    """Quote the last public answer the way mail programs do."""
    answers = [step for step in steps if step.public and step.author == story.agent]
    if not answers:
        return ""
    last = answers[-1]
    line = story.fill(story.language.of("v")[0]).replace("{sent}", f"{day_month(last.moment)}, {clock_time(last.moment)}")
    quoted = "\n".join(f"> {text}" if text else ">" for text in last.text.split("\n")[:9])
    return f"\n\n{line}\n\n{quoted}"


def _next(story: Story, letter: str, told: dict[str, int]) -> str:
    """Take the next sentence of a kind: first those of the topic, then small talk; an answer goes with its question."""
    kind = "q" if letter == "a" else letter
    place = told.get(kind, 0) - (letter == "a")
    told[kind] = place + 1
    own = story.topic.of(letter, story.variant) if len(letter) == 1 else ()
    questions = len(story.topic.of(kind, story.variant)) if len(kind) == 1 else 0
    shift = Dice(story.scene.seed, story.id, 25, *kind.encode()).roll(1000)
    if own and place < questions:
        return own[(place + shift * (letter in "fw")) % questions % len(own)]
    rest = _small_talk(story, letter) or own
    return rest[((place - questions) * _stride(len(rest)) + shift) % len(rest)]


def _stride(count: int) -> int:
    """Give a step that visits all places, and not one after the other."""
    return 7 if count % 7 else 5 if count % 5 else 1


def _small_talk(story: Story, letter: str) -> tuple[str, ...]:
    """Give the sentences that fit every topic, and for incidents and problems those of the trade as well.

    Colleagues write their notes to each other in English.
    """
    kind = "k" if letter == "t" else letter
    own = story.language.of(kind)
    if own and letter != "n" and story.language is not story.scene.english:
        return own
    technical = "incident" in story.topic.kinds or "problem" in story.topic.kinds
    trade, english = story.scene.pools, story.scene.english
    own = trade.get(f"{kind}i", ()) + english.of(f"{kind}i") if technical else ()
    return own + trade.get(kind, ()) + english.of(kind)
