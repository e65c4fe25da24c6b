"""A widget that draws its own lines and sends the terminal only those that differ."""

from pathlib import Path
from typing import ClassVar

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.tones import OWN, Tone
from zdtui.tui.shared.line import Line, difference


class Painted(Widget):
    """Base of the queue and of the views list.

    Every change ends in ``paint``: the lines are asked for anew, and a line that is another object than before is
    compared and refreshed. Textual's borders, padding, text selection and line filters do not apply here; the palette
    has passed the filters.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = Path(__file__).with_name("painted.tcss").read_text(encoding="utf-8")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"painted--{name}" for name in (*OWN, "hover", "cursor", "resting")}

    TONES: ClassVar[tuple[Tone, ...]] = OWN

    _palette: Palette | None = None
    _restyle = True
    _lines: tuple[Line, ...] = ()

    def draw(self) -> list[Line]:
        """Draw every line of the widget, from top to bottom; an unchanged line is the same object as before."""
        raise NotImplementedError

    def recolour(self, palette: Palette) -> None:
        """Draw with these colours from now on."""
        raise NotImplementedError

    @property
    def text(self) -> list[str]:
        """What the lines on screen say, without colours."""
        return [line.text for line in self._lines]

    def paint(self) -> None:
        """Draw, and refresh what differs from the screen."""
        if not (self.is_mounted and self.size):
            return
        if self._restyle:
            self._take_colours()
        former, self._lines = self._lines, tuple(self.draw())
        if len(former) != len(self._lines):
            self.refresh()
            return
        self._refresh_difference(former)

    def notify_style_update(self) -> None:
        """Take the theme's colours anew at the next painting."""
        super().notify_style_update()
        self._restyle = True

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand over the lines as they were drawn; on its way in or out, a widget has no colours and draws nothing."""
        if not self._component_styles:
            return [Strip.blank(crop.width) for _ in range(crop.height)]
        if self._restyle or len(self._lines) != self.size.height:
            self._take_colours()
            self._lines = tuple(self.draw())
        if crop.column_span == (0, self.size.width):
            return [*self._lines[crop.y : crop.bottom]]
        return [line.crop(*crop.column_span) for line in self._lines[crop.y : crop.bottom]]

    def _refresh_difference(self, former: tuple[Line, ...]) -> None:
        lines, width = self._lines, self.size.width
        dirty = [line for line, pair in enumerate(zip(former, lines, strict=True)) if pair[0] is not pair[1]]
        if len(dirty) > len(lines) // 2:
            self.refresh(Region(0, dirty[0], width, dirty[-1] - dirty[0] + 1))
            return
        spans = [(line, *difference(former[line], lines[line])) for line in dirty]
        regions = [Region(start, line, stop - start, 1) for line, start, stop in spans if stop > start]
        if regions:
            self.refresh(*regions)

    def _take_colours(self) -> None:
        self._restyle = False
        palette = Palette(
            lambda name: self.get_component_rich_style(f"painted--{name}"),
            self.app.get_line_filters(),
            tones=self.TONES,
            colourless=self.app.no_color,
        )
        if palette != self._palette:
            self._palette = palette
            self.recolour(palette)
