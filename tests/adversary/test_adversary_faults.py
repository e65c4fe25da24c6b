"""Everything that can stand between us and Zendesk: a clear sentence on screen, keys that answer, nothing lost."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.driver import Driver, driven
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox

ECHO = 5.0
"""Seconds within which any key is answered whatever the network does; generous, for machines that are busy."""

STALL = 20_000
"""Milliseconds that an answer takes where nobody may wait for it."""

Trouble = Callable[[Account], object]


@dataclass(frozen=True)
class Case:
    """A trouble: how it is made, and what must be read on screen while it lasts."""

    words: tuple[str, ...]
    make: Trouble = lambda account: None
    wrong: dict[str, Any] = field(default_factory=dict)


CASES = {
    "wrong host": Case(("127.0.0.1",), wrong={"base_url": "http://127.0.0.1:9"}),
    "no network": Case(("connection",), lambda account: account.faults.reset()),
    "wrong token": Case(("did not accept the credential",), wrong={"token": "x" * 40}),
    "revoked": Case(
        ("did not accept the credential",),
        lambda account: account.faults.refusal(401, {"error": "Couldn't authenticate you"}),
    ),
    "address blocked": Case(
        ("network address",),
        lambda account: account.faults.refusal(
            403, {"error": "Forbidden", "description": "Your IP address is not allowed"}
        ),
    ),
    "no help desk": Case(
        ("no help desk",), lambda account: account.faults.refusal(404, {"error": "No help desk at that subdomain"})
    ),
    "limited as text": Case(("limit",), lambda account: account.faults.limited("40")),
    "limited as JSON": Case(("limit",), lambda account: account.faults.limited("40", as_json=True)),
    "limited until a date": Case(
        ("limit",), lambda account: account.faults.limited(time.strftime("%a, %d %b %Y %H:%M:%S GMT", _soon()))
    ),
    "limited for eleven days": Case(("limit",), lambda account: account.faults.limited("999999")),
    "limited by nonsense": Case(("limit",), lambda account: account.faults.limited("\u00b2 -1 soon".encode().hex())),
    "unavailable": Case(("not available",), lambda account: account.faults.unavailable()),
    "unavailable for a while": Case(("not available",), lambda account: account.faults.unavailable("999999")),
    "a gateway's page": Case(("not available",), lambda account: account.faults.page(502)),
    "a hotel's page": Case(
        ("something else than the Zendesk API",), lambda account: account.faults.page(200, "Welcome, sign in")
    ),
    "cut short": Case(("broke off",), lambda account: account.faults.truncate(30)),
}


def _soon() -> time.struct_time:
    return time.gmtime(time.time() + 40)


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(tickets=700, plan=None) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def fair_weather(box: Sandbox) -> Iterator[None]:
    yield
    for account in box:
        account.faults.clear()


def said(app: Driver) -> str:
    """The screen as one text, so that a sentence is found across its lines."""
    return " ".join(app.picture.replace("│", " ").split()).casefold()


async def echo(app: Driver, *keys: str) -> float:
    """Press keys; the seconds until the last of them was answered."""
    started = time.monotonic()
    await app.press(*keys)
    return time.monotonic() - started


@pytest.mark.parametrize("name", CASES)
async def test_a_first_start_in_trouble_says_so_and_keys_answer(box: Sandbox, name: str) -> None:
    case = CASES[name]
    for account in box:
        case.make(account)
    async with driven(sandbox=box, ready=False, **case.wrong) as app:
        await app.until(
            lambda: all(word.casefold() in said(app) for word in case.words), f"the screen says {case.words}"
        )
        assert "traceback" not in said(app)
        assert "<" not in app.picture, "nothing of a page's markup"
        for key in ("question_mark", "escape", "j", "v", "escape", "W", "escape"):
            assert await echo(app, key) < ECHO
        assert app.app.is_running


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.wrong])
async def test_trouble_in_the_middle_of_work_loses_nothing_typed(box: Sandbox, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    async with driven(sandbox=box, home=tmp_path, hold=0.0) as app:
        await app.queue.loaded()
        ids, ticket = app.queue.ids, app.queue.cursor
        for account in box:
            case.make(account)
        await app.press("f5")
        await app.until(lambda: any(word.casefold() in said(app) for word in case.words), "the list says it")
        await app.press("r")
        await app.press(*"typed_in_trouble")
        await app.press("ctrl+s")
        assert not app.composer.is_open
        await app.until(lambda: _is_kept(app, ticket), "the reply waits in the outbox")
        if app.ticket.id is not None:
            await app.press("escape")
        assert app.queue.ids == ids, "what is stored can still be read"
        assert await echo(app, "j", "k") < ECHO
        await app.press("W")
        await app.until(lambda: f"#{ticket}" in app.picture, "the outbox shows it")


def _is_kept(app: Driver, ticket: int | None) -> bool:
    rows = app.desk.outbox.rows()
    return any(row.ticket_id == ticket and "typed_in_trouble" in str(row.body) for row in rows)


async def test_what_waited_leaves_when_the_trouble_is_over(box: Sandbox) -> None:
    async with driven(sandbox=box, hold=0.0) as app:
        await app.queue.loaded()
        account = box["acme"]
        fault = account.faults.reset(method="PUT")
        before = account.log.count("PUT")
        await app.press("r")
        await app.type("sent in the end")
        await app.press("ctrl+s")
        await app.until(lambda: fault.struck > 0, "the connection broke")
        account.faults.clear()
        await app.until(lambda: not app.desk.outbox.rows(), "the reply arrived")
        writes = [entry for entry in account.log.entries if entry.method == "PUT"][before:]
        applied = [entry for entry in writes if entry.status == 200]
        assert len(applied) == 1, "once"


async def test_a_slow_zendesk_stops_nobody(box: Sandbox) -> None:
    async with driven(sandbox=box) as app:
        await app.queue.loaded()
        for account in box:
            account.faults.latency(STALL)
        waits = [await echo(app, key) for key in ("j", "j", "enter", "r", "x", "escape", "escape", "f5", "k")]
        assert max(waits) < ECHO
