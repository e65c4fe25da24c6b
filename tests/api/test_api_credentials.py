"""The exact header of each kind of credential (A20), and that it does not show."""

from base64 import b64decode

import httpx
import pytest

from tests.api.api_support import answer, client
from zdtui.api.credentials import ApiToken, Bearer
from zdtui.model.secret import Secret

CANARY = "canary-0123456789-0123456789-0123456789"


def header(auth: httpx.Auth) -> str:
    request = next(auth.auth_flow(httpx.Request("GET", "https://acme.zendesk.com")))
    return request.headers["authorization"]


@pytest.mark.parametrize("email", ["jdoe@example.com", "ann+desk@example.com", "jörg@exämple.com", "李@example.com"])
def test_a20_api_token_header(email: str) -> None:
    kind, pair = header(ApiToken(email, Secret("6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv"))).split(" ")
    assert kind == "Basic"
    assert b64decode(pair).decode("utf-8") == f"{email}/token:6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv"


def test_a20_api_token_header_as_documented() -> None:
    """The example of Zendesk's own documentation."""
    token = ApiToken("jdoe@example.com", Secret("6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv"))
    assert (
        header(token) == "Basic amRvZUBleGFtcGxlLmNvbS90b2tlbjo2d2lJQldiR2tCTW8xbVJETXVWd2t3MUVQc05rZVVqOTVQSXoyYWt2"
    )


def test_bearer_header() -> None:
    assert header(Bearer(Secret("abc"))) == "Bearer abc"


@pytest.mark.parametrize("auth", [ApiToken("a@b.c", Secret(CANARY)), Bearer(Secret(CANARY))])
async def test_credential_shows_nowhere_but_on_the_wire(auth: httpx.Auth) -> None:
    zendesk, network, _ = client(answer({"user": {"id": 1}}), auth=auth)
    await zendesk.users.me()
    assert "authorization" in network.asked[0].headers
    seen = repr((auth, vars(auth), zendesk.recorder.calls, network.asked[0]))
    assert CANARY not in seen
