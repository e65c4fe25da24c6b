"""Signing in from everywhere: the first account, another one, and one that has to be repaired."""

from typing import TYPE_CHECKING

from zdtui.accounts.status import Status
from zdtui.tui.endings import Endings
from zdtui.tui.status.say import say
from zdtui.tui.workplace import ManyDesks

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.desks import Desks
    from zdtui.tui.welcome.purpose import Purpose

NEEDS_SIGN_IN = 3
"""The exit code where somebody must sign in first and did not."""

TRIED_AGAIN = frozenset([Status.DISCONNECTED, Status.ERROR])
"""Statuses that no other credential would change."""


class SignsIn(Endings):
    """The application's way to the sign-in page."""

    desks: "Desks"

    @property
    def desk(self) -> "Desk | None":
        """The desk of the account on screen; the application knows."""
        raise NotImplementedError

    async def show_account(self, name: str) -> None:
        """Go to an account; the application does."""
        raise NotImplementedError

    async def remove_account(self, name: str) -> None:
        """Remove an account and go to another; the application does."""
        raise NotImplementedError

    async def show_new(self, name: str, ticket: int | None) -> None:
        """Go to a new account, and to its ticket where one's address was pasted; the application does."""
        raise NotImplementedError

    def action_sign_in(self) -> None:
        """Repair the account on screen."""
        desk = self.screen.repairing() if isinstance(self.screen, ManyDesks) else self.desk
        if desk is not None:
            self.repair(desk)

    def repair(self, desk: "Desk", known: Status | None = None) -> None:
        """Sign in again, or try again where that is not the trouble; ``known`` is how a new desk's account stood."""
        status = known or desk.standing.status
        if status is Status.ACTIVE:
            say(self, f"{desk.account.name} is signed in; there is nothing to repair.", "good")
        elif status in TRIED_AGAIN:
            say(self, f"Trying again to reach {desk.account.origin.host} …")
            desk.reconnect()
        else:
            self.sign_in_again(desk.account)

    def sign_in_again(self, account: "Account", add: tuple[str, ...] = ()) -> None:
        """Ask for a new credential of an account, with ``add`` also for these scopes; nothing else of it changes."""
        from zdtui.tui.welcome.purpose import AGAIN, CONVERT

        desk = next((desk for desk in self.desks.opened() if desk.account.name == account.name), None)
        over = desk is not None and desk.standing.status is Status.EXPIRED and account.method == "token"
        self._sign_in_for(CONVERT if over else AGAIN, account, add)

    def rotate_by_hand(self, account: "Account") -> None:
        """Ask for the credential that replaces the one there is."""
        from zdtui.tui.welcome.purpose import REPLACE_GRANT, REPLACE_TOKEN

        self._sign_in_for(REPLACE_TOKEN if account.method == "token" else REPLACE_GRANT, account)

    def convert(self, account: "Account") -> None:
        """Move an account from its API token to OAuth."""
        from zdtui.tui.welcome.purpose import CONVERT

        self._sign_in_for(CONVERT, account)

    def _sign_in_for(self, purpose: "Purpose", account: "Account", add: tuple[str, ...] = ()) -> None:
        from zdtui.tui.welcome.page import SignInPage

        async def done(kept: "Account | None") -> None:
            if kept is not None:
                await self.desks.signed_in(kept)
                say(self, purpose.done.replace("NAME", kept.name), "good", 15)

        desk = next((desk for desk in self.desks.opened() if desk.account.name == account.name), None)
        refused = desk is not None and desk.standing.status is Status.REVOKED
        self.push_screen(SignInPage(self.desks.signing, account, purpose=purpose, add=add, refused=refused), done)

    def action_add_account(self) -> None:
        """Sign in to another Zendesk and go there."""
        from zdtui.tui.welcome.page import SignInPage

        page = SignInPage(self.desks.signing)

        async def done(kept: "Account | None") -> None:
            if kept is not None:
                await self.show_new(kept.name, page.form.ticket)

        self.push_screen(page, done)

    def welcome(self) -> None:
        """Let a person without any account sign in, and open it; leaving the page leaves zdtui."""
        from zdtui.tui.welcome.page import SignInPage

        page = SignInPage(self.desks.signing, first=True)

        async def done(kept: "Account | None") -> None:
            if kept is None:
                await self.end(NEEDS_SIGN_IN)
            else:
                await self.show_new(kept.name, page.form.ticket)
                say(self, "You are in. Press ? for the keys, : for every command.", "good", 15)

        self.push_screen(page, done)
