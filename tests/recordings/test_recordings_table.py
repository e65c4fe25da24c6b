"""Every row of the table asks for its own endpoint, with or without recordings at hand."""

import re

import pytest

from tests.recordings.recordings_exchange import ACCOUNT, Exchange, Recorded
from tests.recordings.recordings_table import TABLE, Asked, Row, find
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import NotFound
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

QUERIES = {
    r"PUT /views/update_many": "",
    r"(?:GET|PUT|DELETE) .*_many(?:_as_spam)?$|logout_many$": "?ids=1,2",
    r"/search/export$": "?filter%5Btype%5D=ticket",
    r"/search/count$": "?query=x",
    r"POST /uploads$": "?filename=a.txt",
    r"GET .*autocomplete": "?name=bo",
}
WORDS = {"/users/{id}/tickets": "assigned", "/users/{id}/tickets/count": "ccd"}


def missing(row: Row) -> Exchange:
    """The request of a row, answered by a 404."""
    path = re.sub(r"\(\?P<kind>(\w+)[^)]*\)", r"\1", row.path)
    word = WORDS.get(path.replace("/{word}", ""), "51")
    path = path.replace("{id}", "7").replace("{other}", "8").replace("{word}", word)
    query = next((query for ending, query in QUERIES.items() if re.search(ending, f"{row.method} {path}")), "")
    error = {"error": "RecordNotFound", "description": "Not found"}
    return Exchange("table", 0, row.method, f"{ACCOUNT}/api/v2{path}{query}", {}, 404, {}, error)


@pytest.mark.asyncio  # said here too, for a run whose folder hides pyproject.toml from pytest
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.method} {row.path}")
async def test_recording_table_row_asks_for_its_own_endpoint(row: Row) -> None:
    exchange = missing(row)
    found = find(exchange)
    assert found
    assert found[0] is row, "another row comes first"
    network = Recorded(exchange)
    async with Client(Origin.parse(ACCOUNT), Bearer(Secret("t")), network=network) as client:
        with pytest.raises(NotFound):
            await row.call(Asked(client, exchange, found[1]))
    (request,) = network.asked
    assert (request.method, request.url.path) == (row.method, f"/api/v2{exchange.path}")


def test_recording_table_fails_on_an_unknown_endpoint() -> None:
    assert find(Exchange("table", 0, "GET", f"{ACCOUNT}/api/v2/nothing.json", "", 200, {}, {})) is None
