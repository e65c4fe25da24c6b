"""Signing in: the page a newcomer begins on, and the one that repairs an account."""
