"""From declared commands to Textual's bindings."""

from textual.binding import Binding, BindingType

from zdtui.tui.command import Command, Scope
from zdtui.tui.commands import commands_of
from zdtui.tui.keys import canonical


def bindings(*scopes: Scope) -> list[BindingType]:
    """Make the ``BINDINGS`` of the screen or widget whose ``action_…`` methods serve ``scopes``.

    Each binding carries its command's id, by which the person's own keys replace the declared ones.
    """
    return [_binding(each) for scope in scopes for each in commands_of(scope) if each.keys]


def _binding(command: Command) -> Binding:
    keys = ",".join(canonical(key) for key in command.keys)
    return Binding(keys, command.action, command.title, show=False, priority=command.priority, id=command.id)
