"""Signing in on the first page."""
