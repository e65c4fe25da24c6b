"""Where things are kept: four private folders, or all of them inside ``ZDTUI_HOME``."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of settings, data, cache and state; nobody but their owner may look into them."""

    settings: Path
    data: Path
    cache: Path
    state: Path

    @classmethod
    def here(cls, environment: Mapping[str, str] = os.environ) -> "Paths":
        """Return the folders of this machine's user: inside ``ZDTUI_HOME`` if it is set, else the system's own."""
        home = environment.get("ZDTUI_HOME")
        if home:
            return cls.inside(Path(home).expanduser().absolute())
        from platformdirs import PlatformDirs

        folders = PlatformDirs("zdtui", appauthor=False)
        return cls(folders.user_config_path, folders.user_data_path, folders.user_cache_path, folders.user_state_path)

    @classmethod
    def inside(cls, home: Path) -> "Paths":
        """Return the folders inside one folder."""
        return cls(home / "settings", home / "data", home / "cache", home / "state")

    @property
    def settings_file(self) -> Path:
        """The person's settings, written by hand."""
        return self.settings / "settings.toml"

    @property
    def keys_file(self) -> Path:
        """The person's own keys, written by hand."""
        return self.settings / "keys.toml"

    @property
    def accounts_file(self) -> Path:
        """The accounts, without secrets."""
        return self.settings / "accounts.toml"

    @property
    def session_file(self) -> Path:
        """Where the person was when zdtui was closed."""
        return self.state / "session.json"

    def make(self) -> None:
        """Make the four folders, readable by their owner alone.

        Raises:
            OSError: the place cannot be written.

        """
        for folder in (self.settings, self.data, self.cache, self.state):
            private(folder)

    def account_folder(self, name: str) -> Path:
        """Return the folder with everything that is kept about one account; make it if need be.

        Raises:
            ValueError: the name is no account name and could lead elsewhere.
            OSError: the place cannot be written.

        """
        if not _PLAIN_NAME.fullmatch(name):
            raise ValueError(f"{name[:80]!r} is not an account name.")
        private(self.data)
        return private(self.data / "accounts" / name)


def private(folder: Path) -> Path:
    """Make a folder, and those above it, readable by its owner alone; narrow it if it is wider.

    A new one is still there after a power cut, where the file system can promise that.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    for each in made:
        with suppress(OSError):
            _sync(each.parent)
    return folder


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
