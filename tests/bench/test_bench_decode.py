"""Reading one page of 100 tickets: split for the store, against what others make of it."""

import json
import statistics
import time
import urllib.request
from base64 import b64encode
from collections.abc import Callable

import pytest

from tests.bench.report import Report
from tests.bench.world import ServedAccount, ServedWorld
from zdtui.model.page import split

# zenpy builds regular expressions and calls datetime functions that Python 3.12 and later warn about.
pytestmark = [
    pytest.mark.bench,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::SyntaxWarning"),
]
ROUNDS = 9


def page_of(account: ServedAccount) -> bytes:
    request = urllib.request.Request(f"{account.base_url}/api/v2/tickets.json?page%5Bsize%5D=100")
    request.add_header(
        "Authorization", "Basic " + b64encode(f"{account.email}/token:{account.token}".encode()).decode()
    )
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        return bytes(answer.read())


def cpu(work: Callable[[], object], times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def test_decoding_a_page(report: Report, world: ServedWorld) -> None:
    from zenpy import Zenpy

    from zdtui.model.ticket import Ticket

    body = page_of(world.acme)
    mapping = Zenpy(subdomain="acme", email="a@b.example", token="x", disable_cache=True).tickets._object_mapping
    works: dict[str, tuple[Callable[[], object], int]] = {
        "ours": (lambda: split(body, "tickets"), 20),
        "json": (lambda: json.loads(body), 10),
        "pydantic": (lambda: [Ticket.read(each) for each in json.loads(body)["tickets"]], 2),
        "zenpy": (lambda: [mapping.object_from_json("ticket", each) for each in json.loads(body)["tickets"]], 2),
    }
    assert len(split(body, "tickets")["tickets"]) == 100
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, (work, times) in works.items():
            taken[name].append(cpu(work, times))
    middle = {name: statistics.median(each) for name, each in taken.items()}
    size = f"a page of {len(body) // 1000} kB"
    report.ratio(20, "decoding a page: zenpy's time", middle["zenpy"], middle["ours"], least=25, of=size)
    report.ratio(20.1, "decoding a page: full pydantic models", middle["pydantic"], middle["ours"], least=8)
    report.ratio(20.2, "decoding a page: `json.loads`", middle["json"], middle["ours"])
