"""Which commands can run from where the person is, and why one cannot."""

from collections.abc import Iterator
from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

from zdtui.tui.command import Command
from zdtui.tui.commands import COMMANDS
from zdtui.tui.keymap import DEFAULT, KeyMap


@runtime_checkable
class Explains(Protocol):
    """A screen or widget that knows why one of its commands cannot run now."""

    def why_not(self, command: Command) -> str | None:
        """Say in a sentence why ``command`` cannot run now, or ``None`` when it can."""


def nodes(screen: Screen[object]) -> Iterator[DOMNode]:
    """Walk from the focused widget out to the application; an overlay ends the walk, as it does for keys."""
    for node in (screen.focused or screen).ancestors_with_self:
        yield node
        if node.is_modal:
            return


def target(screen: Screen[object], command: Command) -> DOMNode | None:
    """Find the nearest screen or widget with an action of ours for ``command``."""
    return next((node for node in nodes(screen) if _has_action(node, command)), None)


def why_not(node: DOMNode, command: Command) -> str | None:
    """Ask ``node`` why it cannot run ``command`` now; ``None`` when it can."""
    return node.why_not(command) if isinstance(node, Explains) else None


def reachable(screen: Screen[object]) -> list[tuple[Command, DOMNode]]:
    """List every command that has a target here, the nearest places first."""
    around = list(nodes(screen))
    found = [(command, target(screen, command)) for command in COMMANDS]
    here = [(command, node) for command, node in found if node is not None]
    return sorted(here, key=lambda pair: around.index(pair[1]))


async def run(app: App[Any], command: Command) -> None:
    """Run ``command`` from where the person is, as its key would."""
    node = target(app.screen, command)
    if node is not None:
        await app.run_action(command.action, node)


def _has_action(node: DOMNode, command: Command) -> bool:
    action = getattr(type(node), f"action_{command.action}", None)
    return action is not None and str(getattr(action, "__module__", "")).startswith("zdtui.")


def keymap_of(app: App[Any]) -> KeyMap:
    """Find the person's keys; an application without any has the declared ones."""
    found = getattr(app, "key_map", None)
    return found if isinstance(found, KeyMap) else DEFAULT
