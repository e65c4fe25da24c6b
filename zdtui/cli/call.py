"""``zdtui call``: one tool, JSON in, JSON out."""

import asyncio
import sys
from typing import TYPE_CHECKING, Any

import click

from zdtui.cli.completing import TOOL
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_json
from zdtui.tools.refusal import ToolError, refusal_of

if TYPE_CHECKING:
    from zdtui.tools.execution import Result

MOST = 1_000_000
"""Characters of an input that are read."""


@click.command("call")
@click.argument("tool", type=TOOL)
@click.argument("given", required=False, metavar="[JSON | -]")
@click.option("--account", metavar="NAME", help="The account to call it at, by name or identifier.")
@click.option("--dry-run", is_flag=True, help="Print the request instead of sending it.")
@click.option("--full", is_flag=True, help="Leave nothing of Zendesk's answer out.")
@click.option("--safe", is_flag=True, help="Change nothing that somebody else changed since it was read.")
@click.option("--yes", is_flag=True, help="Agree to what takes a paid seat.")
@click.pass_obj
def command(
    house: House,
    /,
    *,
    tool: str,
    given: str | None,
    account: str | None,
    dry_run: bool,
    full: bool,
    safe: bool,
    yes: bool,
) -> int:
    """Call TOOL with a JSON object, from the command line or, with -, from standard input.

    Standard output is one JSON object: {"data", "execution_id", "account", "warnings", "rate"}, or {"error": {"code",
    "message", "fix"}}. “zdtui tools list” names the tools, “zdtui tools schema TOOL” their parameters.
    """
    text = sys.stdin.read(MOST) if given == "-" else given
    options = {"dry_run": dry_run, "full": full, "safe": safe, "confirmed": yes}
    try:
        done = asyncio.run(_called(house, account, tool, text, options))
    except Exception as error:  # noqa: BLE001  (whatever it is, a program reads it as JSON)
        return _told(refusal_of(error))
    say_json(done.as_json())
    for warning in done.warnings:
        narrate(warning)
    return 0


async def _called(house: House, name: str | None, tool: str, text: str | None, options: dict[str, Any]) -> "Result":
    """Check the input, then call the tool at the account's desk."""
    from zdtui.tools.checking import checked, parsed
    from zdtui.tools.doors import account_of, desk_of
    from zdtui.tools.execution import perform
    from zdtui.tools.registry import tool as tool_of

    given: Any = parsed(text) if text and text.strip() else {}
    checked(tool_of(tool).input, tool, given)
    account = account_of(house.book, name) if name else house.chosen()
    house.paths.make()
    async with desk_of(account, house.book, house.vault, house.paths) as desk:
        return await perform(desk, tool, given, **options)


def _told(error: ToolError) -> int:
    """Print an error for programs and tell it to people."""
    say_json({"error": error.as_json()})
    narrate(error.message)
    if error.fix:
        narrate(error.fix)
    return error.exit_code
