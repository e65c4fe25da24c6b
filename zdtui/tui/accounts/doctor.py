"""What works with the scopes that an account holds, and what would have to be added for the rest."""

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from zdtui.accounts.needs import TOOLS, lacking, of_command
from zdtui.accounts.scopes import USES, least, works
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.commands import COMMANDS
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.welcome.signs_in import SignsIn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from zdtui.accounts.account import Account
    from zdtui.accounts.scopes import Use
    from zdtui.tui.command import Command

WHAT = 42
"""Cells of the column of what is done."""


class ScopeDoctor(Overlay[None]):
    """Lists what zdtui, its commands and the tools of agents do, each with the least scope that is missing for it."""

    BINDINGS = bindings("scopes")

    def __init__(self, account: "Account") -> None:
        super().__init__()
        self._account = account

    def compose(self) -> "ComposeResult":
        """Put the list into a box that scrolls."""
        with Vertical(classes="sheet facts"):
            yield Static(
                Content.styled(gate(f"What works on {self._account.name}"), "bold $primary"), classes="title"
            )
            with VerticalScroll(can_focus=False):
                yield Static(findings(self._account))
            yield StatusBar()

    def why_not(self, wanted: "Command") -> str | None:
        """Say why a command cannot run now."""
        if wanted.id != "scopes-add":
            return None
        if self._account.method == "token":
            return "An API token has no scopes: it may do all that its person may."
        return None if missing(self._account) else "Nothing is missing."

    def action_scopes_add(self) -> None:
        """Sign in again and ask for what is missing."""
        app = self.app
        if isinstance(app, SignsIn):
            self.dismiss(None)
            app.sign_in_again(self._account, add=missing(self._account))

    def action_scopes_down(self) -> None:
        """Scroll one line down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scopes_up(self) -> None:
        """Scroll one line up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def action_scopes_close(self) -> None:
        """Close the list."""
        self.dismiss(None)


def missing(account: "Account") -> tuple[str, ...]:
    """Return the fewest scopes with which everything would work, beside those held."""
    held = account.scopes.split()
    return tuple(scope for scope in least(lacking(USES, held)) if scope not in held)


def findings(account: "Account") -> Content:
    """Draw what is held and what works; an API token may do all that its person may."""
    by_token = account.method == "token"
    held = ["read", "write"] if by_token else account.scopes.split()
    if by_token:
        lines = [Content.styled("An API token has no scopes: it may do all that its person may.", "$muted")]
    else:
        lines = [Content.assemble(("Held: ", "$muted"), gate(account.scopes or "not known"))]
    lines += [_line(use.what, () if works(use, held) else (use,)) for use in USES]
    lines += [Content(), Content.styled("Commands", "bold $accent")]
    needs = [(each.title, of_command(each.id, writes=each.writes is not None)) for each in COMMANDS]
    lines += [_line(title, lacking(uses, held)) for title, uses in needs if uses]
    lines += [Content(), Content.styled("Tools of agents", "bold $accent")]
    lines += [_line(tool, lacking(uses, held)) for tool, uses in TOOLS.items()]
    if not by_token and missing(account):
        add = " ".join(f"--add-scope {scope}" for scope in missing(account))
        lines += [Content(), Content.styled(gate(f"a adds what is missing, or: zdtui account reauth {account.name}"))]
        lines.append(Content.styled(gate(f"  {add}"), "$muted"))
    return Content("\n").join(lines)


def _line(what: str, lacks: "Iterable[Use]") -> Content:
    add = ", ".join(dict.fromkeys(use.enough[0] for use in lacks))
    sign, style = (SafeText("✕"), "$error") if add else (SafeText("✓"), "$success")
    return Content.assemble(
        (f" {sign} ", style), (fit(SafeText(what), WHAT), ""), (SafeText(f"add {add}" if add else ""), "$warning")
    )
