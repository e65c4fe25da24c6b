"""The process behind ``zdtui demo``: it serves the built-in Zendesk and owns the temporary folder.

It goes when its standard input is closed, and so with the process that started it, however that one ends; and it
leaves nothing behind.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.book import Book
from zdtui.cli.failure import told
from zdtui.cli.serve import announce, described, serving, wait_for_the_end, world_options
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin


@click.command("demo-host")
@world_options
def command(**world: Any) -> int:
    """Serve the demo's accounts, with an account file for them in a temporary folder."""
    with (
        tempfile.TemporaryDirectory(prefix="zdtui-demo-", ignore_cleanup_errors=True) as folder,
        serving(**world) as sandbox,
    ):
        home = Path(folder)
        line = described(sandbox)
        book = Book(Paths.inside(home).accounts_file)
        for account, colour in zip(line["accounts"], COLOURS, strict=False):
            origin = Origin.parse(account["base_url"])
            book.add(Account(account["name"], origin, account["email"], colour=colour, storage="memory"))
        announce({"home": str(home), **line})
        wait_for_the_end(of_input=True)
    return 0


if __name__ == "__main__":
    try:
        code = command.main(sys.argv[1:], standalone_mode=False)
    except BaseException as error:  # noqa: BLE001  (the process that started this one tells it)
        code = told(error)
    sys.exit(code)
