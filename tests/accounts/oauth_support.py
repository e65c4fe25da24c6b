"""A browser that says yes, and a Zendesk to sign in to."""

import httpx

from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Zendesk

REDIRECT = "http://127.0.0.1:47163/callback"


def origin(zendesk: Zendesk) -> Origin:
    return Origin.parse(zendesk.base_url)


def client(zendesk: Zendesk, kind: str = "public") -> OAuthClient:
    clients = zendesk.oauth.clients
    if kind == "public":
        return OAuthClient(clients.public.identifier)
    return OAuthClient(clients.confidential.identifier, Secret(clients.confidential.secret))


def agree(zendesk: Zendesk, address: str, decision: str = "allow", user_id: int = 0) -> str:
    """Say yes on the consent page and return where the browser is sent; raise what the page refuses."""
    with httpx.Client(trust_env=False, verify=False) as browser:
        page = browser.get(address)
        if page.status_code == 302:
            return page.headers["location"]
        page.raise_for_status()
        said = dict(httpx.URL(address).params) | {"decision": decision, "user_id": str(user_id or zendesk.world.me)}
        sent = browser.post(f"{zendesk.base_url}/oauth/authorizations", data=said)
        assert sent.status_code == 302, sent.text
        return sent.headers["location"]


def granted(zendesk: Zendesk, kind: str = "public", scope: str = "read write") -> Grant:
    """Sign in without a listener."""
    attempt = Attempt(origin(zendesk), client(zendesk, kind), REDIRECT, scope)
    code = attempt.take_pasted(agree(zendesk, attempt.address))
    return TokenEndpoint(origin(zendesk), client(zendesk, kind)).of_code(attempt, code)
