"""The account line on top and the status line at the bottom."""
