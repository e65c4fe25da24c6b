"""What is wrong in the files that a person writes by hand: settings, keys, accounts."""

import shutil
from collections.abc import Callable

from zdtui.accounts.problem import AccountError
from zdtui.cli.house import House
from zdtui.config.problem import ConfigError

Note = Callable[[str], None]
"""Is told what is unusual and not wrong."""


def mistakes(house: House, note: Note) -> list[tuple[str, str]]:
    """Return what is wrong, each with what to do."""
    return [*_in_settings(house), *_in_keys(house, note), *_in_accounts(house)]


def _in_settings(house: House) -> list[tuple[str, str]]:
    """Say what is wrong with the settings."""
    try:
        settings = house.settings
    except ConfigError as error:
        return [(error.sentence, error.fix)]
    wrong = []
    if settings.account and not _is_account(house, settings.account):
        wrong.append((f"There is no account {settings.account!r}, which the settings name.", "zdtui account list"))
    program = settings.on_status_change[:1]
    if program and shutil.which(program[0]) is None:
        wrong.append((f"There is no program {program[0]!r}, which on_status_change names.", "Correct the settings."))
    return wrong


def _in_keys(house: House, note: Note) -> list[tuple[str, str]]:
    """Say what is wrong with the keys."""
    from zdtui.config.keymap import read_keys
    from zdtui.tui.keymap import read_keymap

    try:
        keymap = read_keymap(read_keys(house.paths.keys_file))
    except ConfigError as error:
        return [(error.sentence, error.fix)]
    for each in keymap.notes:
        note(each)
    return [
        (problem, f"Correct {house.paths.keys_file}; zdtui keys lists what there is.") for problem in keymap.problems
    ]


def _in_accounts(house: House) -> list[tuple[str, str]]:
    """Say what is wrong with the accounts."""
    try:
        return [(problem.sentence, problem.fix) for problem in house.book.problems()]
    except AccountError as error:
        return [(error.sentence, error.fix)]


def _is_account(house: House, name: str) -> bool:
    """Say whether there is an account of that name."""
    try:
        return house.book.get(name) is not None
    except AccountError:
        return False
