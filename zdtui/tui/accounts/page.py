"""The account page: who is signed in, where, and where the secret lives."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import AccountStatusChanged
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.heading import DOTS, colour_of
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event

METHODS = {"token": "API token (Zendesk ends API tokens on 30 April 2027)", "oauth": "OAuth"}
NAMES = 12
"""Cells of the column of names."""


class AccountPage(Overlay[None]):
    """Facts of one account; follows its status."""

    BINDINGS = bindings("account")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> "ComposeResult":
        """Put the facts into a box."""
        with Vertical(classes="sheet facts"):
            yield Static(
                Content.styled(gate(self._desk.account.name), f"bold {colour_of(self._desk.account.colour)}")
            )
            yield Static(facts(self._desk), id="facts")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the desk while the page is open."""
        self._stop = self._desk.subscribe(self._heard)

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def action_account_close(self) -> None:
        """Close the page."""
        self.dismiss(None)

    def _heard(self, event: "Event") -> None:
        if isinstance(event, AccountStatusChanged):
            self.query_one("#facts", Static).update(facts(self._desk))


def facts(desk: "Desk") -> Content:
    """Draw the facts, a line each; never a secret."""
    account, me, standing = desk.account, desk.me, desk.standing
    sign, style, _word = DOTS[standing.status]
    rows = [
        ("address", account.origin.url(""), ""),
        ("user", f"{me.name} <{me.email}>" if me else account.email, ""),
        ("role", me.role if me else "not known yet", ""),
        ("signs in by", METHODS.get(account.method, account.method), ""),
        ("secret in", account.storage, ""),
        ("kind", "production" if account.production else "not marked as production", ""),
        ("status", f"{sign} {standing.status.value} {standing.reason}", style),
        ("repair", standing.repair, "$warning"),
        ("problem", str(desk.problem or ""), "$warning"),
    ]
    lines = [
        Content.assemble((fit(SafeText(name), NAMES), "$muted"), (gate(value), style))
        for name, value, style in rows
        if value
    ]
    return Content("\n").join(lines)
