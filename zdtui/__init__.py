"""zdtui: a terminal client for Zendesk Support."""

__version__ = "0.1.0"
