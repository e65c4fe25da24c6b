"""``zdtui keys``: every command and its keys."""

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate, say, say_json, say_table


@click.command("keys")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--markdown", is_flag=True, help="Print a Markdown table.")
@click.option("--default", "declared", is_flag=True, help="Print the keys as declared, without your own.")
@click.pass_obj
def command(house: House, as_json: bool, markdown: bool, declared: bool) -> int:
    """Print every command and its keys, your own among them."""
    from zdtui.config.keymap import read_keys
    from zdtui.tui.keymap import key_table, read_keymap

    keymap = read_keymap({} if declared else read_keys(house.paths.keys_file))
    rows = key_table(keymap)
    for problem in keymap.problems:
        narrate(problem)
    if as_json:
        say_json([row._asdict() for row in rows])
    elif markdown:
        say("| where | key | what it does | command |")
        say("|---|---|---|---|")
        for row in rows:
            keys = " ".join(f"`{key}`" for key in row.keys).replace("|", "\\|")
            say(f"| {row.place} | {keys} | {row.title} | `{row.id}` |")
    else:
        say_table(
            ("WHERE", "KEYS", "COMMAND", "WHAT IT DOES"),
            [(row.place, " ".join(row.keys), row.id, row.title) for row in rows],
        )
    return 2 if keymap.problems else 0
