"""Business rules: conditions, restrictions, triggers and automations."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Many, Record, Resource


class Condition(Record):
    """One test of a rule; values are mostly strings, even for ids."""

    field: str | None = None
    operator: str | None = None
    value: Any = None


class Conditions(Record):
    """``all`` of these and ``any`` of those."""

    all: Many[Condition] = NO_ITEMS
    any: Many[Condition] = NO_ITEMS


class Action(Record):
    """What a rule does to a field."""

    field: str | None = None
    value: Any = None


class Rule(Resource):
    """What views, macros, triggers and automations have in common."""

    url: str | None = None
    title: str | None = None
    raw_title: str | None = None
    description: str | None = None
    active: bool | None = None
    default: bool | None = None
    position: int | None = None
    created_at: str | None = None
    updated_at: str | None = None


class Trigger(Rule):
    """A rule that runs when a ticket is created or changed."""

    conditions: Conditions | None = None
    actions: Many[Action] = NO_ITEMS
    category_id: str | None = None


class Automation(Rule):
    """A rule that runs by the clock."""

    conditions: Conditions | None = None
    actions: Many[Action] = NO_ITEMS
