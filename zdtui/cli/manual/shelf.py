"""Where the pages stand."""

from zdtui.cli.manual import accounts, agents, house, tickets
from zdtui.cli.manual.page import Page

PAGES: dict[str, Page] = accounts.PAGES | tickets.PAGES | agents.PAGES | house.PAGES
"""The page of each command, by its words."""


def page(words: str) -> Page | None:
    """The page of a command, such as ``outbox list``."""
    return PAGES.get(words)
