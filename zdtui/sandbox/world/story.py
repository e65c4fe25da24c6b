"""The story of one ticket: who takes part, and the words that stay the same through its whole thread."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.language import Language
from zdtui.sandbox.world.moments import DAY, HOUR, MINUTE, clock_time, day_month
from zdtui.sandbox.world.people import People, phone
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


@lru_cache(maxsize=8192)
def _pieces(template: str) -> tuple[str, ...]:
    """Cut a sentence at its slots: text, slot, text, slot …, text."""
    return tuple(_SLOT.split(template))


class Story:
    """One ticket as a story; every slot has one value, wherever in the thread it is used."""

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
        if slot in _PEOPLE:
            return _PEOPLE[slot](self)
        dice = Dice(self.scene.seed, self.id, mix(*slot.encode()))
        if slot in _NUMBERS:
            return _NUMBERS[slot](dice, self)
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
        return self.dice(17).pick([one for one in self.scene.people.agents[:-1] if one not in {self.agent, self.other_agent}])

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


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


_PEOPLE: Mapping[str, Callable[[Story], str]] = {
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
    "zone": lambda story: str(story.requester.get("iana_time_zone") or "UTC"),
    "city": lambda story: story.dice(16).pick(story.language.zones)[2],
}


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


_NUMBERS: Mapping[str, Callable[[Dice, Story], str]] = {
    "n": lambda dice, _: str(dice.between(4, 58)),
    "n2": lambda dice, _: str(dice.between(21, 96)),
    "m": lambda dice, _: str(dice.between(2, 9)),
    "k": lambda dice, _: str(dice.between(2, 48)),
    "j": lambda dice, _: str(dice.between(3, 57)),
    "pct": lambda dice, _: str(dice.between(71, 98)),
    "big": lambda dice, story: f"{dice.between(1, 90) * 1000 + dice.between(0, 999):,}".translate(
        _COMMAS if story.language.code in {"de", "es", "pt", "pl"} else {}
    ),
    "amount": lambda dice, story: _amount(dice, story, *((19, 420) if story.scene.company.trade == "shop" else (90, 4800))),
    "amount2": lambda dice, story: _amount(dice, story, 11, 90),
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
    "vat": lambda dice, _: f"{dice.pick(('ATU', 'BE0', 'DK', 'IE', 'NL', 'SE'))}{dice.between(10_000_000, 99_999_999)}",
    "version": lambda dice, _: _version(dice, 0),
    "version2": _next_version,
    "host": lambda dice, _: f"{dice.pick(('db', 'web', 'edge', 'worker', 'gw', 'cache'))}-{dice.between(1, 24):02d}",
    "tracking": lambda dice, _: f"{dice.between(10**11, 10**12 - 1)}",
    "tracking2": lambda dice, _: f"{dice.between(10**11, 10**12 - 1)}",
    "issue": lambda dice, _: f"ENG-{dice.between(1200, 9800)}",
    "other": lambda dice, story: str(max(story.scene.first, story.id - dice.between(1, 60))),
}
