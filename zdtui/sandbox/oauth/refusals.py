"""The errors of the OAuth endpoints, which have a shape of their own."""

from zdtui.sandbox.answer import ZendeskError

GRANT = (
    "The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, "
    "bad end-user password credentials, or mismatching authorization code and redirection URI)."
)


def refused(error: str, description: str, status: int = 400) -> ZendeskError:
    """Return an OAuth error; all but the text of `invalid_grant` is assumed."""
    return ZendeskError(
        status, {"error": error, "error_description": description}, headers={"cache-control": "no-store"}
    )


def invalid_grant() -> ZendeskError:
    """Return 400 for a code or a refresh token that is no good."""
    return refused("invalid_grant", GRANT)


def invalid_client() -> ZendeskError:
    """Return 401 for a client that is unknown, switched off, or gave a wrong secret."""
    return refused(
        "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included, or unsupported"
        " authentication method.",
        401,
    )


def invalid_scope() -> ZendeskError:
    """Return 400 for scopes beyond those the client may ask for."""
    return refused("invalid_scope", "The requested scope is invalid, unknown, or malformed.")


def invalid_request(what: str) -> ZendeskError:
    """Return 400 for a parameter that is missing or wrong."""
    return refused("invalid_request", f"The request is missing a required parameter or has an invalid one: {what}.")
