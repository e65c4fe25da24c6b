"""What goes wrong with OAuth, each with its remedy. Nothing a server or a browser said is repeated in it."""

from zdtui.accounts.problem import AccountError

CLIENTS = "Admin Center → Apps and integrations → APIs → OAuth clients"
AGAIN = "Sign in again: zdtui account reauth NAME"


class SignInError(AccountError):
    """Signing in failed; ``code`` is the word for it in OAuth, or our own."""

    exit_code = 3

    def __init__(self, code: str, sentence: str, fix: str = "") -> None:
        super().__init__(sentence, fix)
        self.code = code


class Unreachable(SignInError):  # noqa: N818  (named for what happened)
    """Zendesk did not answer; ``sent`` says whether it may have carried the request out."""

    exit_code = 6
    sent = True


def unreachable(host: str, *, sent: bool = True) -> Unreachable:
    """Say that the token endpoint cannot be reached."""
    error = Unreachable("unreachable", f"{host} cannot be reached to sign in.", "Check the network and try again.")
    error.sent = sent
    return error


def no_oauth(host: str) -> SignInError:
    """Say that something answered that does not speak OAuth."""
    return SignInError(
        "no_oauth",
        f"Invalid subdomain: what answers at {host} is not Zendesk's sign-in.",
        "Check the address in the browser; enter the subdomain only (mycompany); check its spelling.",
    )


def state_mismatch() -> SignInError:
    """Say that an answer belongs to another attempt."""
    return SignInError(
        "state_mismatch",
        "The address does not belong to this attempt to sign in; it was not used.",
        "Start again, and use the browser window that this attempt opened.",
    )


def redirect_mismatch(sent: str, came: str) -> SignInError:
    """Say that two redirect addresses differ, and show both."""
    return SignInError(
        "redirect_uri_mismatch",
        f"The redirect addresses differ:\n  sent        {sent}\n  registered  {came}",
        f"Register exactly the address that was sent, with its port and without a slash at its end: {CLIENTS}.",
    )


def timed_out(redirect: str, taken: str = "") -> SignInError:
    """Say that nobody came back from the browser; ``taken`` are the ports that other programs hold."""
    passed = f" Another port than the usual one was used, since other programs hold {taken}." if taken else ""
    return SignInError(
        "timed_out",
        "Nobody came back from the browser within five minutes.",
        f"If the browser said that the redirect is invalid, register exactly {redirect} in {CLIENTS}."
        f"{passed} On a machine without a browser, use --paste.",
    )


def code_expired() -> SignInError:
    """Say that the code was too old."""
    return SignInError(
        "code_expired",
        "The code from the browser was older than its 120 seconds.",
        "Start again, and paste the address within two minutes.",
    )


def interrupted() -> SignInError:
    """Say that a refresh was cut off and its answer lost, so that the tokens that are kept are used up."""
    return SignInError(
        "interrupted",
        "A refresh of this account's tokens was interrupted before the new ones could be kept; the old ones are"
        " used up.",
        AGAIN,
    )


def refused(code: str, redirect: str = "") -> SignInError:
    """Return the error for a word of OAuth."""
    if code == "redirect_uri_mismatch":
        return redirect_mismatch(redirect, "another one")
    sentence, fix = _WORDS.get(code, _OTHER)
    return SignInError(code if code in _WORDS else "refused", sentence, fix)


_OTHER = ("Zendesk refused to sign in.", f"Check the OAuth client: {CLIENTS}.")
_WORDS = {
    "invalid_client": (
        "Zendesk does not know this OAuth client, or its secret is wrong.",
        f"Check the identifier and that the client is active: {CLIENTS}. A client whose secret was regenerated has"
        " a new one, and a public client has none to give.",
    ),
    "invalid_grant": (
        "Zendesk does not accept the code or the refresh token: it was used already, revoked, or made for another"
        " redirect address.",
        AGAIN,
    ),
    "access_denied": ("In the browser, access was denied.", "Start again and choose Allow."),
    "invalid_scope": (
        "The OAuth client may not ask for these scopes.",
        f"Ask for fewer with --scope, or allow them: {CLIENTS} → the client → Scopes.",
    ),
    "unauthorized_client": (
        "This OAuth client may not sign in this way.",
        "Signing in without a person (--service) needs a confidential client.",
    ),
    "invalid_request": (
        "Zendesk found something missing in the request to sign in.",
        f"Check the client's kind and its redirect addresses: {CLIENTS}.",
    ),
    "unsupported_grant_type": ("This Zendesk does not hand out tokens in this way.", "Use another way to sign in."),
}
