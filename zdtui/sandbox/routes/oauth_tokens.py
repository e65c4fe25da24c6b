"""OAuth tokens over the API: the caller's own, and for administrators everybody's."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.oauth.tokens import Token
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.world.moments import iso

routes = Routes("oauth/tokens", access=Access.END_USER)


@routes.get("/oauth/tokens/current")
def current(call: Call) -> Json:
    """Show the caller's token; only callers with one have one."""
    return {"token": _shown(call, _own(call))}


@routes.delete("/oauth/tokens/current")
def revoke_current(call: Call) -> Answer:
    """End the caller's token and its refresh token."""
    call.account.oauth.tokens.end(_own(call))
    return nothing()


@routes.get("/oauth/tokens", access=Access.ADMIN)
def index(call: Call) -> Json:
    """List every token, their values cut short."""
    page, envelope = either.paged(call, by([_shown(call, each) for each in call.account.oauth.tokens]))
    return {"tokens": page, **envelope}


@routes.delete("/oauth/tokens/{id}", access=Access.ADMIN)
def revoke(call: Call) -> Answer:
    """End any token."""
    found = next((each for each in call.account.oauth.tokens if each.id == call.id()), None)
    if found is None:
        raise errors.not_found()
    call.account.oauth.tokens.end(found)
    return nothing()


def _own(call: Call) -> Token:
    if call.token is None:
        raise errors.not_found()
    return call.token


def _shown(call: Call, token: Token) -> Json:
    return {
        "url": call.url(f"/api/v2/oauth/tokens/{token.id}.json"),
        "id": token.id,
        "user_id": token.user_id,
        "client_id": token.client_id,
        "token": token.value[:10],
        "refresh_token": token.refresh and token.refresh[:10],
        "scopes": [*token.scopes],
        "created_at": iso(token.created),
        "used_at": _time(token.used),
        "expires_at": _time(token.expires),
        "refresh_token_expires_at": _time(token.refresh_expires),
    }


def _time(moment: float | None) -> str | None:
    return None if moment is None else iso(moment)
