"""``zdtui doctor``."""

from textwrap import wrap

import click

from zdtui.cli.checkup import findings
from zdtui.cli.finding import Finding
from zdtui.cli.house import House
from zdtui.cli.say import say, say_json

WIDTH = 100
"""Columns of a printed finding."""


@click.command("doctor")
@click.option("--online", is_flag=True, help="Ask each account's Zendesk, too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(house: House, online: bool, as_json: bool) -> int:
    """Look for what is wrong with the files, the vault and the accounts; exit code 1 when something is.

    Nothing is changed, and no secret is shown.
    """
    found = findings(house, online=online)
    if as_json:
        say_json([{"fine": each.fine, "what": each.what, "fix": each.fix} for each in found])
    else:
        for each in found:
            _tell(each)
    return 0 if all(each.fine for each in found) else 1


def _tell(found: Finding) -> None:
    """Print one finding; long lines are broken under its mark, and what is one word, as a path, stays whole."""
    mark = "→" if found.advice else "✓" if found.fine else "✗"
    for lead, text in ((mark, found.what), (" ", found.fix)):
        lines = wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
        for number, line in enumerate(lines):
            say(f"{lead if number == 0 else ' '} {line}")
