"""What works with the scopes that an account holds, and what would have to be added for the rest."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.accounts.scopes import USES, works
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.accounts.account import Account

WHAT = 42
"""Cells of the column of what is done."""


class ScopeDoctor(Overlay[None]):
    """Lists what zdtui does, each with a sign, and the least scope that is missing for it."""

    BINDINGS = bindings("scopes")

    def __init__(self, account: "Account") -> None:
        super().__init__()
        self._account = account

    def compose(self) -> "ComposeResult":
        """Put the list into a box."""
        with Vertical(classes="sheet facts"):
            yield Static(
                Content.styled(gate(f"What works on {self._account.name}"), "bold $primary"), classes="title"
            )
            yield Static(findings(self._account))
            yield StatusBar()

    def action_scopes_close(self) -> None:
        """Close the list."""
        self.dismiss(None)


def findings(account: "Account") -> Content:
    """Draw what is held and what works; an API token may do all that its person may."""
    if account.method == "token":
        return Content("An API token has no scopes: it may do all that its person may.\n")
    held = account.scopes.split()
    lines = [Content.assemble(("Held: ", "$muted"), gate(account.scopes or "not known"), "\n")]
    for use in USES:
        fine = works(use, held)
        sign, style = (SafeText("✓"), "$success") if fine else (SafeText("✕"), "$error")
        enough = SafeText("" if fine else f"add {use.enough[0]}")
        lines.append(Content.assemble((f" {sign} ", style), (fit(use.what, WHAT), ""), (enough, "$warning")))
    if not all(works(use, held) for use in USES):
        add = f"\nTo add one: zdtui account reauth {account.name} --add-scope SCOPE, or sign in again with more."
        lines.append(Content.styled(gate(add), "$muted"))
    return Content("\n").join([*lines, Content()])
