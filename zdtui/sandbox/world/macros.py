"""The macros of an account."""

import re
from collections.abc import Sequence
from typing import Any

from zdtui.sandbox.world import phrases_macros
from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers

Record = dict[str, Any]


def macros(company: Company, numbers: Numbers, teams: Sequence[int], now: int) -> dict[int, Record]:
    """Make the macros; a group in an action is written by its place and becomes its number."""
    text = phrases_macros.COMMON + (phrases_macros.SHOP if company.trade == "shop" else phrases_macros.SOFTWARE)
    made = {}
    for place, part in enumerate(re.split(r"^== ", text, flags=re.MULTILINE)[1:]):
        head, _, words = part.partition("\n")
        title, actions, description = (each.strip() for each in head.split("|"))
        number = numbers.fixed("macro", place)
        made[number] = {
            "id": number, "title": title, "active": "Switched off" not in description,
            "updated_at": iso(now - (place + 3) * 11 * DAY), "created_at": iso(now - 600 * DAY), "default": False,
            "position": place + 1, "description": description or None, "actions": _actions(actions, words, teams),
            "restriction": {"type": "Group", "id": teams[4], "ids": [teams[4]]} if title[:7] == "Billing" else None,
            "raw_title": title,
        }  # fmt: skip
    return made


def _actions(settings: str, words: str, teams: Sequence[int]) -> list[Record]:
    pairs = dict(pair.split("=", 1) for pair in settings.split())
    channel = pairs.pop("channel", None)
    actions: list[Record] = []
    for field, value in pairs.items():
        spelt = str(teams[int(value)]) if field == "group_id" else value.replace(",", " ")
        actions.append({"field": field, "value": spelt})
    text = re.sub(r"(?<=[a-z,]) ?\n(?=[a-z])", " ", words.strip())
    if text:
        actions.append({"field": "comment_value", "value": [f"channel:{channel}", text] if channel else text})
    return actions
