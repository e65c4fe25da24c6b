"""The bearer token a call came with."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Access, Routes

routes = Routes("oauth/tokens", access=Access.END_USER)


@routes.get("/oauth/tokens/current")
def current(call: Call) -> Json:
    """Show the caller's token; only callers with one have one."""
    token = _token(call)
    number = 1 + list(call.account.bearer_tokens).index(token)
    return {
        "token": {
            "url": call.url(f"/api/v2/oauth/tokens/{number}.json"),
            "id": number,
            "user_id": call.my_id,
            "client_id": 1,
            "token": token[:10],
            "refresh_token": None,
            "scopes": ["read", "write"],
            "created_at": call.world.now(),
            "used_at": call.world.now(),
            "expires_at": None,
        }
    }


@routes.delete("/oauth/tokens/current")
def revoke(call: Call) -> Answer:
    """Revoke the caller's token."""
    del call.account.bearer_tokens[_token(call)]
    return nothing()


def _token(call: Call) -> str:
    if call.token is None:
        raise errors.not_found()
    return call.token
