"""Groups, triggers and service level policies of an account."""

from collections.abc import Mapping, Sequence
from typing import Any

from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers

Record = dict[str, Any]


def groups(company: Company, numbers: Numbers, now: int) -> dict[int, Record]:
    """Make one group a team."""
    moment = iso(now - 880 * DAY)
    return {
        numbers.fixed("group", place): {
            "id": numbers.fixed("group", place), "is_public": True, "name": team.name,
            "description": team.description,
            "default": place == 0, "deleted": False, "created_at": moment, "updated_at": moment,
        }
        for place, team in enumerate(company.teams)
    }  # fmt: skip


def memberships(
    company: Company, numbers: Numbers, teams: Sequence[int], agents: Sequence[int], now: int
) -> dict[int, Record]:
    """Put every agent into two or three groups; the first one into three of them, the default one among these."""
    made: dict[int, Record] = {}
    moment = iso(now - 650 * DAY)
    for place, agent in enumerate(agents):
        default = place % len(teams)
        wanted = [default, (default + 1) % len(teams), (default + 2 + place // len(teams)) % len(teams)]
        for rank, team in enumerate(dict.fromkeys(wanted[: 3 if place % 2 == 0 else 2])):
            number = numbers.fixed("group_membership", len(made))
            made[number] = {
                "id": number, "user_id": agent, "group_id": teams[team], "default": rank == 0, "created_at": moment,
                "updated_at": moment,
            }  # fmt: skip
    return made


TRIGGERS = (
    "Notify requester and CCs of received request", "Notify requester and CCs of comment update",
    "Notify assignee of comment update", "Notify assignee of assignment", "Notify group of assignment",
    "Set priority of VIP tickets",
)  # fmt: skip


def triggers(company: Company, numbers: Numbers, now: int) -> dict[int, Record]:
    """Make the triggers whose notifications the audits name."""
    made = {}
    moment = iso(now - 890 * DAY)
    for place, title in enumerate(TRIGGERS):
        number = numbers.fixed("trigger", place)
        created = "received" in title
        made[number] = {
            "id": number, "title": title, "active": True, "updated_at": moment, "created_at": moment,
            "default": place < 5,
            "actions": [{"field": "notification_user",
            "value": ["requester_and_ccs" if "CCs" in title else "assignee_id",
                        f"[{company.title}] Re: {{{{ticket.title}}}}", "{{ticket.comments_formatted}}"]}],
            "conditions": {"all": [{"field": "update_type", "operator": "is",
            "value": "Create" if created else "Change"},
                                   {"field": "status", "operator": "is_not", "value": "solved"}], "any": []},
            "description": None, "position": place + 1, "raw_title": title, "category_id": "1",
        }  # fmt: skip
    return made


TARGETS: Mapping[str, Mapping[str, int]] = {
    "urgent": {"first_reply_time": 30, "next_reply_time": 60, "requester_wait_time": 480},
    "high": {"first_reply_time": 60, "next_reply_time": 240, "requester_wait_time": 1440},
    "normal": {"first_reply_time": 480, "next_reply_time": 1440, "requester_wait_time": 4320},
    "low": {"first_reply_time": 1440, "next_reply_time": 2880, "requester_wait_time": 10_080},
}
"""Minutes until a target is missed, by priority and metric."""


def sla_policies(company: Company, numbers: Numbers, now: int) -> dict[int, Record]:
    """Make a policy for key accounts and one for everybody."""
    made = {}
    for place, (title, factor) in enumerate((("Key accounts", 0.5), (f"{company.title} standard", 1.0))):
        number = numbers.fixed("sla_policy", place)
        tags = [{"field": "current_tags", "operator": "includes", "value": "vip"}] if place == 0 else []
        made[number] = {
            "id": number, "title": title, "description": None, "position": place + 1,
            "filter": {"all": [{"field": "type", "operator": "is_not", "value": "task"}, *tags], "any": []},
            "policy_metrics": [
                {"priority": priority, "metric": metric, "target": int(minutes * factor),
                 "target_in_seconds": int(minutes * factor) * 60, "business_hours": False}
                for priority, metrics in TARGETS.items() for metric, minutes in metrics.items()
            ],
            "created_at": iso(now - 500 * DAY), "updated_at": iso(now - 120 * DAY),
        }  # fmt: skip
    return made
