"""The hostile world: everything that has ever hurt a client of a ticket system, as valid JSON."""

from collections.abc import Callable, Iterable
from itertools import cycle
from typing import TYPE_CHECKING, Any

from zdtui.sandbox.world.hostile_texts import BODIES, TEXTS
from zdtui.sandbox.world.moments import iso

if TYPE_CHECKING:
    from zdtui.sandbox.world.world import World

Record = dict[str, Any]

LONG_THREAD = 5000
"""Comments of the longest ticket."""

_STRANGE: tuple[Record, ...] = (
    {"status": "hibernating", "priority": "apocalyptic", "type": "riddle", "via": {"channel": "telepathy"}},
    {
        "status": "[/]",
        "priority": "\x1b[31m",
        "type": "\u202e",
        "via": {"channel": "[@click=app.quit]", "source": None},
    },
    {"updated_at": "yesterday", "created_at": "0000-00-00T00:00:00Z", "due_at": "\x1b[2J"},
    {"updated_at": "9999-12-31T23:59:59Z", "created_at": "0001-01-01T00:00:00Z", "due_at": "2026-02-30T25:61:61Z"},
    {"tags": "not a list", "custom_fields": "neither", "fields": 7, "collaborator_ids": {}, "via": "mail"},
    {
        "tags": None,
        "custom_fields": None,
        "fields": None,
        "collaborator_ids": None,
        "follower_ids": None,
        "email_cc_ids": None,
    },
    {
        "tags": [None, 7, "[/]", "\x1b[31m", "x" * 5000],
        "custom_fields": [None, {}, {"id": "x"}, {"id": 1, "value": {"a": [1]}}],
    },
    {"subject": 42, "raw_subject": ["list"], "description": {"an": "object"}, "due_at": 17, "is_public": "perhaps"},
    {
        "requester_id": 9_223_372_036_854_775_807,
        "organization_id": -1,
        "group_id": 0,
        "brand_id": 1 << 53,
        "ticket_form_id": 2,
    },
    {"requester_id": None, "submitter_id": None, "organization_id": None, "group_id": None, "custom_status_id": 3},
    {
        "satisfaction_rating": [],
        "sharing_agreement_ids": "x",
        "followup_ids": [None],
        "problem_id": "7",
        "has_incidents": None,
    },
    {"an_unknown_key": {"with": ["anything", None, 1e300]}, "": "an empty key", "[/]\x1b": "a hostile key"},
)
"""What a client's types do not expect."""


def spoil(world: "World") -> None:
    """Add what hurts to a world, and put it where it is seen first: on top of the default agent's tickets."""
    _rename(world)
    texts, bodies = cycle(TEXTS), cycle(BODIES)
    spoilt = list(reversed(world.tickets.ids()))[: len(TEXTS) + len(_STRANGE) + 2]
    for place, ticket_id in enumerate(spoilt):
        changes: Record = {"subject": next(texts)}
        if place >= len(TEXTS):
            changes = {"subject": f"strange {place - len(TEXTS)}"} | dict(
                next(iter(_STRANGE[place - len(TEXTS) :]), {})
            )
        if place == len(spoilt) - 1:
            changes = _nothing(world.tickets.read(ticket_id))
        _seize(world, ticket_id, place, changes)
        world.replace_thread(ticket_id, _thread(world, ticket_id, [next(bodies) for _ in range(3)], next(texts)))
    if spoilt:
        world.replace_thread(spoilt[0], _long_thread(world, spoilt[0]))
    world.touch()


def _seize(world: "World", ticket_id: int, place: int, changes: Record) -> None:
    """Give a ticket to the default agent, unsolved and changed `place` minutes ago, then spoil it."""
    ticket = world.tickets.read(ticket_id)
    moment = iso(int(world.clock()) - 60 * place - 30)
    ticket |= {"assignee_id": world.me, "status": "open", "updated_at": moment, "priority": "urgent"}
    ticket |= {"raw_subject": changes.get("subject"), "tags": [str(changes.get("subject"))[:60], "[/]", "\x1b[31m"]}
    ticket |= changes
    world.tickets.put(ticket)


