"""What to look at when signing in does not work, in the order in which it pays."""

TOKEN_ACCESS = "Token access has to be on: Admin Center → Apps and integrations → APIs → Zendesk API → Settings."  # noqa: S105  (a sentence)
"""What every call with an API token depends on."""

TOKEN_CHECKS = (
    "In Admin Center, open Apps and integrations → APIs → Zendesk API → Settings.",
    "Token access must be on there.",
    "The token must be in the list of active tokens; Zendesk turns off tokens that were not used for 30 days.",
    "If in doubt, make a new token: a token is shown once and cannot be looked up.",
    "The e-mail address must be the one you sign in with: click your profile icon to see it.",
    "E-mail address and token are two fields: enter the token alone, without your address and without /token.",
)
"""For an API token that is refused (401)."""
