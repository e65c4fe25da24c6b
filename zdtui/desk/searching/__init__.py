"""Searching: on this machine at once, at Zendesk soon after, and both as one list."""
