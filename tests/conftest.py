"""Fixtures of the whole suite; ``--recordings`` and ``zendesk`` come from ``zdtui.sandbox.pytest_plugin``."""
