"""``zdtui tools``: which tools there are, how to declare them to other programs, and a guide to them."""

import click

from zdtui.cli.completing import TOOL
from zdtui.cli.failure import USAGE
from zdtui.cli.say import narrate, say, say_json, say_table

FORMATS = ("mcp", "openai", "anthropic", "jsonschema")


@click.group("tools")
def command() -> None:
    """The 14 tools that scripts and agents call."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def listed(as_json: bool) -> None:
    """List the tools by group."""
    from zdtui.tools.registry import tools

    if as_json:
        say_json([{"name": each.name, "group": each.group, "title": each.title,
                   "reads": each.hints.read_only} for each in tools()])  # fmt: skip
        return
    rows = [(each.group, each.name, "reads" if each.hints.read_only else "writes", each.title) for each in tools()]
    say_table(("GROUP", "TOOL", "", "WHAT IT DOES"), rows)


@command.command("schema")
@click.argument("names", type=TOOL, nargs=-1, metavar="[TOOL]...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="mcp", show_default=True, help="For whom.")
def schema(names: tuple[str, ...], form: str) -> int:
    """Print how the tools are declared: all of them, or those named."""
    from zdtui.tools.formats import declared
    from zdtui.tools.refusal import ToolError
    from zdtui.tools.registry import tool, tools

    try:
        wanted = [tool(name) for name in names] if names else tools()
    except ToolError as error:
        narrate(error.message)
        narrate(error.fix)
        return USAGE
    say_json([declared(each, form) for each in wanted])
    return 0


@command.command("guide")
def guide() -> None:
    """Print a guide to the tools as Markdown, for a model that is to use them from a shell (an llms.txt)."""
    from zdtui.tools.guide import guide as text

    for line in text().splitlines():
        say(line)
