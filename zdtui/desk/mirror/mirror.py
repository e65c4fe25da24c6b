"""Keeps the mirror of one account."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zdtui.desk.events import MirrorChanged
from zdtui.desk.mirror.state import MirrorState, Phase

if TYPE_CHECKING:
    from zdtui.desk.wiring import Wiring


class Mirror:
    """The mirror of one account: how complete it is, and the work that makes it so."""

    def __init__(self, wiring: "Wiring") -> None:
        self._wiring = wiring
        self._state = MirrorState(Phase.OFF)

    @property
    def state(self) -> MirrorState:
        """How complete it is, and what it is doing."""
        return self._state

    def _show(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            self._wiring.hub.emit(MirrorChanged(self._wiring.account))
