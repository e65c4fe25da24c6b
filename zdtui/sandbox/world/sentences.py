"""Sentences: what is said next, without saying anything twice as long as there is something else to say."""

from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.story import Story


def next_sentence(story: Story, letter: str, told: dict[str, int]) -> str:
    """Take the next sentence of a kind: those of the topic, then small talk; an answer goes with its question."""
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
