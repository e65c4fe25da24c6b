"""``zdtui completion``: what a shell needs to complete commands, accounts, tools and tickets."""

import click
from click.shell_completion import ShellComplete, get_completion_class

from zdtui.cli.completing import VARIABLE
from zdtui.cli.say import say

SHELLS = ("bash", "zsh", "fish")

CUT = ('string split ","', 'string split -m 1 ","')
"""In the script for fish: commas after the first belong to the words."""


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print a script by which SHELL completes zdtui: commands, options, accounts, tools, numbers of tickets.

    Completing reads this machine's files only: no network, and no secret.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"This machine's click knows no {shell}.")
    script = ShellComplete.source(kind(context.find_root().command, {}, "zdtui", VARIABLE))
    for line in script.replace(*CUT).strip("\n").splitlines():
        say(line)
