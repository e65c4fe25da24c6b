"""`POST /oauth/tokens`: what a program gives for a token."""

import base64
import hashlib
from collections.abc import Callable
from hmac import compare_digest
from urllib.parse import parse_qsl

import msgspec

from zdtui.sandbox.answer import Answer, Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.oauth import refusals
from zdtui.sandbox.oauth.clients import OAuthClient
from zdtui.sandbox.oauth.tokens import ACCESS_SECONDS, REFRESH_SECONDS, Token
from zdtui.sandbox.routing import Access, Routes

routes = Routes("oauth/tokens", prefix="", access=Access.ANYONE)

ACCESS_RANGE = range(300, 172_800 + 1)
REFRESH_RANGE = range(604_800, 7_776_000 + 1)
"""The seconds that may be asked for."""


@routes.post("/oauth/tokens")
def create(call: Call) -> Answer:
    """Give a token for a code, a refresh token or a client's own secret."""
    said = _said(call)
    grant = said.get("grant_type", "")
    if grant not in _GRANTS:
        raise refusals.refused("unsupported_grant_type", "The authorization grant type is not supported.")
    client = call.account.oauth.clients.get(said.get("client_id"))
    if client is None or not client.active:
        raise refusals.invalid_client()
    if client.kind == "confidential" and not client.knows(said.get("client_secret", "")):
        raise refusals.invalid_client()
    token = _GRANTS[grant](call, client, said)
    call.account.oauth.count(grant)
    return Answer(_shown(call, token), headers={"cache-control": "no-store", "pragma": "no-cache"})


def scopes_asked(client: OAuthClient, text: str | None) -> tuple[str, ...]:
    """Return the scopes that are asked for, all when none are named; raise invalid_scope beyond the client's."""
    scopes = tuple(dict.fromkeys((text or "read write").split()))
    if client.allowed is not None and not client.allowed.issuperset(scopes):
        raise refusals.invalid_scope()
    return scopes


def _of_code(call: Call, client: OAuthClient, said: dict[str, str]) -> Token:
    code = call.account.oauth.codes.take(said.get("code", ""))
    if code is None or code.client != client.identifier or code.redirect != said.get("redirect_uri"):
        raise refusals.invalid_grant()
    if code.challenge is not None and not _verified(code.challenge, said.get("code_verifier", "")):
        raise refusals.invalid_grant()
    return _issue(call, client, code.user_id, code.scopes, said)


def _of_refresh(call: Call, client: OAuthClient, said: dict[str, str]) -> Token:
    tokens = call.account.oauth.tokens
    former = tokens.with_refresh(said.get("refresh_token", ""))
    if former is None or former.client_id != client.id:
        raise refusals.invalid_grant()
    tokens.end(former)
    return _issue(call, client, former.user_id, former.scopes, said)


def _of_client(call: Call, client: OAuthClient, said: dict[str, str]) -> Token:
    if client.kind == "public":
        raise refusals.refused("unauthorized_client", "The client is not authorized to use this grant type.")
    scopes = scopes_asked(client, said.get("scope"))
    seconds = _seconds(said, "expires_in", ACCESS_RANGE)
    return call.account.oauth.tokens.issue(call.world.me, client.id, scopes, seconds=seconds or ACCESS_SECONDS)


_GRANTS: dict[str, Callable[[Call, OAuthClient, dict[str, str]], Token]] = {
    "authorization_code": _of_code,
    "refresh_token": _of_refresh,
    "client_credentials": _of_client,
}


def _issue(call: Call, client: OAuthClient, user_id: int, scopes: tuple[str, ...], said: dict[str, str]) -> Token:
    seconds = _seconds(said, "expires_in", ACCESS_RANGE)
    refresh = _seconds(said, "refresh_token_expires_in", REFRESH_RANGE)
    tokens = call.account.oauth.tokens
    if seconds is None and not client.expiring:
        return tokens.issue(user_id, client.id, scopes)
    return tokens.issue(
        user_id, client.id, scopes, seconds=seconds or ACCESS_SECONDS, refresh_seconds=refresh or REFRESH_SECONDS
    )


def _verified(challenge: str, verifier: str) -> bool:
    """Tell whether a verifier is the one behind a challenge (S256)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), challenge)


def _seconds(said: dict[str, str], name: str, allowed: range) -> int | None:
    """Return a lifetime that is asked for; raise invalid_request outside the range (assumed)."""
    text = said.get(name)
    if text is None:
        return None
    if not text.isdecimal() or int(text) not in allowed:
        raise refusals.invalid_request(name)
    return int(text)


def _said(call: Call) -> dict[str, str]:
    """Return the parameters of the body, which is JSON or a form."""
    if "json" in call.headers.get("content-type", ""):
        try:
            body = msgspec.json.decode(call.body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise refusals.invalid_request("the body") from None
        found = body if isinstance(body, dict) else {}
        return {name: str(value) for name, value in found.items() if value is not None}
    return dict(parse_qsl(call.body.decode("utf-8", "replace")))


def _shown(call: Call, token: Token) -> Json:
    shown: Json = {"access_token": token.value, "token_type": "bearer", "scope": token.scope}
    if token.expires is not None:
        shown["expires_in"] = round(token.expires - token.created)
    if token.refresh is not None and token.refresh_expires is not None:
        shown |= {
            "refresh_token": token.refresh,
            "refresh_token_expires_in": round(token.refresh_expires - token.created),
        }
    return shown
