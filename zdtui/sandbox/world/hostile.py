"""The hostile world: everything that has ever hurt a client of a ticket system, as valid JSON."""

from typing import TYPE_CHECKING, Any

from zdtui.sandbox.world import hostile_tickets
from zdtui.sandbox.world.hostile_texts import SHORT
from zdtui.sandbox.world.people import user_record

if TYPE_CHECKING:
    from zdtui.sandbox.world.world import World

Record = dict[str, Any]


def spoil(world: "World") -> None:
    """Add what hurts to a world: people, settings, tickets and threads."""
    people = _people(world)
    _settings(world)
    hostile_tickets.add(world, people)
    world.touch()


def _people(world: "World") -> list[int]:
    """Add a user and an organization for every short text, some with nulls in every field that may be null."""
    numbers = []
    organizations = []
    for place, text in enumerate(SHORT.values()):
        number = world.next_id("user")
        record = user_record(number, text, f"hostile{place}@evil.example", world.now())
        record |= {"notes": text, "details": text, "alias": text, "phone": text, "signature": text, "tags": [text]}
        if place % 4 == 1:
            record |= {key: None for key in record if key not in {"id", "role"}}
        if place % 9 == 2:
            record |= {
                "role": "superagent",
                "role_type": 99,
                "locale_id": "x",
                "photo": {"content_url": None},
                "user_fields": [],
            }
        world.users[number] = record
        numbers.append(number)
        if place % 3 == 0:
            home = world.next_id("organization")
            first = next(iter(world.organizations.values()))
            world.organizations[home] = {
                **first,
                "id": home,
                "name": text,
                "notes": text,
                "tags": [text],
                "domain_names": None,
            }
            organizations.append(home)
            record["organization_id"] = home
    return numbers


def _settings(world: "World") -> None:
    """Give groups, views, fields, statuses, macros, brands and forms names that hurt; nothing is taken away."""
    texts = list(SHORT.values())
    kinds: tuple[tuple[str, dict[int, Record], tuple[str, ...]], ...] = (
        ("group", world.groups, ("name", "description")),
        ("view", world.views, ("title", "raw_title", "description")),
        ("macro", world.macros, ("title", "raw_title", "description")),
        ("ticket_field", world.ticket_fields, ("title", "raw_title", "description", "agent_description")),
        ("custom_status", world.custom_statuses, ("agent_label", "end_user_label", "description")),
        ("brand", world.brands, ("name",)),
        ("ticket_form", world.ticket_forms, ("name", "display_name")),
    )
    for kind, records, names in kinds:
        pattern = list(records.values())[-1]
        for text in texts[:30:3]:
            number = world.next_id(kind)
            records[number] = {
                **pattern,
                "id": number,
                "default": False,
                "active": True,
                **dict.fromkeys(names, text),
            }
    views = list(world.views.values())
    views[-1]["execution"] = {
        **views[-1]["execution"],
        "columns": [{"id": "no_such_column", "title": texts[2]}, {"id": None}, {}],
    }
    views[-2]["execution"] = {"group_by": "no_such", "sort_by": None, "columns": None}
    views[-3]["conditions"] = {
        "all": [{"field": "no_such", "operator": "perhaps", "value": {"x": None}}],
        "any": None,
    }
    fields = list(world.ticket_fields.values())
    fields[-1] |= {"type": "hologram", "custom_field_options": [{"id": None, "name": texts[2], "value": texts[12]}]}
