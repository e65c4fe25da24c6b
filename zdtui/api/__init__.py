"""The async Zendesk client: one account, one host, typed answers, typed errors."""

import sys

# httpx brings its own command line along (click, pygments, rich's tables) wherever these are installed: a third of
# what importing it takes in time, and more than half in memory. A missing module is something it copes with.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is how Python marks a module as missing
