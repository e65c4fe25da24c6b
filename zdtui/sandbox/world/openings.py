"""Openings: the first message of a ticket."""

from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.story import Story


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
