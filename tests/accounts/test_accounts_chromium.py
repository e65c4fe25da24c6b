"""Signing in with a real browser: the consent page, the redirect and the page at the end (F1, G9)."""

import asyncio
import socket
from pathlib import Path

import pytest

from tests.accounts.chromium import CHROMIUM, Chromium
from tests.accounts.oauth_support import client, origin
from zdtui.accounts.signin.browser import through_browser
from zdtui.accounts.signin.client import redirect_of
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.troubles import SignInError
from zdtui.sandbox.account import Account as Zendesk

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def free_port(zendesk: Zendesk) -> int:
    """Return a port that is free, registered with every client."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = int(server.getsockname()[1])
    for each in zendesk.oauth.clients:
        each.redirects.append(redirect_of(port))
    return port


@pytest.mark.parametrize("kind", ["public", "confidential"])
def test_a_person_agrees_in_the_browser(zendesk: Zendesk, tmp_path: Path, kind: str) -> None:
    seen = {}
    with Chromium(tmp_path) as browser:

        def visit(address: str) -> None:
            browser.go(address)
            seen["asked"] = browser.see("document.body.innerText")
            browser.click("#allow")
            seen["end"] = browser.see("document.body.innerText")
            seen["where"] = browser.see("location.href")

        shown: list[str] = []
        grant = asyncio.run(
            through_browser(
                origin(zendesk),
                client(zendesk, kind),
                "tickets:read users:read",
                lambda address, redirect: shown.append(redirect),
                ports=[free_port(zendesk)],
                visit=visit,
                patience=60,
            )
        )
    assert "tickets:read" in seen["asked"]
    assert "Back to the terminal" in seen["end"]
    assert seen["where"].startswith(shown[0])
    assert grant.scope == "tickets:read users:read"
    assert TokenEndpoint(origin(zendesk), client(zendesk, kind)).of_refresh(grant).access != grant.access


def test_a_person_says_no_in_the_browser(zendesk: Zendesk, tmp_path: Path) -> None:
    with Chromium(tmp_path) as browser:

        def visit(address: str) -> None:
            browser.go(address)
            browser.click("#deny")

        way = through_browser(
            origin(zendesk),
            client(zendesk),
            "read",
            lambda address, redirect: None,
            ports=[free_port(zendesk)],
            visit=visit,
            patience=60,
        )
        with pytest.raises(SignInError) as caught:
            asyncio.run(way)
    assert caught.value.code == "access_denied"
