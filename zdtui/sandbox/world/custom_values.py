"""The tags of a ticket and the values of its custom fields, which agree: a drop-down's value is a tag."""

from collections.abc import Mapping, Sequence
from typing import Any

from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.field_plans import CARRIERS, CAUSES, ENVIRONMENTS, RESOLUTIONS, plans
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.story import Story
from zdtui.sandbox.world.topics import Topic

_EXTRA: Sequence[str | None] = (None, None, None, None, "vip", "churn_risk", "reopened", "first_contact")
_STEPS = "1. Open the page\n2. Wait\n3. See the error"


class CustomValues:
    """Knows the tags behind a tag code, and fills the custom fields of a story."""

    def __init__(self, company: Company, topics: Sequence[Topic], fields: Mapping[str, int]) -> None:
        self._shop, self._topics, self._fields = company.trade == "shop", topics, fields
        self._plans = plans(company)
        self._spelt: dict[int, tuple[str, ...]] = {}
        self._choices = {
            fields[plan.key]: {value for value, _ in plan.options} for plan in self._plans if plan.type == "tagger"
        }

    def tags(self, code: int) -> tuple[str, ...]:
        """Spell the tags behind a code: the topic in the upper bits, eight traits below."""
        if code not in self._spelt:
            self._spelt[code] = tuple(dict.fromkeys(self._spell(self._topics[code >> 8], code & 0xFF)))
        return self._spelt[code]

    def _spell(self, topic: Topic, traits: int) -> list[str]:
        tags = [*topic.tags, f"area_{topic.area}"]
        place, cause = traits & 0b11, traits >> 3 & 0b11
        if place:
            tags.append((CARRIERS if self._shop else ENVIRONMENTS)[place - 1][0])
        if cause:
            tags.append((RESOLUTIONS if self._shop else CAUSES)[cause - 1][0])
        if traits & 0b1000_0100 == 0b1000_0100:
            tags.append("escalated_yes")
        extra = _EXTRA[traits >> 5]
        if extra:
            tags.append(extra)
        if topic.language != "en":
            tags.append(f"lang_{topic.language}")
        return tags

    def choice(self, field_id: int, code: int) -> str | None:
        """Give the value of a drop-down from the tags alone; raises KeyError when the field is none."""
        choices = self._choices[field_id]
        return next((tag for tag in self.tags(code) if tag in choices), None)

    def of(self, story: Story) -> dict[int, Any]:
        """Give the values of all custom fields, by field number and in the order of the fields."""
        tags = self.tags(story.row["tags"])
        made = self._free(story, "escalated_yes" in tags)
        for plan in self._plans:
            if plan.type == "tagger":
                made[plan.key] = next((value for value, _ in plan.options if value in tags), None)
            elif plan.type == "multiselect":
                made[plan.key] = [value for value, _ in plan.options if value in tags]
        return {self._fields[plan.key]: made.get(plan.key) for plan in self._plans}

    def _free(self, story: Story, escalated: bool) -> dict[str, Any]:
        """Fill the fields that are no choices; most are empty, as in life."""
        dice, shop = story.dice(41), self._shop
        reference = story.value("tracking" if shop else "issue")
        referred = escalated or (dice.chance(20) and shop)
        return {
            "escalated": escalated,
            "issue": reference if referred else None,
            "count": int(story.value("m" if shop else "n")) if dice.chance(35) else None,
            "credit": round(dice.between(500, 24_000) / 100, 2) if dice.chance(8) else None,
            "promised": iso(story.row["created"] + dice.between(2, 30) * DAY)[:10] if dice.chance(18) else None,
            "version": story.value("product" if shop else "version") if dice.chance(40) else None,
            "steps": _STEPS if dice.chance(6) and not shop else None,
            "order": story.value("order") if dice.chance(70) else None,
        }
