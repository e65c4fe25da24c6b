"""The async Zendesk client: one account, one host, typed answers, typed errors."""