def _nothing(ticket: Record) -> Record:
    """Null everywhere, but for what a ticket cannot be found without."""
    return {key: None for key in ticket if key not in {"id", "assignee_id", "status", "updated_at"}}


def _rename(world: "World") -> None:
    """Give everything that has a name another one; the default agent keeps hers."""
    people = [one for number, one in world.users.items() if number != world.me]
    _give(people, "name", "alias", "phone", "notes", "details", "time_zone", "signature")
    _give(world.organizations.values(), "name", "notes", "details")
    for kind in (world.groups, world.brands, world.ticket_forms, world.macros):
        _give(kind.values(), "name", "title", "description", "display_name", "raw_name", "raw_title")
    _give(world.custom_statuses.values(), "agent_label", "raw_agent_label", "end_user_label", "description")
    _give(world.ticket_fields.values(), "title", "raw_title", "description", "title_in_portal")
    _give(list(world.views.values())[1:], "title", "description")
    for field in world.ticket_fields.values():
        _give(field.get("custom_field_options") or (), "name", "raw_name")
    for person in people[len(world.agents) :: 7]:
        person |= {"email": None, "name": None, "tags": None, "organization_id": None, "user_fields": None}
    for view in list(world.views.values())[1::2]:
        for column in view["execution"]["columns"]:
            column["title"] = f"{column['title']}[/]\x1b[2J"


def _give(records: Iterable[Record], *keys: str) -> None:
    for record, text in zip(records, cycle(TEXTS), strict=False):
        record.update({key: text for key in keys if key in record})


def _thread(world: "World", ticket_id: int, bodies: list[str], text: str) -> Callable[[], list[Record]]:
    """Say how to write a thread of hostile messages, one of them with hostile files."""

    def write() -> list[Record]:
        comments = [_comment(world, ticket_id, place, body) for place, body in enumerate(bodies)]
        comments[0]["attachments"] = [_file(world, ticket_id, place, text) for place in range(2)]
        comments[-1] |= {"author_id": 404, "via": None, "plain_body": None}
        return comments

    return write


def _long_thread(world: "World", ticket_id: int) -> Callable[[], list[Record]]:
    def write() -> list[Record]:
        return [
            _comment(
                world,
                ticket_id,
                place,
                f"<p>comment number {place + 1}: {BODIES[0] if place % 500 == 0 else 'short'}</p>",
            )
            for place in range(LONG_THREAD)
        ]

    return write


def _comment(world: "World", ticket_id: int, place: int, body: str) -> Record:
    authors = list(world.users)
    return {
        "id": world.numbers.thread(ticket_id, 2 * place + 1),
        "type": "Comment",
        "author_id": authors[place % len(authors)],
        "body": body,
        "html_body": body,
        "plain_body": body,
        "public": place % 3 != 1,
        "attachments": [],
        "audit_id": world.numbers.thread(ticket_id, 2 * place),
        "via": {"channel": "[/]\x1b", "source": {}},
        "created_at": iso(world.began - 60 * (LONG_THREAD - place)),
        "metadata": {"system": {}, "custom": {}},
    }


def _file(world: "World", ticket_id: int, place: int, text: str) -> Record:
    number = world.numbers.thread(ticket_id, 3 * LONG_THREAD + place)
    address = "https://evil.example/\x1b[31m" if place else f"/attachments/token/{number}/?name=x"
    return {
        "id": number,
        "file_name": (f"../../{text}.pdf", "\u202egnp.exe")[place],
        "content_url": address,
        "mapped_content_url": address,
        "content_type": "\x1b[31m",
        "size": (-1, 1 << 60)[place],
        "width": None,
        "height": None,
        "inline": False,
        "deleted": False,
        "malware_access_override": False,
        "malware_scan_result": "[/]",
        "thumbnails": None,
    }
