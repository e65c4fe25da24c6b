"""Draws the columns of all tickets: who wrote when, about what, and how far it has come."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, Columns
from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.moments import DAY, HOUR, MINUTE
from zdtui.sandbox.world.people import People
from zdtui.sandbox.world.topics import Topic

HISTORY = 400 * DAY
"""How far back the oldest ticket lies, in seconds."""
CLOSES_AFTER = 4 * DAY
"""An automation closes tickets so long after they were solved."""
MINE = 42
"""How many unsolved tickets the default agent has, when there are enough."""

_UNSOLVED = ((DAY // 4, 92), (DAY, 76), (3 * DAY, 45), (7 * DAY, 26), (21 * DAY, 11), (60 * DAY, 3))
_NEW, _OPEN, _PENDING, _HOLD, _SOLVED, _CLOSED = (STATUS_CODES[name] for name in ("new", "open", "pending", "hold", "solved", "closed"))
_TASK, _PROBLEM, _INCIDENT = (TYPE_CODES[name] for name in ("task", "problem", "incident"))
_PRIORITIES = {
    1: (0, 0, 0, 1, 1, 1, 1, 2), 2: (0, 0, 1, 2, 2, 2, 2, 3), 3: (0, 1, 2, 2, 2, 2, 3, 3), 4: (0, 2, 2, 2, 3, 3, 3, 4),
    5: (2, 3, 3, 3, 3, 4, 4, 4),
}  # fmt: skip
"""Priority codes by a topic's urgency; 0 is none."""


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
    """The columns, and the few links between tickets."""

    columns: Columns = field(default_factory=Columns)
    problem_of: dict[int, int] = field(default_factory=dict)
    follows: dict[int, int] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)


def draw(stage: Stage, count: int) -> Drawn:
    """Draw `count` tickets, oldest first, whose ids begin at the company's first ticket."""
    drawn = Drawn()
    _fill(stage, count, drawn.columns)
    _mine(stage, drawn.columns)
    _link(stage, drawn)
    _marathon(stage, drawn.columns)
    for place in range(0, max(0, count - 40), 331):
        victim = place + mix(stage.seed, place, 5) % 300
        if victim < count - 40 and drawn.columns.status[victim] == _CLOSED and victim not in drawn.problem_of:
            drawn.deleted.add(victim)
    return drawn


def _fill(stage: Stage, count: int, columns: Columns) -> None:
    """Draw every column in one pass; the loop is long because calls would cost more than what they do."""
    rng = random.Random(mix(stage.seed, *stage.company.name.encode()))
    chance = rng.random
    tables = _topic_tables(stage)
    customers = stage.people.customers
    homes = [stage.people.users[user]["organization_id"] or 0 for user in customers]
    tongues = [stage.people.language[user].code for user in customers]
    teams = [_team_of(stage, topic) for topic in stage.topics]
    forms = [_form_of(stage, topic) for topic in stage.topics]
    kinds = [tuple(TYPE_CODES[kind] for kind in topic.kinds) for topic in stage.topics]
    urgencies = [_PRIORITIES[topic.urgency] for topic in stage.topics]
    members = [stage.members[group] for group in stage.groups]
    turn = dict.fromkeys(tables, 0)
    takes = [0] * len(stage.topics)
    people = len(customers)
    for place in range(count):
        age = 60 + int(HISTORY * ((count - place - chance()) / count) ** 1.6)
        who = int(people * chance() ** 1.5)
        tongue = tongues[who]
        table = tables[tongue]
        turn[tongue] += 1
        about = table[(turn[tongue] + int(chance() * 3)) % len(table)]
        luck, extra = chance(), int(chance() * 256)
        kind = kinds[about][extra % len(kinds[about])] if luck < 0.9 else 0
        status, changed, solved = _progress(age, chance(), chance(), chance())
        team = teams[about]
        staff = members[team]
        assigned = status not in {_NEW} and (status != _OPEN or extra > 14)
        if status < _SOLVED:
            extra &= 0b11100111
        created = stage.now - age
        columns.status.append(status)
        columns.priority.append(urgencies[about][int(chance() * 8)] if status != _NEW or extra > 100 else 0)
        columns.type.append(kind if status != _NEW or kind == _TASK else 0)
        columns.assignee.append(staff[int(chance() * len(staff))] if assigned else 0)
        columns.group.append(stage.groups[team] if status != _NEW or extra > 128 else 0)
        columns.requester.append(customers[who])
        columns.organization.append(homes[who])
        columns.brand.append(stage.brands[1 if extra % 9 == 4 else 0])
        columns.form.append(forms[about])
        choices = stage.statuses[min(status, _SOLVED)]
        columns.custom_status.append(choices[-1] if extra % 4 == 1 else choices[0])
        columns.created.append(created)
        columns.updated.append(stage.now - changed)
        columns.solved.append(stage.now - solved if solved else 0)
        columns.topic.append(about)
        columns.take.append(takes[about] & 0xFFFF)
        takes[about] += 1
        columns.tags.append(about << 8 | extra)


