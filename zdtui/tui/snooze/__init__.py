"""Putting tickets off until a time."""
