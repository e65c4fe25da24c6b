"""The mirror: how complete the copy of the account's tickets is, and what it is doing."""
