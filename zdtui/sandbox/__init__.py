"""A built-in imitation of Zendesk Support, served over real HTTP."""
