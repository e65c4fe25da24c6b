"""Groups of commands whose members are imported when they are called."""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Members = Mapping[str, tuple[str, str]]
"""The members of a group: the module that holds each (as ``command``), and what it does in one line."""


def furnish(command: click.Command, words: str) -> None:
    """Give a command, and those below it, what all have alike: a page of the manual, and completion.

    ``words`` are those by which it is called. The manual is loaded when help is asked for, completion when a shell
    asks.
    """
    from zdtui.cli.completing import asked, complete_parameters

    below = command.commands if isinstance(command, click.Group) else {}
    for each, called in ((command, words), *((sub, f"{words} {name}") for name, sub in below.items())):
        each.format_epilog = partial(_write_page, called)  # type: ignore[method-assign]  # members have any class
        if asked():
            complete_parameters(each)


def _write_page(words: str, _context: click.Context, formatter: click.HelpFormatter) -> None:
    """Write a command's page below its options."""
    from zdtui.cli.manual.shelf import page

    found = page(words)
    if found is not None:
        formatter.write(f"{found.text()}\n")


class LazyGroup(click.Group):
    """A group that knows its members' names and lines without importing them."""

    def __init__(self, *arguments: Any, members: Members, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._members = members
        furnish(self, "")

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the members, in the order of the help."""
        return [*self._members]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a member."""
        if cmd_name not in self._members:
            return None
        command: click.Command = import_module(self._members[cmd_name][0]).command
        furnish(command, f"{ctx.command_path.partition(' ')[2]} {cmd_name}".strip())
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete a member's name without importing any, or an option."""
        from click.shell_completion import CompletionItem

        named = [CompletionItem(name, help=summary) for name, (_, summary) in self._members.items()
                 if name.startswith(incomplete)]  # fmt: skip
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the members' lines without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in self._members.items()])
