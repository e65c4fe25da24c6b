"""Worlds for the tests of the sandbox's world, its search and its conditions."""

from typing import Any

from zdtui.sandbox.world import World

Json = dict[str, Any]
NOW = 1_795_000_000
"""2026-11-18 11:06:40 UTC."""


class Hands:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.time = float(NOW)

    def __call__(self) -> float:
        return self.time


def make(name: str = "acme", *, tickets: int = 400, seed: int = 7, hostile: bool = False) -> World:
    """Make a world whose clock can be moved by `world.clock.time`."""
    return World.make(name, seed=seed, tickets=tickets, clock=Hands(), hostile=hostile)


def every_kind(world: World) -> dict[str, dict[int, Json]]:
    """Give all small kinds by name."""
    names = (
        "users organizations groups group_memberships organization_memberships views macros ticket_fields "
        "ticket_forms custom_statuses brands user_fields organization_fields sla_policies triggers"
    )
    return {name: getattr(world, name) for name in names.split()}
