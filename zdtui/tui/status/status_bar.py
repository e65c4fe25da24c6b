"""The line at the bottom: the keys that work now, what just happened, what undo would take back."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.widget import Widget

from zdtui.desk.events import AccountStatusChanged, ActivityChanged, Event, MirrorChanged, OutboxChanged
from zdtui.text.gate import SafeText, gate
from zdtui.tui.commands import command
from zdtui.tui.keymap import DEFAULT
from zdtui.tui.reach import keymap_of, run
from zdtui.tui.status.ages import countdown
from zdtui.tui.status.heading import is_broken
from zdtui.tui.status.hints import GAP, Hint, hints
from zdtui.tui.status.line import Piece, join
from zdtui.tui.sync.words import glance

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.desk.desk import Desk
    from zdtui.tui.command import Command

Kind = Literal["info", "good", "problem"]
STYLES: dict[Kind, str] = {"info": "$foreground", "good": "bold $success", "problem": "bold $error"}
SIGNS: dict[Kind, str] = {"info": "", "good": "✓ ", "problem": "! "}
ALWAYS = "help"
"""The command whose key is shown however little room there is."""

LASTS = 6.0
"""Seconds that a sentence stays before the keys come back."""


class StatusBar(Widget):
    """One line that repaints only when its text changes; a click on a key's name runs it."""

    DEFAULT_CSS = """
    StatusBar { height: 1; dock: bottom; background: $surface; }
    """

    def __init__(
        self, desk: "Desk | None" = None, *, named: bool = False, clock: Callable[[], float] | None = None
    ) -> None:
        """Draw for ``desk``, ``named`` where it could be another's; ``clock`` gives Unix seconds."""
        super().__init__()
        self._desk = desk
        self._named = named
        self._keymap = DEFAULT
        self._clock = clock or (desk.clock if desk else time.time)
        self._hints: list[Hint] = []
        self._said: Piece | None = None
        self._stop: Callable[[], None] = lambda: None
        self._quiet: Timer | None = None
        self._tick: Timer | None = None
        self._line = Content()
        self._spots: list[tuple[int, int, Command]] = []

    def say(self, sentence: str, kind: Kind = "info", seconds: float = LASTS) -> None:
        """Put a sentence where the keys are, for ``seconds``."""
        self._said = Piece(SafeText(f" {SIGNS[kind]}{gate(sentence)}"), STYLES[kind])
        if self._quiet is not None:
            self._quiet.stop()
        self._quiet = self.set_timer(seconds, self.hush)
        self.check()

    def follow(self, desk: "Desk") -> None:
        """Speak of another desk from now on."""
        if desk is not self._desk and self.is_attached:
            self._stop()
            self._desk, self._stop = desk, desk.subscribe(self._heard)
            self._count_down()
            self.check()

    def hush(self) -> None:
        """Bring the keys back."""
        if self._said is not None:
            self._said = None
            self.check()

    @property
    def saying(self) -> str:
        """The sentence that is shown, or nothing."""
        return self._said.text.strip() if self._said else ""

    @property
    def text(self) -> str:
        """The line as text."""
        return self._line.plain

    def on_mount(self) -> None:
        """Follow the desk and the keys as long as the line is there."""
        self._keymap = keymap_of(self.app)
        self._stop = self._desk.subscribe(self._heard) if self._desk else lambda: None
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)
        self._keys_changed(self.screen)

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def on_resize(self) -> None:
        """Lay the line out anew."""
        self.check()

    async def on_click(self, event: Click) -> None:
        """Run the command whose name was clicked."""
        for start, end, clicked in self._spots:
            if start <= event.x < end:
                await run(self.app, clicked)
                return

    def render(self) -> Content:
        """Draw what ``check`` laid out."""
        return self._line

    def check(self) -> None:
        """Lay the line out again; repaint only when it says something else."""
        right = self._right()
        room = self.size.width - sum(piece.width for piece in right)
        self._spots = []
        left = join([self._said]).truncate(max(room, 0), ellipsis=True) if self._said else self._keys(room)
        line = left.pad_right(max(room - left.cell_length, 0)) + join(right)
        if not line.is_same(self._line):
            self._line = line
            self.refresh()

    def _keys(self, room: int) -> Content:
        """Put in as many keys as there is room for; the key to all keys is always there."""
        pieces: list[Piece] = [Piece(SafeText(" "))]
        used = 1
        reserved = max((hint.width for hint in self._hints if hint.command.id == ALWAYS), default=0)
        for hint in self._hints:
            if used + hint.width + (reserved if hint.command.id != ALWAYS else 0) - GAP > room:
                continue
            self._spots.append((used, used + hint.width - GAP, hint.command))
            pieces += hint.pieces
            used += hint.width
            reserved = 0 if hint.command.id == ALWAYS else reserved
        return join(pieces).truncate(max(room, 0))

    def _right(self) -> list[Piece]:
        """Say what undo would take back, or what is going on."""
        if self._desk is None:
            return []
        undoable = self._desk.writing.undoable()
        if undoable is not None:
            left = countdown(undoable.until - self._clock())
            undo = self._keymap.labels(command("undo"))
            label = gate(f"{self._desk.account.name if self._named else ''}{undoable.label}")
            label = SafeText(label[:19] + "…") if len(label) > 20 and self.size.width < 100 else label
            return [
                Piece(SafeText("  ")),
                Piece(label, "$muted"),
                Piece(SafeText(f"  {undo[0] if undo else ''} undo {left} "), "bold $background on $accent"),
            ]
        doing = gate(self._desk.activity.doing) or glance(self._desk.mirror.state, self.size.width, self._clock())
        problem = self._desk.problem
        if problem is not None and not self._said and not is_broken(self._desk.standing):
            sentence = Content(gate(problem.sentence)).truncate(self.size.width * 2 // 3, ellipsis=True)
            return [Piece(SafeText(f"  {sentence.plain} "), "$warning")]
        return [Piece(SafeText(f"  {doing} "), "$muted")] if doing else []

    def _keys_changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self._hints = hints(screen, self._keymap)
            self.check()

    def _heard(self, event: Event) -> None:
        if isinstance(event, OutboxChanged):
            self._count_down()
        if isinstance(event, OutboxChanged | ActivityChanged | AccountStatusChanged | MirrorChanged):
            self.check()

    def _count_down(self) -> None:
        """Tick each second while there is something to undo, and not a second longer."""
        if self._desk is not None and self._desk.writing.undoable() is not None:
            self._tick = self._tick or self.set_interval(1.0, self._ticked)

    def _ticked(self) -> None:
        if self._tick is not None and self._desk is not None and self._desk.writing.undoable() is None:
            self._tick.stop()
            self._tick = None
        self.check()
