"""What to look at when signing in does not work, in the order in which it pays."""

TOKEN_ACCESS = "Token access has to be on: Admin Center → Apps and integrations → APIs → Zendesk API → Settings."  # noqa: S105  (a sentence)
"""What every call with an API token depends on."""

TOKEN_CHECKS = (
    "Admin Center → Apps and integrations → APIs → Zendesk API → Settings:",
    "Token access must be on there.",
    "The token must be in the list of active ones; 30 days unused ends it.",
    "In doubt, make a new token: one is shown once and never again.",
    "The e-mail must be the one you sign in with: see your profile icon.",
    "Enter the token alone, without your address and without /token.",
)
"""For an API token that is refused (401)."""


def token_name() -> str:
    """Return a name for an API token by which it is found again: this machine and this person."""
    import getpass
    import socket

    try:
        person = getpass.getuser()
    except (OSError, KeyError):
        person = "me"
    return f"zdtui on {socket.gethostname() or 'this machine'} ({person})"
