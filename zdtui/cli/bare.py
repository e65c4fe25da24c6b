"""The command without arguments, which opens the interface; it loads nothing that only other commands need."""

import gc

from zdtui.cli.house import House
from zdtui.cli.interface import show
from zdtui.cli.privacy import begin


def run() -> int:
    """Open the interface and return the exit code; whatever goes wrong is told in words.

    No garbage is looked for until the interface is there: nearly all that is made until then stays.
    """
    gc.disable()
    begin()
    try:
        return show(House())
    except BaseException as error:  # noqa: BLE001  (the last place: no traceback reaches a person)
        from zdtui.cli.failure import told

        return told(error)
