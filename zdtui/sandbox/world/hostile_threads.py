"""Threads that hurt: bodies of every bad kind, odd comments, and far too many of them."""

from typing import TYPE_CHECKING, Any

from zdtui.sandbox.world import files
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.hostile_texts import SHORT
from zdtui.sandbox.world.moments import MINUTE, iso

if TYPE_CHECKING:
    from zdtui.sandbox.world.world import World

Record = dict[str, Any]
MANY = 5000
"""How many comments the ticket with too many has."""


def short(world: "World", ticket_id: int, people: list[int], html: str, text: str) -> list[Record]:
    """Write a thread of two: the body that hurts, and an answer to it."""
    return [
        _comment(world, ticket_id, 0, people[ticket_id % len(people)], html=html, text=text),
        _comment(world, ticket_id, 1, world.me, html="<p>answer</p>", text="answer"),
    ]


def _comment(world: "World", ticket_id: int, place: int, author: int, *, html: str, text: str) -> Record:
    number = world.numbers.thread(ticket_id, 64 + place * 16)
    return {
        "id": number + 1, "type": "Comment", "author_id": author, "body": text, "html_body": html, "plain_body": text,
        "public": place % 3 != 1, "attachments": [], "audit_id": number,
        "via": {"channel": "web", "source": {"from": {}, "to": {}, "rel": None}},
        "created_at": iso(world.began - (MANY - place) * MINUTE), "metadata": {"system": {}, "custom": {}},
    }  # fmt: skip


def odd(world: "World", ticket_id: int, people: list[int]) -> list[Record]:
    """Write comments with nulls, wrong types, unknown authors and attachments that lie."""
    changed: tuple[Record, ...] = (
        {"body": None, "html_body": None, "plain_body": None}, {"author_id": None}, {"author_id": -1},
        {"author_id": "7"},
        {"public": None}, {"public": "true"}, {"type": "VoiceComment", "data": {"recording_url": None}},
        {"type": None},
        {"created_at": None}, {"created_at": "soon"}, {"attachments": None}, {"metadata": None}, {"via": None},
        {"via": {"channel": 4, "source": {"from": None, "to": [], "rel": 1}}}, {"html_body": ["<p>x</p>"]},
        {"type": "ChatStartedEvent"},
        {"metadata": {"flags": [0, 99], "flags_options": {"99": {"trusted": False}}, "system": None}},
    )  # fmt: skip
    thread = []
    for place, changes in enumerate(changed):
        comment = _comment(world, ticket_id, place, people[place], html=f"<p>{place}</p>", text=str(place))
        thread.append({**comment, **changes})
    for place, (name, text) in enumerate(list(SHORT.items())[:24]):
        at, html = len(changed) + place, f"<p>{name}</p>{text}"
        comment = _comment(world, ticket_id, at, people[place], html=html, text=text)
        number = comment["audit_id"] + 9
        size = (0, -1, 10**15, None, "12")[place % 5]
        file = files.attachment(number, text or "..", "text/plain", 10, files.token_of(number))
        kind = (None, text, "image/png")[place % 3]
        thread.append(
            {**comment, "attachments": [{**file, "size": size, "content_type": kind, "width": "x", "inline": None}]}
        )
    return thread


def many(world: "World", ticket_id: int, people: list[int]) -> list[Record]:
    """Write far too many comments."""
    texts, dice = list(SHORT.values()), Dice(world.seed, ticket_id)
    thread = []
    for place in range(MANY):
        text, author = dice.pick(texts)[:400], dice.pick(people)
        html = f"<p>Comment {place}</p><p>{text}</p>"
        thread.append(_comment(world, ticket_id, place, author, html=html, text=f"Comment {place}\n\n{text}"))
    return thread
