"""The page of the mirror."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import ActivityChanged, MirrorChanged
from zdtui.desk.mirror.state import Phase
from zdtui.text.gate import gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.sync.words import facts, headline, steps

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.tui.command import Command


class MirrorOverlay(Overlay[None]):
    """What is on this machine, what is being read, and the keys to steer it."""

    BINDINGS = bindings("mirror")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> "ComposeResult":
        """Put what it does, what it holds and its steps into a box."""
        with Vertical(classes="sheet mirror"):
            title = gate(f"Mirror of {self._desk.account.name}")
            yield Static(Content.styled(title, "bold $primary"), classes="title")
            yield Static(id="doing")
            yield Static(id="holds")
            yield Static(id="steps")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the mirror while the page is open."""
        self._stop = self._desk.subscribe(self._heard)
        self.set_interval(1.0, self._count_down)
        self._describe()
        self.call_later(self._desk.mirror.count)

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def why_not(self, wanted: "Command") -> str | None:
        """Say why the mirror cannot be steered now."""
        elsewhere = self._desk.mirror.state.phase is Phase.ELSEWHERE
        if elsewhere and wanted.id in ("mirror-now", "mirror-pause"):
            return "Another zdtui keeps the mirror of this account."
        if wanted.id == "mirror-now" and self._desk.mirror.paused:
            return "It is paused; p goes on."
        return None

    def action_mirror_now(self) -> None:
        """Look for changes now."""
        self._desk.mirror.sync_now()

    async def action_mirror_pause(self) -> None:
        """Pause, or go on where it stopped."""
        mirror = self._desk.mirror
        await (mirror.resume() if mirror.paused else mirror.pause())
        self._describe()

    async def action_mirror_full(self) -> None:
        """Want the whole history, or no more of it."""
        mirror = self._desk.mirror
        await mirror.want_all(wanted=not mirror.state.full)
        self._describe()

    def action_mirror_close(self) -> None:
        """Close the page."""
        self.dismiss(None)

    def _heard(self, event: "Event") -> None:
        if isinstance(event, MirrorChanged | ActivityChanged):
            self._describe()

    def _count_down(self) -> None:
        if self._desk.mirror.state.phase is Phase.WAITING:
            self._describe()

    def _describe(self) -> None:
        if not self.is_attached:
            return
        state, now = self._desk.mirror.state, self._desk.clock()
        ascii_only = self.app.has_class("-ascii")
        self.query_one("#doing", Static).update(headline(state, now, ascii_only=ascii_only))
        self.query_one("#holds", Static).update(facts(state, self._desk.activity, now))
        self.query_one("#steps", Static).update(steps(state))
        self.refresh_bindings()
