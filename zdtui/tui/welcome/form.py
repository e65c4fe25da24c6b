"""The lines to fill in for signing in, and the account they describe."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Input

from zdtui.accounts.account import Account, check_email, check_name
from zdtui.accounts.problem import AccountError
from zdtui.accounts.scopes import USUAL, split
from zdtui.desk.signing import NOBODY
from zdtui.model.secret import Secret
from zdtui.text.gate import SafeText
from zdtui.tui.welcome.draft import name_of, origin_of, ticket_of
from zdtui.tui.welcome.field import Field
from zdtui.tui.welcome.way import Way

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.accounts.account import Method
    from zdtui.desk.signing import Signing

OPTIONAL = ("secret",)
"""Lines that may stay empty."""

ALSO = {"oauth": ("client", "secret", "scopes"), "token": ("email", "token")}
"""The lines that only one way needs."""


class Form(Vertical):
    """Asks for a new account, or, with ``before``, for a new credential of that one."""

    def __init__(
        self,
        signing: "Signing",
        before: Account | None,
        *,
        way: "Method | None" = None,
        add: tuple[str, ...] = (),
    ) -> None:
        """``way`` is the only one there is; ``add`` are scopes to ask for beside those the account has."""
        super().__init__()
        self._signing = signing
        self.before = before
        self.way = Way(way or (before.method if before else "oauth"), fixed=way is not None)
        client = before.client if before and before.client else ""
        scopes = " ".join(dict.fromkeys([*(before.scopes if before and before.scopes else USUAL).split(), *add]))
        email = before.email if before else ""
        self.fields = [
            _field("address", "Your Zendesk", "Paste any of its addresses, or the subdomain: mycompany"),
            _field("client", "Client ID", "The identifier of an OAuth client; f2 tells how to get one", client),
            _field("secret", "Client secret", "Only a confidential client has one; it is not shown", hidden=True),
            _field("scopes", "Scopes", "What zdtui may do; “read” alone to look only", scopes),
            _field("email", "E-mail", "The one you sign in with: your profile icon shows it", email),
            _field("token", "API token", "The token alone; it is not shown. f2 tells how to get one", hidden=True),
            _field("name", "Call it", "Your own name for this account, such as acme"),
        ]
        self._named = ""

    def compose(self) -> "ComposeResult":
        """Put the lines below each other, the choice of the way after the address."""
        first, *others = self.fields
        yield first
        yield self.way
        yield from others

    def on_mount(self) -> None:
        """Show the lines that are needed."""
        self.lay_out()
        next(field for field in self.fields if field.display and not (field.text and self.before)).line.focus()

    def lay_out(self) -> None:
        """Show the lines that the chosen way needs."""
        new = self.before is None
        for field in self.fields:
            mine = field.id in ALSO[self.way.chosen]
            field.display = mine or (new and field.id in ("address", "name"))
        self["email"].line.disabled = not new

    def __getitem__(self, key: str) -> Field:
        return next(field for field in self.fields if field.id == key)

    def on_way_changed(self, event: Way.Changed) -> None:
        """Ask for what the other way needs."""
        event.stop()
        self.lay_out()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what was understood of the address, and name the account after it."""
        event.stop()
        if event.input is not self["address"].line:
            return
        try:
            origin = origin_of(event.value)
        except ValueError:
            self["address"].say("", "")
            return
        ticket = f", then ticket #{self.ticket}" if self.ticket is not None else ""
        self["address"].say(f"→ {origin}{ticket}", "$success")
        if self["name"].text == self._named:
            self._named = self["name"].line.value = self._signing.free_name(name_of(origin))

    @property
    def ticket(self) -> int | None:
        """The ticket whose address was pasted, if one was."""
        return ticket_of(self["address"].text)

    def next_empty(self) -> Field | None:
        """The first line that still has to be filled in."""
        needed = (field for field in self.fields if field.display and field.id not in OPTIONAL)
        return next((field for field in needed if not field.text), None)

    def account(self) -> Account:
        """Return the account that is described.

        Raises:
            AccountError: something cannot be.
            ValueError: the address is none.

        """
        method = self.way.chosen
        client = self["client"].text if method == "oauth" else None
        if self.before is not None:
            return replace(self.before, method=method, client=client)
        email = check_email(self["email"].text) if method == "token" else NOBODY
        origin, name = origin_of(self["address"].text), check_name(self["name"].text)
        if self._signing.before(name) is not None:
            raise AccountError(f"There is already an account {name}.", "Call this one something else.")
        return Account(name, origin, email, method, self._signing.free_colour(), client=client)

    def scopes(self) -> str:
        """Return the scopes to ask for.

        Raises:
            ValueError: something is no scope.

        """
        return " ".join(split(self["scopes"].text))

    def secret(self, key: str) -> Secret | None:
        """Return what was typed where nothing is shown."""
        text = self[key].text
        return Secret(text) if text else None


def _field(key: str, name: str, hint: str, value: str = "", *, hidden: bool = False) -> Field:
    return Field(key, SafeText(name.ljust(16)), SafeText(hint), value, hidden=hidden)
