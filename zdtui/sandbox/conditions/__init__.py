"""Conditions: which tickets a view shows, and in which order."""

from zdtui.sandbox.conditions.listing import matching, view_tickets

__all__ = ["matching", "view_tickets"]
