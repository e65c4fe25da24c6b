"""Every refusal in every shape becomes one typed error with a sentence and a way out (design 3, zendesk-api 10)."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.api_support import ACME, Script, answer, client, text
from zdtui.api import errors
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.envelope import refusal
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

FORBIDDEN = {
    "error": {
        "title": "Forbidden",
        "message": "You do not have access to this page. Please contact the account owner of this help desk.",
    }
}
BLANK = {
    "description": "Description: cannot be blank",
    "error": "BlankValue",
    "ticket_field_type": "FieldDescription",
}
RECORD = {"error": "RecordInvalid", "description": "Record validation errors", "details": {"base": [BLANK]}}
CASES: list[tuple[int, Any, type[errors.ApiError], str, int]] = [
    (401, {"error": "Couldn't authenticate you"}, errors.Unauthorized, "did not accept the credential", 3),
    (401, {"error": "invalid_token", "error_description": "expired"}, errors.Unauthorized, "credential", 3),
    (401, None, errors.Unauthorized, "credential", 3),
    (403, FORBIDDEN, errors.Forbidden, "do not have access to this page", 5),
    (403, None, errors.Forbidden, "do not have access", 5),
    (404, {"error": "RecordNotFound", "description": "Not found"}, errors.NotFound, "no such record", 4),
    (404, {"error": "InvalidEndpoint", "description": "Not found"}, errors.NotFound, "no such function", 4),
    (404, None, errors.NotFound, "no such record", 4),
    (409, {"error": "UpdateConflict", "description": "Safe Update prevented"}, errors.Conflict, "Safe Update", 7),
    (409, {"error": "DatabaseConflict", "description": "Database collision"}, errors.Conflict, "collision", 7),
    (422, RECORD, errors.Invalid, "Description: cannot be blank", 5),
    (400, {"error": "TooManyValues", "description": "It  cannot"}, errors.Invalid, "cannot", 5),
    (400, {"error": {"title": "Invalid attribute", "message": "must be an integer"}}, errors.Invalid, "integer", 5),
    (400, {"error": "IdempotentRequestError", "description": "don't match"}, errors.Invalid, "don't match", 5),
    (
        400,
        {"errors": [{"code": "InvalidPaginationParameter", "title": "Pagination parameter is invalid"}]},
        errors.Invalid,
        "no longer valid",
        5,
    ),
    (400, {"errors": [{"code": "InvalidPaginationDepth", "title": "Too deep"}]}, errors.TooDeep, "Too deep", 5),
    (
        422,
        {"error": "invalid", "description": "Requested response size was greater than Search Response Limits"},
        errors.TooDeep,
        "Requested response size",
        5,
    ),
    (413, None, errors.Invalid, "too large", 5),
    (418, None, errors.Invalid, "418", 5),
    (500, {"error": {"title": "x", "message": "y"}}, errors.Unavailable, "internal error", 6),
    (504, None, errors.Unavailable, "not available", 6),
    (407, None, errors.NotZendesk, "proxy", 1),
]  # fmt: skip


@pytest.mark.parametrize(("status", "body", "kind", "words", "code"), CASES)
async def test_answer_becomes_its_error(
    status: int, body: Any, kind: type[errors.ApiError], words: str, code: int
) -> None:
    zendesk, _, _ = client(answer(body, status=status))
    with pytest.raises(kind) as caught:
        await zendesk.users.show(7)
    error = caught.value
    assert type(error) is kind
    assert words.lower() in error.sentence.lower()
    assert error.fix
    assert (error.status, error.request, error.exit_code) == (status, "GET /api/v2/users/7", code)
    assert str(error) == error.sentence


@pytest.mark.parametrize("status", [400, 404, 418, 502])
async def test_html_never_shows_in_a_sentence(status: int) -> None:
    zendesk, _, _ = client(lambda _: text("<html><h1>Oops</h1>", status, content_type="text/html"))
    with pytest.raises(errors.ApiError) as caught:
        await zendesk.users.show(7)
    assert "<" not in caught.value.sentence
    assert "Oops" not in caught.value.sentence


@pytest.mark.parametrize(
    ("description", "scopes"),
    [
        ("You are missing the following required scopes: read", ("read",)),
        ("You are missing the following required scopes: groups:read, read", ("groups:read", "read")),
    ],
)
async def test_missing_scopes_are_named(description: str, scopes: tuple[str, ...]) -> None:
    zendesk, _, _ = client(answer({"error": "Forbidden", "description": description}, status=403))
    with pytest.raises(errors.MissingScope) as caught:
        await zendesk.audits.list(7).first()
    assert caught.value.scopes == scopes
    assert all(scope in caught.value.sentence for scope in scopes)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Your IP address is not allowed to access this account", "network address"),
        ("Access is restricted by the account's IP allowlist", "network address"),
        ("Upgrade your plan to use SLA policies", "plan"),
    ],
)
async def test_kinds_of_403_have_sentences_of_their_own(message: str, words: str) -> None:
    zendesk, _, _ = client(answer({"error": {"title": "Forbidden", "message": message}}, status=403))
    with pytest.raises(errors.Forbidden, match=words) as caught:
        await zendesk.users.me()
    assert caught.value.fix != errors.Forbidden.fix


async def test_details_are_kept_by_field() -> None:
    name = {"description": "Name:  Acme has already been taken", "error": "DuplicateValue"}
    body = {**RECORD, "details": {"name": [name], "base": "odd", "odd": 5}}
    zendesk, _, _ = client(answer(body, status=422))
    with pytest.raises(errors.Invalid) as caught:
        await zendesk.organizations.create({"name": "Acme"})
    assert caught.value.details["name"] == [name]
    assert caught.value.code == "RecordInvalid"
    assert "Name: Acme has already been taken" in caught.value.sentence


async def test_a21_no_help_desk_at_this_subdomain() -> None:
    title = {
        "title": "No help desk at acme.zendesk.com",
        "message": "There is no help desk configured at this address.",
    }
    zendesk, _, _ = client(answer({"error": title}, status=404))
    with pytest.raises(errors.NoHelpDesk, match="Invalid subdomain") as caught:
        await zendesk.users.me()
    assert_remedies(caught.value)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize(
    ("location", "hint"),
    [
        ("https://www.zendesk.com/closed/", "www"),
        ("https://acme-support.zendesk.com/x", "acme-support"),
    ],
)
async def test_a21_a_redirect_to_another_host_is_an_invalid_subdomain(status: int, location: str, hint: str) -> None:
    zendesk, network, _ = client(answer({}, {"location": location}, status=status))
    with pytest.raises(errors.NoHelpDesk, match="Invalid subdomain") as caught:
        await zendesk.users.me()
    assert_remedies(caught.value)
    assert hint in caught.value.fix
    assert len(network.asked) == 1


def assert_remedies(error: errors.ApiError) -> None:
    assert all(words in error.fix for words in ("browser", "subdomain only", "small letters"))


@pytest.mark.parametrize("location", ["https://evil.com/", "//evil.com/", "http://127.0.0.1:1/"])
async def test_s3_a_redirect_is_never_followed(location: str) -> None:
    network = Script(answer({}, {"location": location}, status=302))
    zendesk = Client(Origin.parse("http://127.0.0.1:8080"), Bearer(Secret("t")), network=network)
    with pytest.raises(errors.ForeignOrigin, match="nothing was sent"):
        await zendesk.users.me()
    assert len(network.asked) == 1


async def test_a_redirect_within_the_account_is_not_the_api() -> None:
    zendesk, _, _ = client(answer({}, {"location": "/auth/sign_in"}, status=302))
    with pytest.raises(errors.NotZendesk):
        await zendesk.users.me()


async def test_the_anonymous_me_is_no_sign_in() -> None:
    anonymous = {"user": {"id": None, "name": "Anonymous user", "role": "end-user"}}
    zendesk, _, _ = client(answer(anonymous))
    with pytest.raises(errors.Unauthorized, match="anonymous") as caught:
        await zendesk.users.me()
    assert caught.value.exit_code == 3


async def test_a_captive_portal_is_not_zendesk() -> None:
    zendesk, _, _ = client(text("<html>Welcome to the airport</html>", 200, content_type="text/html"))
    with pytest.raises(errors.NotZendesk, match="something else") as caught:
        await zendesk.users.me()
    assert "browser" in caught.value.fix


@given(st.binary(max_size=300))
def test_g4_any_body_is_read_as_a_refusal(body: bytes) -> None:
    assert len(refusal(body).sentence) <= 500


KEYS = st.sampled_from(["error", "errors", "details", "title"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
    max_leaves=8,
)


@given(json_values, st.sampled_from([400, 401, 403, 404, 409, 422, 500]))
async def test_g4_any_json_refusal_is_a_typed_error(value: Any, status: int) -> None:
    zendesk, _, _ = client(httpx.Response(status, content=json.dumps(value).encode()))
    with pytest.raises(errors.ApiError) as caught:
        await zendesk.users.show(1)
    assert caught.value.sentence.isprintable()


def test_control_characters_of_the_server_do_not_pass() -> None:
    hostile = json.dumps({"error": "x", "description": "a\x1b[2J\x07b\u202ec\n\nd" + "e" * 9999})
    sentence = refusal(hostile.encode()).sentence
    assert sentence.isprintable()
    assert len(sentence) < 500


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.Unauthorized, 3), (errors.Forbidden, 5), (errors.MissingScope, 5), (errors.NotFound, 4),
        (errors.NoHelpDesk, 4), (errors.Conflict, 7), (errors.Invalid, 5), (errors.TooDeep, 5),
        (errors.RateLimited, 6),
        (errors.Unavailable, 6), (errors.Offline, 6), (errors.UnknownHost, 6), (errors.TimedOut, 6),
        (errors.NotZendesk, 1), (errors.ForeignOrigin, 1), (errors.UnknownOutcome, 1), (errors.ApiError, 1),
    ],
)  # fmt: skip
def test_exit_codes_of_the_command_line(kind: type[errors.ApiError], code: int) -> None:
    error = kind("What happened.")
    assert error.exit_code == code
    assert error.fix
    assert ACME.host not in error.fix
