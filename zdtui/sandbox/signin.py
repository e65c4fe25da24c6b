"""Who is calling: API tokens, bearer tokens, and the roles they act with."""

import base64
import binascii
from typing import TYPE_CHECKING

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.oauth import scopes
from zdtui.sandbox.oauth.tokens import Token
from zdtui.sandbox.routing import Access

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account

_ROLES = {"end-user": Access.END_USER, "agent": Access.AGENT, "admin": Access.ADMIN}


def sign_in(
    account: "Account", authorization: str | None, *, anonymous_allowed: bool
) -> tuple[Json | None, Token | None]:
    """Return the caller and their bearer token; raise 401 for a credential that is wrong.

    Where anonymous callers are allowed, a missing credential and a password are nobody's,
    but a wrong token is still refused.
    """
    scheme, _, rest = (authorization or "").partition(" ")
    if scheme.lower() == "bearer":
        return _bearer(account, rest.strip())
    email, secret = _basic(rest) if scheme.lower() == "basic" else ("", "")
    if email.endswith("/token"):
        return _api_token(account, email.removesuffix("/token"), secret), None
    if anonymous_allowed:
        return None, None
    raise errors.not_authenticated()


def check_access(caller: Json | None, access: Access) -> None:
    """Raise 403 when the caller's role is too low for a route."""
    role = Access.ANYONE if caller is None else _ROLES.get(caller["role"], Access.END_USER)
    if role < access:
        raise errors.forbidden()


def check_scopes(token: Token | None, method: str, path: str) -> None:
    """Raise 403 when the caller's token lacks the scope of a call; API tokens have no scopes."""
    if token is not None and not scopes.allows(token.scopes, method, path):
        raise errors.missing_scopes(*scopes.needed(method, path))


def _bearer(account: "Account", value: str) -> tuple[Json, Token]:
    token = account.oauth.tokens.find(value)
    user = None if token is None else account.world.users.get(token.user_id)
    if token is None or user is None:
        raise errors.invalid_token()
    return _active(user), token


def _api_token(account: "Account", email: str, token: str) -> Json:
    account.doors.check_token_access()
    user = account.world.user_by_api_token(email, token)
    if user is None:
        raise errors.not_authenticated()
    return _active(user)


def _active(user: Json) -> Json:
    """Return a user who may call; raise 403 for a suspended one (assumed)."""
    if user["suspended"]:
        raise errors.forbidden()
    return user


def _basic(encoded: str) -> tuple[str, str]:
    try:
        text = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    name, _, secret = text.partition(":")
    return name, secret
