"""How the application goes to all accounts at once, and to one ticket of any of them."""

import asyncio
from typing import TYPE_CHECKING

from zdtui.accounts.problem import AccountError, UnknownAccount
from zdtui.store.errors import StoreError
from zdtui.text.gate import gate
from zdtui.tui.opens import Opens
from zdtui.tui.shared.choices import Choice
from zdtui.tui.status.say import say
from zdtui.tui.workplace import ManyDesks

if TYPE_CHECKING:
    from zdtui.desk.everywhere import Everywhere
    from zdtui.model.reference import Reference
    from zdtui.tui.everywhere.screen import EverywhereScreen
    from zdtui.tui.queue.finding import Finding

MODE = "everywhere"
"""The mode of the queue over all accounts."""


class Goes(Opens):
    """The application's ways between accounts."""

    _merged: "EverywhereScreen | None" = None

    async def action_all_accounts(self) -> None:
        """Show the queue over all accounts; from there, go to the account of the ticket at hand."""
        if isinstance(self.screen, ManyDesks) and self.desk is not None:
            await self.show_account(self.desk.account.name)
        else:
            await self.show_everywhere()

    async def show_everywhere(self) -> None:
        """Go to the queue over all accounts; each account that is not open yet is opened behind it."""
        if self._merged is None:
            from zdtui.desk.everywhere import Everywhere
            from zdtui.tui.everywhere.screen import EverywhereScreen

            desk, plain = self.desk, self.settings.borders == "ascii"
            if desk is None:
                return
            merged = self._merged = EverywhereScreen(Everywhere(), desk, ascii_only=plain, clock=desk.clock)
            self.add_mode(MODE, lambda: merged)
        self._merged.everywhere.joining = True
        await self.switch_mode(MODE)
        self.run_worker(self._join(self._merged.everywhere), group=MODE, exclusive=True)

    async def remove_account(self, name: str) -> None:
        """Remove an account; its tickets leave the queue over all accounts first."""
        if self._merged is not None:
            await self._merged.forget(name)
        await super().remove_account(name)

    async def _join(self, everywhere: "Everywhere") -> None:
        """Let every account take part that there is now; one that cannot be opened hides no other."""
        accounts = self.desks.accounts()
        for share in everywhere.shares:
            if share.account.name not in {account.name for account in accounts}:
                everywhere.leave(share.account.name)
        for account in accounts:
            known = account.name in self.opened
            try:
                desk = await self.open_desk(account.name)
            except (AccountError, StoreError, OSError) as error:
                everywhere.cannot(account, str(getattr(error, "sentence", error)))
            else:
                everywhere.join(desk)
                if not known:
                    self.tell_news(desk)
            await asyncio.sleep(0)
        everywhere.all_joined()

    def action_go_to_ticket(self) -> None:
        """Ask for a ticket and open it."""
        from zdtui.tui.everywhere.prompt import GoTo

        async def done(choice: Choice | None) -> None:
            if choice is not None:
                await self.go_to(*choice.value)

        current = self.desk.account.name if self.desk is not None else ""
        self.push_screen(GoTo(self.desks.owner, self.desks.accounts(), self.opened, current), done)

    async def go_to(self, name: str, ticket: int) -> None:
        """Open a ticket of an account: in the queue over all accounts where one is there, else at the account."""
        place = self.screen
        if isinstance(place, ManyDesks) and place.joined(name):
            place.open_live(self.opened[name].ticket(ticket))
            return
        from zdtui.tui.queue.steps import Steps

        await self.show_account(name)
        if isinstance(self.screen, Steps):
            self.screen.open_first(ticket)

    async def show_new(self, name: str, ticket: int | None) -> None:
        """Go to a new account, and to its ticket where one's address was pasted."""
        await self.show_account(name)
        if ticket is not None:
            await self.go_to(name, ticket)

    async def on_finding_named(self, event: "Finding.Named") -> None:
        """Go to a ticket that was pasted where one filters."""
        event.stop()
        await self.go_to_named(event.reference)

    async def go_to_named(self, reference: "Reference") -> None:
        """Go to a ticket as a person named it, or say that it belongs to nobody here."""
        try:
            owner = self.desks.owner(reference, self.desk.account.name if self.desk is not None else None)
        except UnknownAccount as error:
            say(self, gate(f"{error.sentence} {error.fix}"), "problem", 30)
            return
        if owner is not None:
            await self.go_to(owner.name, reference.ticket)
