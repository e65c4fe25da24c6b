"""Zendesk's paginations: cursor, offset and the ways they differ."""
