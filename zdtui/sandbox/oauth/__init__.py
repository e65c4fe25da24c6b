"""OAuth as Zendesk does it: clients, a consent page, grants, tokens that expire and rotate, and scopes."""
