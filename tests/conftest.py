"""Fixtures of the whole suite; ``--recordings`` and ``zendesk`` come from ``zdtui.sandbox.pytest_plugin``.

After each test, what it left behind is searched for secrets.
"""

pytest_plugins = ["tests.secrets.sweep"]
