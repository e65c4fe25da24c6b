"""Real exchanges, replayed through the client's own methods and models: nothing raises, nothing is lost."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.recordings.recordings_exchange import ACCOUNT, Exchange, Recorded, read_exchanges
from tests.recordings.recordings_table import Asked, find
from zdtui.api import errors
from zdtui.api.answer import Answer
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.pages import Page
from zdtui.api.resources.tickets import Written
from zdtui.model.origin import Origin
from zdtui.model.resource import Record
from zdtui.model.secret import Secret

pytestmark = pytest.mark.asyncio  # said here too, for a run whose folder hides pyproject.toml from pytest


EXPECTED: dict[int, type[errors.ApiError]] = {
    400: errors.Invalid,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    409: errors.Conflict,
    422: errors.Invalid,
    429: errors.RateLimited,
}
TOO_DEEP = ("InvalidPaginationDepth", "Search Response Limits")


class StandingClock:
    """A clock on which waiting takes no time."""

    def __init__(self) -> None:
        self.time = 1_700_000_000.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


@cache
def exchanges(folder: str) -> list[Exchange]:
    return read_exchanges(Path(folder))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "exchange" not in metafunc.fixturenames:
        return
    folder = metafunc.config.getoption("--recordings") or os.environ.get("ZDTUI_RECORDINGS")
    if not folder or not Path(folder).is_dir():
        reason = "no folder of recorded exchanges given (--recordings DIR)"
        metafunc.parametrize("exchange", [pytest.param(None, marks=pytest.mark.skip(reason=reason))])
        return
    metafunc.parametrize("exchange", [pytest.param(one, id=one.name) for one in exchanges(folder)])


async def test_recording(exchange: Exchange) -> None:
    """A recorded exchange is asked for in the same words, and all of its answer is kept."""
    found = find(exchange)
    assert found, f"no method of the client makes {exchange.method} {exchange.path}"
    row, parts = found
    network = Recorded(exchange)
    async with Client(Origin.parse(ACCOUNT), Bearer(Secret("t")), network=network, clock=StandingClock()) as client:
        expected = expected_error(exchange)
        if expected is None:
            kept(await row.call(Asked(client, exchange, parts)), exchange)
        else:
            with pytest.raises(expected) as caught:
                await row.call(Asked(client, exchange, parts))
            assert caught.value.sentence
            assert caught.value.fix
    asked_alike(network, exchange)


def expected_error(exchange: Exchange) -> type[errors.ApiError] | None:
    if exchange.path == "/users/me" and not exchange.is_error:
        return errors.Unauthorized if exchange.body["user"].get("id") is None else None
    if not exchange.is_error:
        return None
    if exchange.status >= 500:
        return errors.Unavailable if exchange.method == "GET" else errors.UnknownOutcome
    if any(code in str(exchange.body) for code in TOO_DEEP):
        return errors.TooDeep
    return EXPECTED[exchange.status]


def asked_alike(network: Recorded, exchange: Exchange) -> None:
    """The client sent the method, the path and the parameters that were recorded."""
    assert network.asked
    for request in network.asked:
        assert request.method == exchange.method
        assert request.url.path.removeprefix("/api/v2").removesuffix(".json") == exchange.path
        assert dict(parse_qsl(request.url.query.decode(), keep_blank_values=True)) == exchange.query


def kept(result: Any, exchange: Exchange) -> None:
    """Everything that the recorded body holds is still there."""
    body = exchange.body
    match result:
        case Page():
            assert json.loads(result.body) == body
            assert result.set_aside == []
            assert [item.raw for item in result.items] == listed(body.get(result.key))
            for key in body:
                assert result.value(key) == body[key]
                if key in ("users", "organizations", "groups", "actors"):
                    assert [one.raw for one in result.side(key, Record)] == body[key]
        case Written():
            assert json.loads(result.body) == body
            assert result.ticket.raw == body["ticket"]
            assert (result.audit.raw if result.audit else None) == body.get("audit")
        case Record():
            key = next((name for name, member in body.items() if listed(member) == [result.raw]), None)
            if key is None:
                assert result.raw == body
            else:
                assert result.beside == {name: member for name, member in body.items() if name != key}
        case Answer():
            assert (json.loads(result.body) if result.body.strip() else "") == body
        case int():
            assert {"count": result} == body
        case list():
            (members,) = body.values()
            assert [one.raw if isinstance(one, Record) else one for one in result] == [
                one["name"] if isinstance(one, dict) and set(one) <= {"name", "count"} else one for one in members
            ]
        case _:
            pytest.fail(f"nothing is known of a {type(result).__name__}")


def listed(member: Any) -> list[Any]:
    """A list, as which a single object counts too, and nothing for null."""
    if member is None:
        return []
    return member if isinstance(member, list) else [member]
