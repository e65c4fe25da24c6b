"""The sign-in page: a newcomer's first, and the one that repairs an account in place."""

import asyncio
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.accounts.advice import TOKEN_CHECKS
from zdtui.accounts.problem import AccountError
from zdtui.api.errors import ApiError, Unauthorized
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.browser import show_page
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.welcome.form import Form
from zdtui.tui.welcome.purpose import AGAIN, Purpose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Click

    from zdtui.accounts.account import Account
    from zdtui.desk.consent import Consent
    from zdtui.desk.signing import Signing
    from zdtui.tui.command import Command

WELCOME = Content.assemble(
    ("Welcome to zdtui", "bold $primary"),
    ("\nA few lines and you are in. To look around without an account: zdtui demo", "$muted"),
)


class SignInPage(Overlay["Account | None"]):
    """Hands back the account that is signed in now; ``first`` is the page of a person without any."""

    BINDINGS = bindings("sign-in")

    def __init__(
        self,
        signing: "Signing",
        before: "Account | None" = None,
        *,
        first: bool = False,
        purpose: Purpose = AGAIN,
        add: tuple[str, ...] = (),
        refused: bool = False,
    ) -> None:
        """``purpose`` is what a new credential of the account ``before`` is for; ``add`` are scopes beside its own.

        ``refused`` says that Zendesk does not accept the credential it has: what to check is shown at once.
        """
        super().__init__()
        self._signing = signing
        self._first = first
        self._purpose = purpose
        self._refused = refused
        self.form = Form(signing, before, way=purpose.way if before else None, add=add)
        self.consent: Consent | None = None
        self._said = Static(id="said")
        self._pasted = Input(placeholder="the address where a browser elsewhere ended", id="pasted", compact=True)
        self._pasted.cursor_blink = False

    def compose(self) -> "ComposeResult":
        """Put the form into a box."""
        with VerticalScroll(classes="sheet sign-in", can_focus=False):
            yield Static(self.page_heading(), classes="heading")
            yield self.form
            yield self._said
            yield self._pasted
            yield StatusBar()

    def on_mount(self) -> None:
        """Begin with the form."""
        self._pasted.display = False
        if self._refused and self.form.way.chosen == "token":
            self._tell("Zendesk does not accept the API token. Check in this order:", *numbered(TOKEN_CHECKS))

    def on_click(self, event: "Click") -> None:
        """Stay open on a click beside the box: what was typed would be gone."""

    @property
    def said(self) -> str:
        """What is said below the form."""
        shown = self._said.render()
        return shown.plain if isinstance(shown, Content) else str(shown)

    def why_not(self, wanted: "Command") -> str | None:
        """Say why a key does nothing now."""
        if wanted.id == "sign-in-copy" and self.consent is None:
            return "There is an address to copy only while zdtui waits for the browser."
        if wanted.id == "sign-in-way" and self.form.way.fixed:
            return "There is only one way to do this; esc goes back."
        if wanted.id in ("sign-in-way", "sign-in-go") and self.consent is not None:
            return "zdtui waits for the browser; esc stops that."
        return None

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next empty line, or sign in when there is none."""
        event.stop()
        if event.input is not self._pasted:
            self.action_sign_in_go()
        elif self.consent is not None:
            try:
                self.consent.paste(event.value)
            except AccountError as error:
                self._tell(error.sentence, error.fix)

    def action_sign_in_go(self) -> None:
        """Sign in, once everything is filled in."""
        empty = self.form.next_empty()
        if empty is not None:
            empty.line.focus()
            return
        self.run_worker(self._sign_in(), group="sign-in", exclusive=True, exit_on_error=False)

    def action_sign_in_way(self) -> None:
        """Change how to sign in."""
        self.form.way.turn()

    def action_sign_in_guide(self) -> None:
        """Show how to get what is asked for."""
        from zdtui.tui.welcome.guide import Guide

        self.app.push_screen(Guide(oauth=self.form.way.chosen == "oauth"))

    def action_sign_in_copy(self) -> None:
        """Copy the address that the browser has to open."""
        if self.consent is not None:
            self.app.copy_to_clipboard(self.consent.address)
            say(self.app, "The address is copied; open it in a browser.", "good")

    def action_sign_in_close(self) -> None:
        """Stop waiting for the browser, or leave the page."""
        if self.consent is not None:
            self.workers.cancel_group(self, "sign-in")
        else:
            self.dismiss(None)

    async def _sign_in(self) -> None:
        """Try the credential; what goes wrong is said below the form, which stays as it is."""
        self._tell("Asking Zendesk …", style="$muted")
        try:
            account = self.form.account()
            token = self.form.secret("token")
            if account.method == "token" and token is not None:
                kept = await self._signing.by_token(account, token)
            else:
                kept = await self._by_browser(account)
        except Unauthorized as error:
            self._tell(error.sentence, error.fix, *numbered(error.checks))
        except (ApiError, AccountError) as error:
            self._tell(error.sentence, "" if "account reauth NAME" in error.fix else error.fix)
        except ValueError as error:
            self._tell(str(error))
        else:
            self.dismiss(kept)

    async def _by_browser(self, account: "Account") -> "Account":
        """Let the person agree in the browser."""
        from zdtui.accounts.signin.client import OAuthClient
        from zdtui.desk.consent import Consent

        secret = self.form.secret("secret")
        if secret is None and self.form.before is not None:
            secret = self._signing.client_secret(self.form.before)
        self.consent = Consent(account.origin, OAuthClient(account.client or "", secret), self.form.scopes())
        try:
            grant = await self.consent.grant(self._visit)
        finally:
            self._wait(None)
        return await self._signing.by_grant(account, grant)

    def _visit(self, consent: "Consent") -> None:
        """Open the browser, and show what a browser elsewhere needs."""
        self._wait(consent)
        self.run_worker(asyncio.to_thread(show_page, consent.address), group="browser", exit_on_error=False)

    def _wait(self, consent: "Consent | None") -> None:
        """Show that the browser is waited for, or no longer."""
        self.consent = consent
        if not self.is_attached:
            return
        self.form.display = consent is None
        self._pasted.display = consent is not None
        if consent is None:
            self._tell("")
            self.form.fields[1].line.focus()
            return
        self._pasted.value = ""
        self._pasted.focus()
        self._said.update(
            Content.assemble(
                ("Agree in your browser; zdtui goes on by itself.\n\n", "bold"),
                ("If none opened, open this address (f4 copies it):\n", ""),
                (gate(consent.address), "$primary"),
                ("\n\nRegistered at the OAuth client has to be exactly: ", "$muted"),
                (gate(consent.redirect), ""),
                ("\nOn another machine? Paste the address where that browser ended, and press enter:", "$muted"),
            )
        )

    def page_heading(self) -> Content:
        """Say what the page is for."""
        before = self.form.before
        if before is None:
            return WELCOME if self._first else Content.styled(SafeText("Add an account"), "bold $primary")
        return Content("\n").join(
            [
                Content.styled(gate(self._purpose.title.replace("NAME", before.name)), "bold $primary"),
                Content.styled(gate(f"{before.email} at {before.origin}"), "$muted"),
                Content.styled(gate(self._purpose.note), "$muted"),
            ]
        )

    def _tell(self, sentence: str, *more: str, style: str = "$error") -> None:
        lines = [Content.styled(gate(sentence), style), *(Content(gate(line)) for line in more if line)]
        self._said.update(Content("\n").join(lines))
        self.call_after_refresh(self._said.scroll_visible, animate=False)


def numbered(lines: "Sequence[str]") -> list[str]:
    """Put a number before each line."""
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]
