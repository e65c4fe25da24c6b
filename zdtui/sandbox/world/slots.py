"""Slots: the names, numbers and dates that a sentence leaves open, found from the story it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zdtui.sandbox.world.field_plans import CARRIERS
from zdtui.sandbox.world.moments import DAY, HOUR, MINUTE, clock_time, day_month
from zdtui.sandbox.world.people import phone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zdtui.sandbox.world.dice import Dice
    from zdtui.sandbox.world.story import Story


def _first(story: Story) -> str:
    return story.first_name(story.row["requester"]) or "there"


def _family(story: Story) -> str:
    return story.scene.people.latin.get(story.row["requester"], ("", ""))[1] or _first(story)


def _organization(story: Story) -> str:
    home = story.scene.people.organizations.get(story.row["organization"])
    return str(home["name"]) if home else f"{_family(story)} & Co."


def _domain(story: Story) -> str:
    home = story.scene.people.organizations.get(story.row["organization"])
    return str(home["domain_names"][0]) if home and home["domain_names"] else "home.example"


def _colleague(story: Story) -> str:
    if story.colleague is not None:
        return str(story.scene.people.users[story.colleague]["name"])
    dice = story.dice(14)
    return story.language.full_name(dice.pick(story.language.firsts)[0], dice.pick(story.language.lasts)[0])


def _carrier(story: Story) -> str:
    """Give the carrier that the ticket's tags name, or one that has no tag."""
    place = story.row["tags"] & 0b11
    return CARRIERS[place - 1][1] if place else story.dice(18).pick(("GLS", "PostNord", "Royal Mail"))


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


PEOPLE: Mapping[str, Callable[[Story], str]] = {
    "me": _first,
    "family": _family,
    "full": lambda story: str(story.requester["name"] or ""),
    "email": lambda story: str(story.requester["email"] or "unknown@home.example"),
    "phone": lambda story: str(story.requester["phone"] or phone(story.language, story.dice(15))),
    "org": _organization,
    "domain": _domain,
    "company": lambda story: story.scene.company.title,
    "agent": lambda story: story.first_name(story.agent),
    "agent_full": lambda story: str(story.scene.people.users[story.agent]["name"]),
    "colleague": _colleague,
    "colleague_agent": lambda story: story.first_name(story.third_agent),
    "a_product": lambda story: _with_article(story.value("product")),
    "carrier": _carrier,
    "zone": lambda story: str(story.requester.get("iana_time_zone") or "UTC"),
    "city": lambda story: story.dice(16).pick(story.language.zones)[2],
}


_AMOUNTS = {"shop": ((19, 420), (11, 90)), "software": ((900, 4800), (60, 900))}
"""From where to where the first and the second amount of a ticket go, by trade."""


def _amount(dice: Dice, story: Story, low: int, high: int) -> str:
    value = dice.between(low, high) + dice.pick((0.0, 0.0, 0.5, 0.9, 0.99, 0.25))
    written = f"{value:,.2f}"
    if story.language.code in {"en", "zh", "ja", "ko", "th", "hi", "he", "ar"}:
        return f"€{written}"
    return f"{written.translate(_COMMAS)} €"


_COMMAS = str.maketrans({",": ".", ".": ","})


def _version(dice: Dice, patch: int) -> str:
    return f"{dice.between(2, 5)}.{dice.between(0, 18)}.{dice.between(0, 6) + patch}"


def _created(story: Story) -> int:
    return story.row["created"]


def _next_version(_: Dice, story: Story) -> str:
    major, minor, patch = story.value("version").split(".")
    return f"{major}.{minor}.{int(patch) + 1}"


def _hex(dice: Dice, digits: int) -> str:
    return f"{dice.word():016x}"[:digits]


NUMBERS: Mapping[str, Callable[[Dice, Story], str]] = {
    "n": lambda dice, _: str(dice.between(4, 58)),
    "n2": lambda dice, _: str(dice.between(21, 96)),
    "m": lambda dice, _: str(dice.between(2, 9)),
    "k": lambda dice, _: str(dice.between(2, 48)),
    "j": lambda dice, _: str(dice.between(3, 57)),
    "pct": lambda dice, _: str(dice.between(71, 98)),
    "big": lambda dice, story: f"{dice.between(1, 90) * 1000 + dice.between(0, 999):,}".translate(
        _COMMAS if story.language.code in {"de", "es", "pt", "pl"} else {}
    ),
    "amount": lambda dice, story: _amount(dice, story, *_AMOUNTS[story.scene.company.trade][0]),
    "amount2": lambda dice, story: _amount(dice, story, *_AMOUNTS[story.scene.company.trade][1]),
    "date": lambda dice, story: day_month(_created(story) - dice.between(1, 6) * DAY),
    "time": lambda dice, story: clock_time(_created(story) - dice.between(1, 9) * HOUR - dice.roll(HOUR)),
    "time2": lambda dice, story: clock_time(_created(story) + dice.between(3, 6) * MINUTE),
    "hex": lambda dice, _: _hex(dice, 7),
    "code": lambda dice, _: f"{_hex(dice, 4)}-{_hex(dice, 4)}".upper(),
    "uuid": lambda dice, _: f"{_hex(dice, 8)}-{_hex(dice, 4)}-4{_hex(dice, 3)}-a{_hex(dice, 3)}-{_hex(dice, 12)}",
    "ip": lambda dice, _: f"203.0.113.{dice.between(2, 250)}",
    "order": lambda dice, _: f"GX-{dice.between(180_000, 299_999)}",
    "order2": lambda dice, _: f"GX-{dice.between(180_000, 299_999)}",
    "po": lambda dice, _: f"PO-{dice.between(4000, 9999)}",
    "invoice": lambda dice, _: f"INV-{dice.between(10_000, 49_999)}",
    "vat": lambda dice, _: (
        f"{dice.pick(('ATU', 'BE0', 'DK', 'IE', 'NL', 'SE'))}{dice.between(10_000_000, 99_999_999)}"
    ),
    "version": lambda dice, _: _version(dice, 0),
    "version2": _next_version,
    "host": lambda dice, _: f"{dice.pick(('db', 'web', 'edge', 'worker', 'gw', 'cache'))}-{dice.between(1, 24):02d}",
    "tracking": lambda dice, _: f"{dice.between(10**11, 10**12 - 1)}",
    "tracking2": lambda dice, _: f"{dice.between(10**11, 10**12 - 1)}",
    "issue": lambda dice, _: f"ENG-{dice.between(1200, 9800)}",
    "other": lambda dice, story: str(max(story.scene.first, story.id - dice.between(1, 60))),
}
