"""Searching: the prompt, what it completes, and what is kept by name."""
