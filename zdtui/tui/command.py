"""One thing a person can do with a key, the palette or the mouse."""

from dataclasses import dataclass
from typing import Literal

Scope = Literal[
    "global",
    "work",
    "views",
    "queue",
    "ticket",
    "composer",
    "switcher",
    "outbox",
    "conflict",
    "tags",
    "proposals",
    "mirror",
    "help",
    "picker",
    "search",
    "account",
    "sign-in",
    "guide",
    "scopes",
    "removal",
]
"""Where a command's keys work; see ``zdtui.tui.commands.SCOPES`` for the titles and for which scope lies in which."""


@dataclass(frozen=True, slots=True)
class Command:
    """A declaration that feeds bindings, footer, palette, help overlay, key map and the published key table.

    ``id`` is kebab-case and unique; the action is ``action_<id with _>`` on the screen or widget of ``scope``.
    ``title`` is a short imperative ("Reply in public"), ``help`` one sentence more.
    ``keys`` are the default keys in Textual's names, a lone character standing for itself; none means palette only.
    ``writes`` names what a command changes at Zendesk, ``None`` when it changes nothing there.
    ``hint`` is the one word shown in the status line while the command works; ``None`` keeps it out.
    ``priority`` takes the keys before a text area sees them.
    """

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    scope: Scope
    writes: str | None = None
    hint: str | None = None
    priority: bool = False

    @property
    def action(self) -> str:
        """The name of the action, without its ``action_`` prefix."""
        return self.id.replace("-", "_")
