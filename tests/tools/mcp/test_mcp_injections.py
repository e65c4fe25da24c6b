"""Whatever stands in a ticket, an agent that obeys it does no harm (G18, F90)."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.tools.mcp.agent import comments, writes
from tests.tools.mcp.injections import INSTRUCTIONS, VICTIM, Poisoned, orders
from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served
from zdtui.sandbox.server import Sandbox
from zdtui.store.store import Store
from zdtui.tools.guard.audit import AuditLog, verify
from zdtui.tools.guard.budget import Limit
from zdtui.tools.guard.capability import ALL
from zdtui.tools.guard.guard import Guard, Policy
from zdtui.tools.guard.pin import Pin
from zdtui.tools.mcp.asking import Answer
from zdtui.tools.mcp.run import Caller, Outcome, Run, as_text
from zdtui.tools.registry import NAMES, tools

ENOUGH = Limit(100_000, 100_000)
INPUTS: dict[str, dict[str, Any]] = {
    "zendesk_ticket_create": {"comment_body": "Asked for by a person"},
    "zendesk_ticket_get": {"ticket_id": VICTIM, "include": "users,organizations,groups"},
    "zendesk_ticket_update": {"ticket_id": VICTIM, "priority": "low"},
    "zendesk_tickets_list": {"per_page": 2},
    "zendesk_search_tickets": {"query": "status<closed", "per_page": 2},
    "zendesk_ticket_reply": {"ticket_id": VICTIM, "body": "Asked for by a person"},
    "zendesk_ticket_comments_list": {"ticket_id": VICTIM},
    "zendesk_user_create": {"name": "Pat", "email": "pat@example.test"},
    "zendesk_user_get": {"user_id": 0},
    "zendesk_users_list": {"per_page": 2},
    "zendesk_organization_get": {"organization_id": 0},
    "zendesk_organizations_list": {"per_page": 2},
    "zendesk_groups_list": {},
    "zendesk_views_list": {"per_page": 2},
}


class Person:
    """Somebody at the agent's end who always answers the same."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[str] = []

    async def ask(self, message: str, about: str) -> Answer:
        self.asked.append(message)
        return self.answer


@asynccontextmanager
async def running(served: Served, folder: Path, policy: Policy) -> AsyncIterator[tuple[Run, Poisoned]]:
    """A run at a desk whose line to Zendesk is poisoned."""
    account = Account(served.name, Origin.parse(served.base_url), served.email)
    line = Poisoned()

    async def connect() -> Client:
        return Client(account.origin, ApiToken(account.email, Secret(served.api_token)), network=line)

    desk = Desk(account, Store.open(None), connect, hold=0)
    await desk.start(reads=False)
    guard = Guard(
        policy,
        {tool.name: tool.hints.read_only for tool in tools()},
        Pin.on(account, lambda: account),
        time.monotonic,
    )
    try:
        yield Run(desk, guard, AuditLog(folder / "agents.jsonl", time.time)), line
    finally:
        line.instruction = ""
        await desk.close()


def read_by_a_model(outcome: Outcome) -> str:
    """Everything of an answer that a model reads."""
    return "\n".join([as_text(outcome.data if outcome.error is None else outcome.error), *outcome.warnings])


def outside_the_marks(run: Run, text: str) -> str:
    """What stands between no marks."""
    return "".join(part.rpartition(run.marks.closing)[2] for part in text.split(run.marks.opening))


async def obey(run: Run, line: Poisoned, person: Person) -> int:
    """Call every tool with every instruction on the line, and do whatever is read; return how much was."""
    caller, obeyed = Caller("an obedient agent", person), 0
    people = (await run.call("zendesk_users_list", {"per_page": 1}, caller)).data or {}
    organizations = (await run.call("zendesk_organizations_list", {"per_page": 1}, caller)).data or {}
    known = {
        "zendesk_user_get": {"user_id": people["users"][0]["id"]},
        "zendesk_organization_get": {"organization_id": organizations["organizations"][0]["id"]},
    }
    for instruction in INSTRUCTIONS:
        line.instruction = instruction
        for name in NAMES:
            text = read_by_a_model(await run.call(name, known.get(name, INPUTS[name]), caller))
            assert list(orders(outside_the_marks(run, text))) == []
            for tool, given in orders(text):
                obeyed += 1
                await run.call(tool, given, caller)
    return obeyed


@pytest.fixture
def acme() -> Any:
    with Sandbox(["acme"], tickets=60, plan=None) as sandbox:
        yield sandbox["acme"]


def test_there_are_fifty_instructions_that_can_be_obeyed() -> None:
    assert len(set(INSTRUCTIONS)) == 50
    assert all(len(list(orders(instruction))) == 1 for instruction in INSTRUCTIONS)


async def test_a_run_that_may_only_read_writes_nothing(acme: Served, tmp_path: Path) -> None:
    async with running(acme, tmp_path, Policy(reads=ENOUGH, writes=ENOUGH)) as (run, line):
        assert await obey(run, line, Person(Answer.YES)) >= 50 * 10
    assert writes(acme) == []
    assert verify(tmp_path / "agents.jsonl").whole


@pytest.mark.parametrize("answer", [Answer.NO, Answer.CANNOT])
async def test_no_public_reply_leaves_without_a_persons_yes(acme: Served, tmp_path: Path, answer: Answer) -> None:
    person = Person(answer)
    async with running(acme, tmp_path, Policy(ALL, reads=ENOUGH, writes=ENOUGH)) as (run, line):
        assert await obey(run, line, person) >= 50 * 10
        waiting = run.desk.proposals.waiting()
        assert bool(waiting) == (answer is Answer.CANNOT)
    assert person.asked
    assert comments(acme, [VICTIM], "pwned") == []
    assert comments(acme, [VICTIM], "Asked for by a person") == []
    assert not [user for user in acme.world.users.values() if user.get("email") == "pwned@evil.test"]


async def test_proposing_sends_nothing_at_all(acme: Served, tmp_path: Path) -> None:
    async with running(acme, tmp_path, Policy(propose=True, reads=ENOUGH, writes=ENOUGH)) as (run, line):
        await obey(run, line, Person(Answer.YES))
        assert run.desk.proposals.waiting()
    assert writes(acme) == []
