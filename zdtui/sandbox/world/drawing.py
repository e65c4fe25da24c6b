"""Draws the columns of all tickets: who wrote when, about what, and how far it has come."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zdtui.sandbox.world import links
from zdtui.sandbox.world.columns import STATUS_CODES, TYPE_CODES, Columns
from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.moments import DAY
from zdtui.sandbox.world.people import People
from zdtui.sandbox.world.progress import progress
from zdtui.sandbox.world.topics import Topic

HISTORY = 400 * DAY
"""How far back the oldest ticket lies, in seconds."""
_NEW, _OPEN, _SOLVED = (STATUS_CODES[name] for name in ("new", "open", "solved"))
_TASK = TYPE_CODES["task"]
_PRIORITIES = {
    1: (0, 0, 0, 1, 1, 1, 1, 2),
    2: (0, 0, 1, 2, 2, 2, 2, 3),
    3: (0, 1, 2, 2, 2, 2, 3, 3),
    4: (0, 2, 2, 2, 3, 3, 3, 4),
    5: (2, 3, 3, 3, 3, 4, 4, 4),
}
"""Priority codes by a topic's urgency; 0 is none."""
_FORMS = {"platform": 1, "billing": 2, "returns": 1, "business": 2}
_NOT_SOLVED = 0b11100111
"""Takes the bits of the root cause out of a ticket's traits."""


@dataclass(slots=True)
class Stage:
    """What the drawing needs to know about an account."""

    company: Company
    seed: int
    now: int
    people: People
    topics: Sequence[Topic]
    groups: Sequence[int]
    members: Mapping[int, Sequence[int]]
    brands: Sequence[int]
    forms: Sequence[int]
    statuses: Mapping[int, Sequence[int]]


@dataclass(slots=True)
class Drawn:
    """The columns, and the few links between tickets, by their places."""

    columns: Columns = field(default_factory=Columns)
    problem_of: dict[int, int] = field(default_factory=dict)
    follows: dict[int, int] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)


def draw(stage: Stage, count: int) -> Drawn:
    """Draw `count` tickets, oldest first, whose ids begin at the company's first ticket."""
    drawn = Drawn()
    hand = _Hand(stage, drawn.columns)
    for place in range(count):
        hand.draw((count - place) / count, 1 / count)
    me, agents = stage.people.agents[0], stage.people.agents[1:-1]
    links.queue_of(me, agents, stage.members, drawn.columns, stage.seed)
    drawn.problem_of = links.incidents(drawn.columns)
    drawn.follows = links.follow_ups(drawn.columns, stage.seed)
    links.marathon(me, stage.people, stage.topics, drawn.columns)
    drawn.deleted = links.deleted(drawn.columns, stage.seed)
    return drawn


class _Hand:
    """Draws one ticket after the other; whatever can be looked up instead of worked out was worked out before."""

    def __init__(self, stage: Stage, columns: Columns) -> None:
        self._stage = stage
        self._add = {name: columns.of(name).append for name in Columns.__dataclass_fields__}
        self._chance = random.Random(mix(stage.seed, *stage.company.name.encode())).random
        people, topics, teams = stage.people, stage.topics, stage.company.teams
        self._customers = [
            (user, people.users[user]["organization_id"] or 0, people.language[user].code)
            for user in people.customers
        ]
        self._decks = _decks(topics, stage.seed)
        self._turns = dict.fromkeys(self._decks, 0)
        self._takes = [0] * len(topics)
        areas = {area: group for group, team in zip(stage.groups, teams, strict=True) for area in team.areas}
        self._groups = [areas.get(topic.area, stage.groups[0]) for topic in topics]
        self._forms = [stage.forms[_FORMS.get(topic.area, 0)] for topic in topics]
        self._kinds = [tuple(TYPE_CODES[kind] for kind in topic.kinds) for topic in topics]
        self._priorities = [_PRIORITIES[topic.urgency] for topic in topics]

    def draw(self, share: float, step: float) -> None:
        """Append a ticket; `share` tells how much of the history comes after the one before it."""
        chance = self._chance
        age = 60 + int(HISTORY * max(share - step * chance(), 0) ** 1.6)
        customer = self._customers[int(len(self._customers) * chance() ** 1.5)]
        about = self._about(customer[2])
        traits = int(chance() * 256)
        status, changed, solved = progress(age, chance(), chance(), chance())
        self._people(customer, about, status, traits)
        self._state(about, status, traits)
        add, now = self._add, self._stage.now
        add["created"](now - age)
        add["updated"](now - changed)
        add["solved"](now - solved if solved else 0)
        add["topic"](about)
        add["take"](self._takes[about] & 0xFFFF)
        self._takes[about] += 1

    def _about(self, tongue: str) -> int:
        """Choose a topic from the deck of a language, going through it with small jumps."""
        deck = self._decks[tongue]
        self._turns[tongue] += 1
        return deck[(self._turns[tongue] + int(self._chance() * 3)) % len(deck)]

    def _people(self, customer: tuple[int, int, str], about: int, status: int, traits: int) -> None:
        add, group = self._add, self._groups[about]
        staff = self._stage.members[group]
        assigned = status != _NEW and (status != _OPEN or traits > 14)
        add["requester"](customer[0])
        add["organization"](customer[1])
        add["assignee"](staff[int(self._chance() * len(staff))] if assigned else 0)
        add["group"](group if status != _NEW or traits > 128 else 0)

    def _state(self, about: int, status: int, traits: int) -> None:
        add, stage = self._add, self._stage
        kinds = self._kinds[about]
        kind = kinds[traits % len(kinds)] if self._chance() < 0.9 else 0
        add["status"](status)
        add["type"](kind if status != _NEW or kind == _TASK else 0)
        priority = self._priorities[about][int(self._chance() * 8)]
        add["priority"](priority if status != _NEW or traits > 100 else 0)
        add["brand"](stage.brands[1 if traits % 9 == 4 else 0])
        add["form"](self._forms[about])
        choices = stage.statuses[min(status, _SOLVED)]
        add["custom_status"](choices[-1] if traits % 4 == 1 else choices[0])
        add["tags"](about << 8 | (traits if status >= _SOLVED else traits & _NOT_SOLVED))


def _decks(topics: Sequence[Topic], seed: int) -> dict[str, list[int]]:
    """Shuffle the topics of every language into a deck, each as often as it weighs."""
    decks: dict[str, list[int]] = {}
    for place, topic in enumerate(topics):
        decks.setdefault(topic.language, []).extend([place] * topic.weight)
    return {code: Dice(seed, 3, *code.encode()).sample(deck, len(deck)) for code, deck in decks.items()}
