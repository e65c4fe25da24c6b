"""A person's own keys: ``keys.toml`` holds ``command-id = "key"`` or a list of keys.

Whether the commands and keys exist and can live together is checked by the surface that has them.
"""

from pathlib import Path

from zdtui.config.problem import ConfigError
from zdtui.config.toml import read_toml


def read_keys(path: Path) -> dict[str, tuple[str, ...]]:
    """Read the key file into keys by command id; no file means none. An empty list takes a command's keys away.

    Raises:
        ConfigError: the file is no TOML, or a value is neither a key nor a list of keys.

    """
    keys: dict[str, tuple[str, ...]] = {}
    for command, value in read_toml(path).items():
        chosen = [value] if isinstance(value, str) else value
        if not isinstance(chosen, list) or not all(isinstance(key, str) and key for key in chosen):
            raise ConfigError(path, f'{command} must be a key such as "ctrl+t", or a list of keys.')
        keys[command] = tuple(chosen)
    return keys
