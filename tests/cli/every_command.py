"""Every command there is, by the words that call it."""

from collections.abc import Iterator

import click

from zdtui.cli.main import root


def every_command() -> dict[str, click.Command]:
    """The commands, groups among them."""
    return dict(_below(root, root_context(), ""))


def root_context() -> click.Context:
    """The context in which the command line begins."""
    return click.Context(root, info_name="zdtui", **root.context_settings)


def _below(group: click.Group, context: click.Context, words: str) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        called = f"{words} {name}".strip()
        yield called, command
        if isinstance(command, click.Group):
            yield from _below(command, click.Context(command, context, name), called)
