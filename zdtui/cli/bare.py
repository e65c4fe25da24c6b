"""The command without arguments, which opens the interface; it loads nothing that only other commands need."""

import gc

from zdtui.config.paths import Paths
from zdtui.tui import curtain


def run() -> int:
    """Open the interface and return the exit code; whatever goes wrong is told in words.

    The screen of the run before is there while everything is loaded. No garbage is looked for until the interface
    is there: nearly all that is made until then stays.
    """
    gc.disable()
    paths = Paths.here()
    curtain.lower(paths.state, paths.settings)
    try:
        return _show()
    except BaseException as error:  # noqa: BLE001  (the last place: no traceback reaches a person)
        from zdtui.cli.failure import told

        curtain.lift()
        return told(error)
    finally:
        curtain.lift()


def _show() -> int:
    from zdtui.cli.house import House
    from zdtui.cli.interface import show
    from zdtui.cli.privacy import begin

    begin()
    return show(House())