def _progress(age: int, luck: float, pace: float, mood: float) -> tuple[int, int, int]:
    """Decide status, seconds since the last change and seconds since it was solved (0: it is not)."""
    share = next((percent for limit, percent in _UNSOLVED if age < limit), 0)
    if luck * 100 < share:
        if mood < 0.3 and age < DAY:
            return _NEW, age, 0
        if age < 12 * MINUTE:
            return _NEW, age, 0
        status = _OPEN if mood < 0.62 else _PENDING if mood < 0.9 else _HOLD
        slow = 0.6 + 0.4 * pace if status != _OPEN else pace**0.6
        return status, min(age - 6 * MINUTE, int(100 * (age / 100) ** slow)), 0
    solved = age - min(age // 2, int(20 * MINUTE * (9 * DAY / (20 * MINUTE)) ** pace))
    if solved > CLOSES_AFTER + HOUR:
        return _CLOSED, solved - CLOSES_AFTER, solved
    return _SOLVED, max(solved, 60), max(solved, 60)


def _topic_tables(stage: Stage) -> dict[str, list[int]]:
    """Shuffle the topics of every language into a deck, each as often as it weighs."""
    decks: dict[str, list[int]] = {}
    for place, topic in enumerate(stage.topics):
        decks.setdefault(topic.language, []).extend([place] * topic.weight)
    return {code: Dice(stage.seed, 3, *code.encode()).sample(deck, len(deck)) for code, deck in decks.items()}


def _team_of(stage: Stage, topic: Topic) -> int:
    return next((place for place, team in enumerate(stage.company.teams) if topic.area in team.areas), 0)


def _form_of(stage: Stage, topic: Topic) -> int:
    special = {"platform": 1, "billing": 2, "returns": 1, "business": 2}
    return stage.forms[special.get(topic.area, 0)]


def _mine(stage: Stage, columns: Columns) -> None:
    """Give the default agent a good mix of unsolved tickets, and nobody else's."""
    me, groups = stage.people.agents[0], stage.groups
    mine = [group for group, members in stage.members.items() if me in members]
    open_ones = [place for place, status in enumerate(columns.status) if status < _SOLVED and columns.assignee[place]]
    others = stage.people.agents[1:-1]
    for place in open_ones:
        if columns.assignee[place] == me:
            columns.assignee[place] = others[mix(stage.seed, place, 6) % len(others)]
    wanted = min(MINE, len(open_ones) * 2 // 5)
    fresh, rest = open_ones[-wanted:], open_ones[:-wanted]
    chosen = fresh[1::2] + Dice(stage.seed, 7).sample(rest, wanted - len(fresh[1::2]))
    chosen += [place for place in fresh[::2]][: wanted - len(chosen)]
    for place in chosen:
        columns.assignee[place] = me
        if columns.group[place] not in mine:
            columns.group[place] = groups[0]


def _link(stage: Stage, drawn: Drawn) -> None:
    """Hang incidents on problems of the same topic, and let some customers come back to a closed ticket."""
    columns = drawn.columns
    problem: dict[int, int] = {}
    closed: dict[int, int] = {}
    for place in range(len(columns.status)):
        about, kind = columns.topic[place], columns.type[place]
        if kind == _PROBLEM:
            problem[about] = place
        elif kind == _INCIDENT and about in problem and columns.created[place] - columns.created[problem[about]] < 3 * DAY:
            drawn.problem_of[place] = problem[about]
        requester = columns.requester[place]
        if requester in closed and columns.created[place] > columns.updated[closed[requester]] and mix(stage.seed, place, 8) % 40 == 0:
            source = closed.pop(requester)
            drawn.follows[place] = source
            columns.topic[place], columns.take[place] = columns.topic[source], columns.take[source]
            columns.tags[place] = columns.topic[source] << 8 | columns.tags[place] & 0xFF
        if columns.status[place] == _CLOSED:
            closed[requester] = place


def _marathon(stage: Stage, columns: Columns) -> None:
    """Make the oldest open English ticket of the default agent the one with the long thread."""
    me, about = stage.people.agents[0], next(i for i, topic in enumerate(stage.topics) if topic.key == "marathon")
    for place in range(len(columns.status)):
        mine = columns.assignee[place] == me and columns.status[place] == _OPEN
        if mine and stage.people.language[columns.requester[place]].code == "en":
            columns.topic[place], columns.take[place] = about, 0
            columns.tags[place] = about << 8 | columns.tags[place] & 0b11
            columns.type[place], columns.priority[place] = _PROBLEM, PRIORITY_CODES["high"]
            return
