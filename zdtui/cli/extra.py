"""Packages that only some commands need."""

from importlib import import_module
from typing import Any


class ExtraMissing(Exception):  # noqa: N818 - named for what happened
    """A package is not installed that the command needs."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        self.sentence = "This needs one more package, which is not installed."
        self.fix = f"Install it: pip install 'zdtui[{name}]'"
        super().__init__(self.sentence)


def extra(module: str, name: str) -> Any:
    """Import a module that comes with the extra ``name``.

    Raises:
        ExtraMissing: it is not installed.

    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ExtraMissing(name) from error
