"""The root command: options that every command shares, and what happens without a command."""

from collections.abc import Sequence
from pathlib import Path

import click

from zdtui import __version__
from zdtui.cli.env_file import load, with_path
from zdtui.cli.failure import told
from zdtui.cli.house import House
from zdtui.cli.lazy import LazyGroup
from zdtui.cli.overview import COMMANDS, text
from zdtui.cli.privacy import begin


class Root(LazyGroup):
    """The command ``zdtui``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let ``--env-file`` stand alone."""
        return super().parse_args(ctx, with_path(args, COMMANDS))

    def get_help(self, ctx: click.Context) -> str:
        """Return the overview that is also shown without loading anything."""
        return text().rstrip("\n")


@click.command(
    "zdtui",
    cls=Root,
    members=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "show_default": True},
)
@click.option("--account", metavar="NAME")
@click.option("--env-file", type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--passphrase-fd", type=click.IntRange(0), metavar="N")
@click.version_option(__version__, prog_name="zdtui", message="%(prog)s %(version)s")
@click.pass_context
def root(context: click.Context, account: str | None, env_file: Path | None, passphrase_fd: int | None) -> int:
    """Zendesk Support in your terminal."""
    if env_file is not None:
        load(env_file)
    house = context.obj = House(account, passphrase_fd)
    if context.invoked_subcommand is not None:
        return 0
    from zdtui.cli.interface import show

    return show(house)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; whatever goes wrong is told in words.

    Everything it makes on disk is readable by this user alone.
    """
    try:
        begin()
        code = root.main(list(arguments), "zdtui", standalone_mode=False)
    except BaseException as error:  # noqa: BLE001  (the last place: no traceback reaches a person)
        return told(error)
    return code if isinstance(code, int) else 0
