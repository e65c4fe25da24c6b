"""The line above the panes while a list is played: how far, how fast, and the keys."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.commands import command
from zdtui.tui.reach import keymap_of

if TYPE_CHECKING:
    from zdtui.desk.play import Play, Progress

ROOM = 100
"""Cells from which the keys are named, too."""


class PlayLine(Widget):
    """One line, there only while a list is played."""

    DEFAULT_CSS = """
    PlayLine { height: 1; display: none; background: $accent 20%; color: $foreground; }
    PlayLine.-playing { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._play: Play | None = None

    def follow(self, play: "Play | None") -> None:
        """Show how far a round has come; without one the line goes."""
        self._play = play
        self.set_class(play is not None, "-playing")
        self.refresh()

    def on_mount(self) -> None:
        """Let the pace go on."""
        self.set_interval(60, self.refresh)

    def render(self) -> Content:
        """Draw the line."""
        if self._play is None:
            return Content()
        progress = self._play.progress()
        left = Content.assemble(
            (" Playing ", "bold $background on $accent"),
            f" {gate(self._play.live.title)}  ",
            Content.styled(told(progress), "bold"),
        )
        keys = Content(self._keys() if self.size.width >= ROOM else SafeText(""))
        room = self.size.width - keys.cell_length
        return left.truncate(max(room, 0), ellipsis=True, pad=True) + keys.stylize("$muted")

    def _keys(self) -> SafeText:
        named = [
            (keymap_of(self.app).labels(command(name)), word) for name, word in (("play", "next"), ("skip", "skip"))
        ]
        return SafeText("  ".join(f"{gate(keys[0])} {word}" for keys, word in named if keys) + "  esc stop ")


def told(progress: "Progress") -> SafeText:
    """Say how far a round has come: ``3 of 42 · 2 done · 1 skipped · 4 m each``."""
    ended = progress.done + progress.skipped + progress.taken
    parts = [f"{ended + 1} of {ended + progress.left}" if progress.left else f"all {ended}"]
    parts += [
        f"{many} {word}"
        for many, word in (
            (progress.done, "done"),
            (progress.skipped, "skipped"),
            (progress.taken, "taken by others"),
        )
        if many
    ]
    if progress.pace is not None:
        parts.append(f"{age(max(progress.pace, 5))} each")
    return SafeText(" · ".join(parts))


def summed(progress: "Progress") -> SafeText:
    """Sum a round up: ``2 done · 1 skipped · 39 left``."""
    return SafeText(" · ".join([*_ended(progress), f"{progress.left} left" if progress.left else "none left"]))


def _ended(progress: "Progress") -> list[str]:
    ends = ((progress.done, "done"), (progress.skipped, "skipped"), (progress.taken, "taken by others"))
    return [f"{many} {word}" for many, word in ends if many]
