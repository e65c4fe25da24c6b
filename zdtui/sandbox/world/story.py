"""The story of one ticket: who takes part, and the words that stay the same through its whole thread."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from zdtui.sandbox.world import slots
from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.language import Language
from zdtui.sandbox.world.people import People
from zdtui.sandbox.world.topics import Topic

Record = dict[str, Any]
_SLOT = re.compile(r"\{([a-z_]+\d?)\}")
_CHANNELS = (("email", 56), ("web", 22), ("native_messaging", 8), ("chat", 4), ("mobile", 4), ("api", 6))
_EMPTY_PERSON: Record = {"name": None, "email": None, "phone": None, "organization_id": None}


@dataclass(slots=True)
class Scene:
    """What all stories of an account share."""

    seed: int
    now: int
    company: Company
    people: People
    english: Language
    topics: Sequence[Topic]
    pools: Mapping[str, tuple[str, ...]]
    members: Mapping[int, Sequence[int]]
    first: int

    def via(self, channel: str, sender: Mapping[str, Any]) -> Record:
        """Write a `via` object; only mails name sender and mailbox."""
        source: Record = {"from": {}, "to": {}, "rel": None}
        if channel == "email":
            source["from"] = {"address": sender.get("email"), "name": sender.get("name")}
            source["to"] = {"name": self.company.title, "address": self.company.mailbox}
        return {"channel": channel, "source": source}


@lru_cache(maxsize=8192)
def _pieces(template: str) -> tuple[str, ...]:
    """Cut a sentence at its slots: text, slot, text, slot …, text."""
    return tuple(_SLOT.split(template))


class Story:
    """One ticket as a story; every slot has one value, wherever in the thread it is used."""

    scene: Scene
    id: int
    row: Mapping[str, int]
    topic: Topic
    language: Language
    requester: Record

    def __init__(self, scene: Scene, ticket_id: int, row: Mapping[str, int]) -> None:
        self.scene, self.id, self.row = scene, ticket_id, row
        self.topic = scene.topics[row["topic"]]
        people = scene.people
        self.language = people.language.get(row["requester"], scene.english)
        if self.topic.language != self.language.code:
            self.language = scene.english
        self.requester = people.users.get(row["requester"], _EMPTY_PERSON)
        dice = Dice(scene.seed, ticket_id, 11)
        variants = self.topic.variants
        self.variant = variants[row["take"] % len(variants)]
        self.round = row["take"] // len(variants)
        self.channel = dice.weighted(_CHANNELS)
        self._values: dict[str, str] = {}

    def dice(self, purpose: int) -> Dice:
        """Give rolls that belong to one purpose of this ticket."""
        return Dice(self.scene.seed, self.id, purpose)

    def fill(self, template: str, *, english: bool = False) -> str:
        """Fill the slots of a sentence; `english` takes weekdays and the like from English."""
        pieces = _pieces(template)
        if len(pieces) == 1:
            return template
        return "".join(self.value(piece, english) if place % 2 else piece for place, piece in enumerate(pieces))

    def value(self, slot: str, english: bool = False) -> str:
        """Give the value of a slot, the same each time; a slot nobody knows stays as it is written."""
        key = f"{slot} in English" if english else slot
        if key not in self._values:
            self._values[key] = self._find(slot, self.scene.english if english else self.language)
        return self._values[key]

    def _find(self, slot: str, language: Language) -> str:
        if slot in slots.PEOPLE:
            return slots.PEOPLE[slot](self)
        dice = Dice(self.scene.seed, self.id, mix(*slot.encode()))
        if slot in slots.NUMBERS:
            return slots.NUMBERS[slot](dice, self)
        choices = language.of(slot) or self.scene.pools.get(slot) or self.scene.english.of(slot)
        return self.fill(dice.pick(choices)) if choices else "{" + slot + "}"

    @cached_property
    def agent(self) -> int:
        """Give the agent who answers: the assignee, or somebody of the group."""
        assignee = self.row["assignee"]
        if assignee in self.scene.people.users:
            return assignee
        members = self.scene.members.get(self.row["group"]) or self.scene.people.agents
        return self.dice(12).pick(members)

    @cached_property
    def other_agent(self) -> int:
        """Give a second agent, who writes notes and takes over."""
        return self.dice(13).pick([one for one in self.scene.people.agents[:-1] if one != self.agent])

    @cached_property
    def third_agent(self) -> int:
        """Give a third agent, of whom the others speak."""
        return self.dice(17).pick(
            [one for one in self.scene.people.agents[:-1] if one not in {self.agent, self.other_agent}]
        )

    @cached_property
    def colleagues(self) -> list[int]:
        """Give the other people of the requester's organization."""
        home = self.scene.people.colleagues.get(self.row["organization"], [])
        return [one for one in home if one != self.row["requester"]]

    @cached_property
    def copied(self) -> list[int]:
        """Give the people in copy; the colleague whom the mails name is among them."""
        dice = self.dice(43)
        if not self.colleagues or not dice.chance(22):
            return []
        others = [one for one in dice.sample(self.colleagues, dice.between(0, 2)) if one != self.colleague]
        return [self.colleague, *others] if self.colleague else others

    @cached_property
    def colleague(self) -> int | None:
        """Give the colleague whom the requester speaks of, None when nobody else works there."""
        return self.dice(14).pick(self.colleagues) if self.colleagues else None

    def first_name(self, user: int) -> str:
        """Give a person's first name as it is written."""
        return self.scene.people.first_name.get(user, "")
