"""The mirror at work on the built-in Zendesk."""
