"""The hostile world: everything that has ever hurt a client of a ticket system, as valid JSON."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zdtui.sandbox.world.world import World


def spoil(world: "World") -> None:
    """Add what hurts to a world."""
    world.touch()
