"""The account page: who is signed in, where, where the secret lives, and what can be done about it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from zdtui.accounts.account import COLOURS
from zdtui.accounts.problem import AccountError
from zdtui.accounts.status import Status
from zdtui.desk.events import AccountStatusChanged, DirectoryChanged
from zdtui.tui.accounts.facts import facts, name_line
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.heading import is_broken
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.welcome.signs_in import SignsIn

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.tui.command import Command


class AccountPage(Overlay[None]):
    """Facts of one account; follows its status."""

    BINDINGS = bindings("account")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._tested = False

    def compose(self) -> "ComposeResult":
        """Put the facts into a box that scrolls."""
        with Vertical(classes="sheet facts -account"):
            yield Static(name_line(self._desk), id="name")
            with VerticalScroll(can_focus=False):
                yield Static(id="facts")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the desk while the page is open."""
        self._stop = self._desk.subscribe(self._heard)
        self._show()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def why_not(self, wanted: "Command") -> str | None:
        """Say why a command cannot run now."""
        by_oauth = self._desk.account.method == "oauth"
        if wanted.id == "account-convert" and by_oauth:
            return "This account signs in by OAuth already."
        if wanted.id == "account-rotate" and self._working:
            return "New tokens are on their way."
        return None

    def action_account_test(self) -> None:
        """Ask Zendesk who is signed in; the facts follow."""
        say(self.app, "Asking Zendesk …")
        self._tested = True
        self._desk.reconnect()

    def action_account_sign_in(self) -> None:
        """Ask for a new credential."""
        self._signs_in.sign_in_again(self._desk.account)

    def action_account_rotate(self) -> None:
        """Replace the credential: new OAuth tokens at once, a new API token when it was entered."""
        account = self._desk.account
        grant = self._signs_in.desks.signing.grant(account) if account.method == "oauth" else None
        if account.service or (grant is not None and grant.refresh is not None):
            say(self.app, "Getting new tokens …")
            self.run_worker(self._rotate(), group="rotate", exclusive=True, exit_on_error=False)
        else:
            self._signs_in.rotate_by_hand(account)

    def action_account_convert(self) -> None:
        """Move the account to OAuth."""
        self._signs_in.convert(self._desk.account)

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

    def action_account_remove(self) -> None:
        """Show what goes with the account, and ask."""
        from zdtui.tui.accounts.removal import RemovalPage

        app, name = self._signs_in, self._desk.account.name

        async def done(sure: bool | None) -> None:
            if sure:
                await app.remove_account(name)

        app.push_screen(RemovalPage(app.desks.signing.leaving(name)), done)

    def action_account_down(self) -> None:
        """Scroll one line down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_account_up(self) -> None:
        """Scroll one line up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def action_account_close(self) -> None:
        """Close the page."""
        self.dismiss(None)

    @property
    def _signs_in(self) -> SignsIn:
        app = self.app
        if not isinstance(app, SignsIn):
            raise TypeError("the account page needs the application that signs in")
        return app

    @property
    def _working(self) -> bool:
        return any(worker.group == "rotate" and worker.is_running for worker in self.workers)

    async def _rotate(self) -> None:
        """Get new tokens for the old ones; what goes wrong is said, and the old ones are as they were."""
        from zdtui.api.errors import ApiError

        app = self._signs_in
        try:
            done = await app.desks.signing.rotate(self._desk.account)
        except (AccountError, ApiError) as error:
            say(app, f"{error.sentence} {error.fix}", "problem", 15)
            return
        await app.desks.signed_in(done.account)
        say(app, "The tokens are new, and the old ones are ended at Zendesk.", "good", 15)

    def _heard(self, event: "Event") -> None:
        if isinstance(event, DirectoryChanged):
            self._show()
        if not isinstance(event, AccountStatusChanged):
            return
        self._show()
        standing, me = self._desk.standing, self._desk.me
        if self._tested and standing.status is Status.ACTIVE:
            self._tested = False
            say(self.app, f"{me.name} is signed in as {me.role}." if me else "Zendesk accepts it.", "good")
        elif self._tested and is_broken(standing):
            self._tested = False
            say(self.app, standing.reason, "problem")

    def _show(self) -> None:
        known, _seen = self._signs_in.desks.glance(self._desk.account)
        self.query_one("#name", Static).update(name_line(self._desk))
        self.query_one("#facts", Static).update(facts(self._desk, known))

    def _change(self, account: "Account") -> None:
        """Keep changed facts, or say why that cannot be."""
        try:
            self._signs_in.desks.change(account)
        except AccountError as error:
            say(self.app, f"{error.sentence} {error.fix}", "problem")
        self._show()
