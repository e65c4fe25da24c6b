"""Threads: everything that is said in a ticket, by whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.moments import clock_time, day_month, iso
from zdtui.sandbox.world.openings import opening
from zdtui.sandbox.world.sentences import next_sentence
from zdtui.sandbox.world.story import Story
from zdtui.sandbox.world.turns import moments as moments_of
from zdtui.sandbox.world.turns import script

MARATHON = 302
"""How many comments the longest thread has."""
_CUSTOMER = frozenset("oaxt")
_AFTER = {"w": "xw", "f": "xf", "y": "xf", "q": "xq"}
"""What a customer who does not answer a question says after such a message; anything else is a reminder."""


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


def thread(story: Story) -> list[Step]:
    """Write the whole thread, oldest first."""
    if story.topic.key == "marathon":
        return _marathon(story)
    letters = script(story)
    moments = moments_of(story, letters)
    told: dict[str, int] = {}
    steps: list[Step] = []
    for place, (letter, moment) in enumerate(zip(letters, moments, strict=True)):
        author = _author(story, letter, place)
        if letter == "o":
            text = opening(story)
        elif letter == "n":
            text = story.fill(next_sentence(story, "n", told), english=True)
        else:
            text = _message(story, letter, author, told, steps)
        steps.append(Step(letter, author, moment, text))
    return steps


def thread_length(story: Story) -> int:
    """Count the comments of a thread, without writing them."""
    return MARATHON if story.topic.key == "marathon" else len(script(story))


def _marathon(story: Story) -> list[Step]:
    """Write the one thread of hundreds of comments, by many people, for weeks."""
    dice = story.dice(26)
    letters = "o" + "".join(dice.pick("nnnnwxxn") for _ in range(MARATHON - 2)) + "x"
    steps = []
    for place, (letter, moment) in enumerate(zip(letters, moments_of(story, letters), strict=True)):
        if letter == "o":
            author, text = story.row["requester"], opening(story)
        else:
            staff = story.scene.people.agents[:-1]
            author = dice.pick(staff) if letter == "n" else _author(story, letter, place)
            first, last = (dice.pick(story.topic.of(letter + part, "")) for part in "ab")
            text = f"{first} {last}"
        numbers = text.replace("{k}", str(dice.between(2, 48))).replace("{j}", str(dice.between(3, 57)))
        steps.append(Step(letter, author, moment, story.fill(numbers, english=letter == "n")))
    return steps


def _author(story: Story, letter: str, place: int) -> int:
    dice = Dice(story.scene.seed, story.id, 21, place)
    if letter in _CUSTOMER:
        instead = letter == "x" and story.colleagues and dice.chance(18)
        return dice.pick(story.colleagues) if instead else story.row["requester"]
    if letter == "n" and dice.chance(45):
        return story.other_agent
    return story.agent


def _message(story: Story, letter: str, author: int, told: dict[str, int], steps: Sequence[Step]) -> str:
    """Write a reply, with the small talk around it, and now and then the mail it answers."""
    dice = Dice(story.scene.seed, story.id, 24, len(steps))
    before = next((step.kind for step in reversed(steps) if step.public), "o")
    kind = _AFTER.get(before, "x") if letter == "x" else letter
    if letter == "x" and not story.language.of(kind):
        kind = "x"
    text = next_sentence(story, kind, told)
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


def _quote(story: Story, steps: Sequence[Step]) -> str:
    """Quote the last public answer the way mail programs do."""
    answers = [step for step in steps if step.public and step.author == story.agent]
    if not answers:
        return ""
    last = answers[-1]
    english = story.language is story.scene.english
    day = day_month(last.moment) if english else iso(last.moment)[:10]
    sent = f"{day}, {clock_time(last.moment)}"
    line = story.fill(story.language.of("v")[0]).replace("{sent}", sent)
    quoted = "\n".join(f"> {text}" if text else ">" for text in last.text.split("\n")[:9])
    return f"\n\n{line}\n\n{quoted}"
