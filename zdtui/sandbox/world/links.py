"""What connects tickets: the default agent's queue, problems and incidents, follow-ups, and what was deleted."""

from collections.abc import Mapping, Sequence

from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, Columns
from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.moments import DAY
from zdtui.sandbox.world.people import People
from zdtui.sandbox.world.topics import Topic

MINE = 42
"""How many unsolved tickets the default agent has, when there are enough."""
_OPEN, _SOLVED, _CLOSED = (STATUS_CODES[name] for name in ("open", "solved", "closed"))
_PROBLEM, _INCIDENT = TYPE_CODES["problem"], TYPE_CODES["incident"]


def queue_of(
    me: int, others: Sequence[int], members: Mapping[int, Sequence[int]], columns: Columns, seed: int
) -> None:
    """Give the default agent a good mix of unsolved tickets, and take all others away."""
    mine = [group for group, agents in members.items() if me in agents]
    places = [place for place, status in enumerate(columns.status) if status < _SOLVED and columns.assignee[place]]
    for place in places:
        if columns.assignee[place] == me:
            columns.assignee[place] = others[mix(seed, place, 6) % len(others)]
    wanted = min(MINE, len(places) * 2 // 5)
    fresh, rest = places[-wanted:], places[:-wanted]
    chosen = fresh[1::2] + Dice(seed, 7).sample(rest, wanted - len(fresh[1::2]))
    chosen += fresh[::2][: wanted - len(chosen)]
    for place in chosen:
        columns.assignee[place] = me
        if columns.group[place] not in mine:
            columns.group[place] = mine[0]


def incidents(columns: Columns) -> dict[int, int]:
    """Hang incidents on the last problem of the same topic, when it is not older than three days."""
    problems: dict[int, int] = {}
    found: dict[int, int] = {}
    for place, kind in enumerate(columns.type):
        about = columns.topic[place]
        if kind == _PROBLEM:
            problems[about] = place
        elif kind == _INCIDENT and about in problems:
            problem = problems[about]
            if columns.created[place] - columns.created[problem] < 3 * DAY:
                found[place] = problem
    return found


def follow_ups(columns: Columns, seed: int) -> dict[int, int]:
    """Let some customers come back to a ticket that was closed; the new one is about the same."""
    closed: dict[int, int] = {}
    found: dict[int, int] = {}
    for place, requester in enumerate(columns.requester):
        source = closed.get(requester)
        if (
            source is not None
            and (place * 40_503 + seed) % 40 == 0
            and columns.created[place] > columns.updated[source]
        ):
            found[place] = closed.pop(requester)
            columns.topic[place], columns.take[place] = columns.topic[source], columns.take[source]
            columns.tags[place] = columns.topic[source] << 8 | columns.tags[place] & 0xFF
        if columns.status[place] == _CLOSED:
            closed[requester] = place
    return found


def marathon(me: int, people: People, topics: Sequence[Topic], columns: Columns) -> None:
    """Make the oldest open English ticket of the default agent the one with the long thread."""
    about = next(place for place, topic in enumerate(topics) if topic.key == "marathon")
    for place, status in enumerate(columns.status):
        if status != _OPEN or columns.assignee[place] != me:
            continue
        if people.language[columns.requester[place]].code == "en":
            columns.topic[place], columns.take[place] = about, 0
            columns.tags[place] = about << 8 | columns.tags[place] & 0b11
            columns.type[place], columns.priority[place] = _PROBLEM, PRIORITY_CODES["high"]
            return


def deleted(columns: Columns, seed: int) -> set[int]:
    """Choose some closed tickets that were deleted since."""
    count = len(columns.status)
    chosen = {place + mix(seed, place, 5) % 300 for place in range(0, max(0, count - 400), 331)}
    return {place for place in chosen if columns.status[place] == _CLOSED and columns.type[place] != _PROBLEM}
