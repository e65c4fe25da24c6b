"""The search prompt: what is typed, a menu of what may be meant, and what there is to say of the hits."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from zdtui.api.errors import ApiError
from zdtui.desk.searching.live import LiveSearch
from zdtui.desk.searching.searches import TYPED
from zdtui.tui.bindings import bindings
from zdtui.tui.queue.finding import Finding, named_in
from zdtui.tui.search.menu import Menu
from zdtui.tui.search.words import told

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList
    from zdtui.desk.searching.completing import Completing
    from zdtui.model.reference import Reference

PAUSE = 0.5
"""Seconds without a key before Zendesk is asked."""

SHORTEST = 3
"""Letters of a query before Zendesk is asked without being told to."""


class SearchLine(Vertical):
    """Takes the query and says what there is to say of it; the hits are shown by the queue above.

    Attributes:
        live: the search on screen, if the list on screen is one.
    """

    DEFAULT_CSS = """
    SearchLine {
        height: auto; display: none; background: $surface;
        & Menu { display: none; }
        & #told { height: auto; max-height: 2; padding: 0 2; color: $muted; background: $background; }
        & #prompt { height: 1; display: none; }
        & #sign { width: 10; color: $primary; }
        & Input, & Input:focus { width: 1fr; background: $surface; background-tint: $surface 0%; }
    }
    SearchLine.-search { display: block; }
    SearchLine.-typed #prompt { display: block; }
    """
    BINDINGS = bindings("search")

    class Gone(Message):
        """The person is done typing: ``forward`` to the hits, or back to where they came from."""

        def __init__(self, *, forward: bool) -> None:
            super().__init__()
            self.forward = forward

    class KeepWanted(Message):
        """What is typed is to be kept by name."""

    def __init__(self, desk: "Desk") -> None:
        """Search at ``desk``."""
        super().__init__()
        self.live: LiveSearch | None = None
        self._desk = desk
        self._menu = Menu()
        self._line = Input(placeholder="words, or status<solved assignee:me tags:vip created>1week", compact=True,
                           select_on_focus=False)  # fmt: skip
        self._told = Static(id="told")
        self._timer: Timer | None = None
        self._past: list[str] = []
        self._place = -1

    def compose(self) -> ComposeResult:
        """Put the menu over the words and the prompt under them."""
        yield self._menu
        yield self._told
        with Horizontal(id="prompt"):
            yield Static(Content("  search: "), id="sign")
            yield self._line

    @property
    def typing(self) -> bool:
        """Whether the keyboard is in the prompt."""
        return self._line.has_focus

    @property
    def text(self) -> str:
        """What is typed."""
        return self._line.value

    @property
    def named(self) -> "Reference | None":
        """The ticket that is named in place of a query: ``acme#123``, or the address of a ticket's page."""
        return named_in(self.text)

    def on_mount(self) -> None:
        """Say what there was to say before."""
        self.tell()

    def follow(self, live: "LiveList") -> None:
        """Belong to this list, if it is a search."""
        self.live = live if isinstance(live, LiveSearch) else None
        self._menu.close()
        self.set_class(self.live is not None, "-search")
        self.set_class(live.key == TYPED, "-typed")
        self.tell()

    def begin(self, text: str | None = None) -> None:
        """Take the keyboard, with ``text`` typed instead of what was."""
        if text is not None and text != self._line.value:
            self._line.value = text
            self._line.cursor_position = len(text)
        self._past, self._place = self._desk.searches.recent.texts, -1
        self._line.focus()

    def tell(self) -> None:
        """Say what there is to say of the hits."""
        if self.live is not None and self._told.is_attached:
            said = told(self.app, self._desk, self.live)
            self._told.update(Content.assemble(*((text, style) for text, style in said)))
            self._told.display = bool(said)

    # Typing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search here at once, and at Zendesk after a pause."""
        event.stop()
        if self.live is None or self.live.key != TYPED:
            return
        self.live.ask(self.text)
        if self.typing:
            self._offer(asked=False)
        self._wait()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what the menu offers, or search."""
        event.stop()
        self.action_search_go()

    def on_menu_chosen(self, event: Menu.Chosen) -> None:
        """Put a candidate into the query."""
        event.stop()
        completion = event.completion
        self._line.value, cursor = completion.applied(self.text, event.candidate)
        self._line.cursor_position = cursor
        self._line.focus()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        if len(self.text.strip()) >= SHORTEST and "://" not in self.text:
            self._timer = self.set_timer(PAUSE, self._ask)

    def _ask(self) -> None:
        if self.live is not None and not self.live.asked and not self.live.loading:
            self.live.ask_zendesk()

    # Completing

    @cached_property
    def _completing(self) -> "Completing":
        from zdtui.desk.searching.completing import Completing

        return Completing(self._desk)

    def _offer(self, *, asked: bool) -> None:
        """Offer the values of a keyword while one is typed; keywords only when they are ``asked`` for."""
        found = self._completing.at(self.text, self._line.cursor_position)
        if found is None or not (found.key or asked):
            self._menu.close()
            return
        self._menu.offer(found)
        if found.key:
            self.run_worker(self._more(), exclusive=True, group="complete", exit_on_error=False)

    async def _more(self) -> None:
        """Offer what Zendesk knows beside; when it cannot be asked, what is known here has to do."""
        text, cursor = self.text, self._line.cursor_position
        found = self._completing.at(text, cursor)
        try:
            more = await self._completing.more(found) if found is not None else None
        except ApiError:
            return
        if more is not None and (text, cursor) == (self.text, self._line.cursor_position) and self._menu.is_open:
            self._menu.add(more)

    # Keys

    def action_search_go(self) -> None:
        """Take what the person went to in the menu; else ask Zendesk and go to the hits."""
        if self._menu.is_touched and self._menu.accept():
            return
        self._menu.close()
        if (named := self.named) is not None:
            self.post_message(self.Gone(forward=False))
            self.post_message(Finding.Named(named))
        elif self.live is not None and self.text.strip():
            self._desk.searches.recent.note(self.text)
            self.live.ask_zendesk(deep=True)
            self.post_message(self.Gone(forward=True))

    def action_search_complete(self) -> None:
        """Take what the menu offers, or open it."""
        if not self._menu.accept():
            self._offer(asked=True)

    def action_search_down(self) -> None:
        """Go down the menu, on to a later search, or to the hits."""
        if self._menu.is_open:
            self._menu.move(1)
        elif self._place > 0:
            self._recall(self._place - 1)
        else:
            self.post_message(self.Gone(forward=True))

    def action_search_up(self) -> None:
        """Go up the menu, or back to an earlier search."""
        if self._menu.is_open:
            self._menu.move(-1)
        elif self._place + 1 < len(self._past):
            self._recall(self._place + 1)

    def action_search_keep(self) -> None:
        """Keep what is typed by name."""
        self.post_message(self.KeepWanted())

    def action_search_leave(self) -> None:
        """Close the menu, or leave."""
        if self._menu.is_open:
            self._menu.close()
        else:
            self.post_message(self.Gone(forward=False))

    def _recall(self, place: int) -> None:
        self._place = place
        with self.prevent(Input.Changed):
            self._line.value = self._past[place]
        self._line.cursor_position = len(self._line.value)
        if self.live is not None:
            self.live.ask(self.text)
        self._wait()
