"""A box over the place one is in; a click beside it closes it."""

from typing import Generic, TypeVar

from textual.events import Click
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Overlay(ModalScreen[Answer], Generic[Answer]):
    """Closes with no answer when the person clicks beside the box."""

    def on_click(self, event: Click) -> None:
        """Close on a click that hit nothing but the screen behind the box."""
        if event.widget is self:
            event.stop()
            self.dismiss(None)
