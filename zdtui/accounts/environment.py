"""Secrets in the environment: read once, and out of it before any other program is started."""

import os
from collections.abc import MutableMapping

from zdtui.model.environment import OWN
from zdtui.model.secret import Secret

_ASIDE: dict[str, Secret] = {}


def take(name: str, environment: MutableMapping[str, str] = os.environ) -> str:
    """Take a variable out of the environment and return its value; empty where there is none."""
    value = environment.pop(name, "").strip()
    if environment is os.environ:
        aside = _ASIDE.pop(name, None)
        if aside is not None and not value:
            return aside.reveal()
    return value


def put_aside(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take every secret of zdtui out of this process's environment, which the programs it starts inherit.

    ``take`` finds them as before.
    """
    for name in [name for name in environment if OWN.fullmatch(name)]:
        _ASIDE[name] = Secret(environment.pop(name))
