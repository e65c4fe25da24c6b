"""The way to Zendesk: a stack of httpx transports, one duty each.

Host pin → credentials → budget → retry → recorder → bounds → network.
"""
