"""The service level agreement: how fast which tickets are answered."""

from zdtui.model.resource import NO_ITEMS, Many, Record, Resource
from zdtui.model.rule import Conditions


class PolicyMetric(Record):
    """One promise: ``target`` is in minutes."""

    priority: str | None = None
    metric: str | None = None
    target: int | None = None
    target_in_seconds: int | None = None
    business_hours: bool | None = None


class SlaPolicy(Resource):
    """A policy: the tickets it holds for, and its promises."""

    url: str | None = None
    title: str | None = None
    description: str | None = None
    position: int | None = None
    filter: Conditions | None = None
    policy_metrics: Many[PolicyMetric] = NO_ITEMS
    created_at: str | None = None
    updated_at: str | None = None


class GroupSlaPolicy(Record):
    """A promise between groups; its id is a text."""

    id: str
    url: str | None = None
    title: str | None = None
    description: str | None = None
    position: int | None = None
    filter: Conditions | None = None
    policy_metrics: Many[PolicyMetric] = NO_ITEMS
    created_at: str | None = None
    updated_at: str | None = None
