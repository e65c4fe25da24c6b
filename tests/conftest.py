"""Options and fixtures of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add where the recorded exchanges lie; the environment variable ``ZDTUI_RECORDINGS`` says the same."""
    parser.addoption("--recordings", metavar="DIR", help="replay every recorded exchange under DIR")
