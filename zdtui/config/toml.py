"""Reading TOML files that people write."""

from pathlib import Path
from typing import Any

from zdtui.config.problem import ConfigError


def read_toml(path: Path) -> dict[str, Any]:
    """Read a file; none is an empty one.

    Raises:
        ConfigError: it cannot be read, or is no TOML; the sentence names the line.

    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror}).", "Check its permissions.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path, "is not UTF-8 text.") from error
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(path, f"is not valid TOML: {error}.") from error
