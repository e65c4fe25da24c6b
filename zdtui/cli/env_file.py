"""``--env-file``: variables from a file such as ``.env``, read only when it is asked for."""

import os
import re
from collections.abc import Collection, MutableMapping, Sequence
from pathlib import Path

from zdtui.accounts.problem import AccountError
from zdtui.cli.say import narrate

USUAL = ".env"
PREFIX = "ZDTUI_"
REFUSED = ("ZDTUI_PASSPHRASE_COMMAND",)
"""A file that came with a folder shall not name programs to run."""

_LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?P<value>.*)")
_QUOTED = re.compile(r"""(?P<quote>['"])(?P<inside>.*)(?P=quote)(?:\s+#.*)?""")


def with_path(arguments: Sequence[str], commands: Collection[str]) -> list[str]:
    """Say which file is meant where ``--env-file`` stands alone, before one of the ``commands`` or at the end."""
    whole: list[str] = []
    for place, argument in enumerate(arguments):
        if argument in commands:
            return [*whole, *arguments[place:]]
        following = arguments[place + 1] if place + 1 < len(arguments) else "-"
        alone = following.startswith("-") or following in commands
        whole += [argument, USUAL] if argument == "--env-file" and alone else [argument]
    return whole


def load(path: Path, environment: MutableMapping[str, str] = os.environ) -> None:
    """Take the variables of zdtui from a file into the environment; what is set there already stays.

    Raises:
        AccountError: the file cannot be read, or a line is none.

    """
    for name, value in read(path).items():
        if name in REFUSED:
            narrate(f"{name} in {path} is not used: it names a program. Set it in the environment itself.")
        elif name.startswith(PREFIX):
            environment.setdefault(name, value)


def read(path: Path) -> dict[str, str]:
    """Read the variables of a file; nothing in it is filled in or run.

    Raises:
        AccountError: as ``load``.

    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise AccountError(f"{path} cannot be read: {error.strerror}.", "Name the file: --env-file FILE") from None
    except UnicodeDecodeError:
        raise AccountError(f"{path} is not UTF-8 text.", "Name another file: --env-file FILE") from None
    variables: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        found = _LINE.fullmatch(said)
        if found is None:
            raise AccountError(f"{path}: line {number} is no variable.", "A line is NAME=VALUE, or a # comment.")
        variables[found["name"]] = _value(found["value"])
    return variables


def _value(text: str) -> str:
    """Return a value without its quotes and without a comment behind it."""
    quoted = _QUOTED.fullmatch(text)
    return quoted["inside"] if quoted else text.split(" #", 1)[0].strip()
