"""One attempt to sign in: where the browser is sent, and which answer belongs to it."""

import hashlib
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hmac import compare_digest
from urllib.parse import parse_qsl, urlencode, urlsplit

from zdtui.accounts.signin import troubles
from zdtui.accounts.signin.client import OAuthClient
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

CODE_SECONDS = 120.0
"""How long a code is good."""


class Attempt:
    """Binds state, verifier, client, host and redirect address of one attempt together; it is answered once."""

    def __init__(
        self,
        origin: Origin,
        client: OAuthClient,
        redirect: str,
        scope: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``scope`` holds scopes with spaces between; ``clock`` counts seconds."""
        self.origin = origin
        self.client = client
        self.redirect = redirect
        self.scope = scope
        self.verifier = Secret(secrets.token_urlsafe(64))
        self._state = Secret(secrets.token_urlsafe(32))
        self._clock = clock
        self._answered: float | None = None

    @property
    def address(self) -> str:
        """Where the browser has to go. It holds nothing that a thief could use."""
        asked = {
            "response_type": "code",
            "client_id": self.client.identifier,
            "redirect_uri": self.redirect,
            "scope": self.scope,
            "state": self._state.reveal(),
            "code_challenge": challenge(self.verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.origin}/oauth/authorizations/new?{urlencode(asked)}"

    def owns(self, query: str) -> bool:
        """Say whether an answer is the one to this attempt, and the first."""
        state = dict(parse_qsl(query)).get("state", "")
        mine = self._state.reveal().encode()
        return self._answered is None and compare_digest(state.encode("utf-8", "replace"), mine)

    def take(self, query: str) -> Secret:
        """Take the code out of the answer to this attempt.

        Raises:
            SignInError: it belongs to another attempt, or access was not given.

        """
        if not self.owns(query):
            raise troubles.state_mismatch()
        self._answered = self._clock()
        said = dict(parse_qsl(query))
        if "error" in said:
            raise troubles.refused(said["error"], self.redirect)
        if not said.get("code"):
            raise troubles.refused("invalid_request")
        return Secret(said["code"])

    def take_pasted(self, pasted: str) -> Secret:
        """Take the code out of what a person pasted: the whole address, or the code alone.

        A code alone is bound to this attempt by its verifier.

        Raises:
            SignInError: it belongs to another attempt or place.

        """
        pasted = pasted.strip()
        if "?" not in pasted and "/" not in pasted and pasted:
            self._answered = self._clock()
            return Secret(pasted)
        try:
            parts = urlsplit(pasted)
        except ValueError:
            raise troubles.state_mismatch() from None
        came = f"{parts.scheme}://{parts.netloc}{parts.path}"
        if came != self.redirect and self.owns(parts.query):
            raise troubles.redirect_mismatch(self.redirect, came[:200])
        return self.take(parts.query)

    @property
    def is_late(self) -> bool:
        """Whether the code is too old by now."""
        return self._answered is not None and self._clock() - self._answered >= CODE_SECONDS


def challenge(verifier: Secret) -> str:
    """Return the challenge of a verifier (S256)."""
    digest = hashlib.sha256(verifier.reveal().encode("ascii")).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
