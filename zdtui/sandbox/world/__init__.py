"""A seeded, believable Zendesk account: people, views and thousands of tickets with their threads."""

from zdtui.sandbox.world.world import World

__all__ = ["World"]
