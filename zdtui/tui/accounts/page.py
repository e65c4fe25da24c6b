"""The account page: who is signed in, where, and where the secret lives."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.accounts.account import COLOURS
from zdtui.accounts.age import days_left, days_since, today
from zdtui.accounts.problem import AccountError
from zdtui.accounts.status import Status
from zdtui.desk.events import AccountStatusChanged
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.heading import DOTS, colour_of
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.welcome.signs_in import SignsIn

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.tui.command import Command

NAMES = 12
"""Cells of the column of names."""


class AccountPage(Overlay[None]):
    """Facts of one account; follows its status."""

    BINDINGS = bindings("account")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._tested = False

    def compose(self) -> "ComposeResult":
        """Put the facts into a box."""
        with Vertical(classes="sheet facts"):
            yield Static(name_line(self._desk), id="name")
            yield Static(facts(self._desk), id="facts")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the desk while the page is open."""
        self._stop = self._desk.subscribe(self._heard)

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def why_not(self, wanted: "Command") -> str | None:
        """Say why a command cannot run now."""
        if wanted.id == "account-scopes" and self._desk.account.method == "token":
            return "An API token has no scopes: it may do all that its person may."
        return None

    def action_account_test(self) -> None:
        """Ask Zendesk who is signed in; the facts follow."""
        say(self.app, "Asking Zendesk …")
        self._tested = True
        self._desk.reconnect()

    def action_account_sign_in(self) -> None:
        """Ask for a new credential."""
        app = self.app
        if isinstance(app, SignsIn):
            app.sign_in_again(self._desk.account)

    def action_account_scopes(self) -> None:
        """Show what works with the scopes held."""
        from zdtui.tui.accounts.doctor import ScopeDoctor

        self.app.push_screen(ScopeDoctor(self._desk.account))

    def action_account_colour(self) -> None:
        """Take the next colour."""
        now = self._desk.account.colour
        place = COLOURS.index(now) if now in COLOURS else -1
        self._change(replace(self._desk.account, colour=COLOURS[(place + 1) % len(COLOURS)]))

    def action_account_production(self) -> None:
        """Mark the account, or take the mark away."""
        self._change(replace(self._desk.account, production=not self._desk.account.production))

    def action_account_close(self) -> None:
        """Close the page."""
        self.dismiss(None)

    def _heard(self, event: "Event") -> None:
        if not isinstance(event, AccountStatusChanged):
            return
        self._show()
        status, me = self._desk.standing.status, self._desk.me
        if self._tested and status is Status.ACTIVE and me is not None:
            self._tested = False
            say(self.app, f"{me.name} is signed in as {me.role}.", "good")

    def _show(self) -> None:
        self.query_one("#name", Static).update(name_line(self._desk))
        self.query_one("#facts", Static).update(facts(self._desk))

    def _change(self, account: "Account") -> None:
        """Keep changed facts, or say why that cannot be."""
        app = self.app
        if not isinstance(app, SignsIn):
            return
        try:
            app.desks.change(account)
        except AccountError as error:
            say(app, f"{error.sentence} {error.fix}", "problem")
        self._show()


def name_line(desk: "Desk") -> Content:
    """Draw the account's name in its colour."""
    return Content.styled(gate(desk.account.name), f"bold {colour_of(desk.account.colour)}")


def facts(desk: "Desk") -> Content:
    """Draw the facts, a line each; never a secret."""
    account, me, standing = desk.account, desk.me, desk.standing
    sign, style, _word = DOTS[standing.status]
    rows = [
        ("address", account.origin.url(""), ""),
        ("user", f"{me.name} <{me.email}>" if me else account.email, ""),
        ("role", me.role if me else "not known yet", ""),
        ("signs in by", _method(account), ""),
        ("may", account.scopes if account.method == "oauth" else "all that its person may", ""),
        ("since", _age(account), ""),
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


def _method(account: "Account") -> str:
    """Say how it signs in, and for how long it can."""
    if account.method == "oauth":
        return f"OAuth, as the client {account.client}" if account.client else "OAuth"
    return f"API token; all end in {days_left(today())} days, on 2027-04-30"


def _age(account: "Account") -> str:
    """Say from when the credential is."""
    days = days_since(account.since, today())
    return "" if days is None else f"{account.since} ({days} day{'' if days == 1 else 's'} old)"
