"""Writes that have not reached Zendesk yet."""
