"""A person's settings.

They are a plain class, so that starting without a settings file loads nothing; the file itself is checked by a model
generated from it (``zdtui.config.check``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from zdtui.config.toml import read_toml


def _setting(default: Any, what: str, **limits: Any) -> Any:
    """Declare a setting with its default, its meaning and its limits (``ge``, ``le``, ``max_length``)."""
    return field(default=default, metadata={"description": what, **limits})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set in ``settings.toml``."""

    theme: Literal["dark", "light", "contrast"] = _setting("dark", "The colours.")
    borders: Literal["round", "ascii"] = _setting("round", "What lines are drawn with.")
    mouse: bool = _setting(True, "Whether the mouse works; off leaves selecting text to the terminal.")
    bell: bool = _setting(False, "Whether the terminal's bell rings when a write was refused.")
    notify: Literal["desktop", "title", "off"] = _setting(
        "desktop", "How news of your tickets is told while the terminal is not in front; the bell rings if it is on."
    )
    quiet_hours: str = _setting(
        "", "From when until when nothing is told, such as 18:00-08:30.", pattern=r"^(\d\d:\d\d-\d\d:\d\d)?$"
    )
    account: str = _setting("", "The account opened at the start; empty: the last one.", max_length=64)
    editor: str = _setting("", "The command that edits a reply; empty: $VISUAL or $EDITOR.", max_length=1000)
    hold: float = _setting(5.0, "Seconds a reply can be undone before it is sent; 0 sends at once.", ge=0, le=3600)
    notes_follow: bool = _setting(
        True, "Whether an internal note leaves without asking when only fields changed since you read the ticket."
    )
    mirror: Literal["on", "off"] = _setting(
        "on", "Whether unsolved tickets and a month of changes are kept on this machine; “zdtui sync” works anyway."
    )
    refresh: float = _setting(60.0, "Seconds between refreshes of the open list.", ge=15, le=86400)
    prefetch: int = _setting(3, "How many tickets around the cursor are fetched ahead.", ge=0, le=20)
    on_status_change: tuple[str, ...] = _setting(
        (),
        "A command for each change of an account's status: its words, such as"
        ' ["notify-send", "{account}", "{status}: {reason}"]. No shell, no secrets, 10 seconds.',
        max_length=50,
    )
    confirm_quit: bool = _setting(True, "Whether leaving asks while a reply is still held.")


def load(path: Path) -> Settings:
    """Read the settings; no file means the defaults.

    Raises:
        ConfigError: the file is wrong; the sentence names every wrong setting and what would do.

    """
    return settings_from(read_toml(path), path)


def settings_from(table: Mapping[str, Any], path: Path) -> Settings:
    """Check a table of settings, as read from ``path``.

    Raises:
        ConfigError: as ``load``.

    """
    if not table:
        return Settings()
    from zdtui.config.check import checked

    return checked(table, path)
