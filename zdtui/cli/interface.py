"""Opening the interface."""

import os
import sys

from zdtui.cli.house import House
from zdtui.cli.say import narrate


def show(house: House, ticket: int | None = None) -> int:
    """Open the interface on this person's accounts, or where there is none the sign-in page; return the exit code.

    ``ticket`` is one of the wanted account's, to be opened first.

    Raises:
        UnknownAccount: the account that was asked for is not there.
        AccountError: the account file cannot be read.
        ConfigError: the settings or the keys are wrong.

    """
    from zdtui.tui.lifecycle import refusal

    reason = refusal(os.environ, sys.stdin, sys.stdout, sys.stderr)
    if reason is not None:
        from zdtui.cli.failure import USAGE

        narrate(reason)
        return USAGE
    book, settings, paths = house.book, house.settings, house.paths
    if house.wanted is not None:
        book.get(house.wanted)
    book.list()  # a file that cannot be read is told here, in a sentence
    from zdtui.config.keymap import read_keys

    keys = read_keys(paths.keys_file)
    vault = house.vault
    paths.make()
    from zdtui.desk.desks import Desks
    from zdtui.tui.app import run

    desks = Desks(
        book,
        vault,
        paths,
        hold=settings.hold,
        beat=settings.refresh,
        mirror=settings.mirror == "on",
        notes_follow=settings.notes_follow,
        on_status_change=settings.on_status_change,
    )
    return run(desks, settings, keys, paths=paths, account=house.wanted, ticket=ticket)
