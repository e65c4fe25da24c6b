"""Showing an address in the person's browser, never one that would draw over this terminal."""

import os
import sys
import webbrowser
from collections.abc import Mapping

from zdtui.accounts.environment import put_aside


def has_browser(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a browser with a window of its own can be expected; the variable ``BROWSER`` says yes."""
    if environment.get("BROWSER") or platform in ("darwin", "win32", "cygwin"):
        return True
    return bool(
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") or environment.get("WSL_DISTRO_NAME")
    )


def show_page(address: str) -> bool:
    """Open ``address``; whether a browser took it. Blocks while the browser starts: call it in a thread."""
    if not has_browser(os.environ):
        return False
    put_aside()
    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False
