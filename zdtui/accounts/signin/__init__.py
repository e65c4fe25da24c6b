"""Signing in by OAuth: the browser, the token endpoint, and keeping what was granted good."""
