"""``zdtui doctor``."""

import click

from zdtui.cli.checkup import Finding, findings
from zdtui.cli.house import House
from zdtui.cli.say import say, say_json


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
    """Print one finding."""
    say(f"{'✓' if found.fine else '✗'} {found.what}")
    if found.fix:
        say(f"  {found.fix}")
