"""The help overlay and the command palette."""
