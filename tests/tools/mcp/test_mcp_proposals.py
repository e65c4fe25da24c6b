"""From an agent's wish to a person's answer, in two processes (F89)."""

from typing import Any

import pytest
from mcp import Client

from tests.desk.office import at_work, until
from tests.tools.mcp.agent import Home, code, comments, told, writes
from zdtui.config.paths import Paths
from zdtui.desk.reply import reply_of

REASON = {"zdtui/reason": "The customer asked twice."}


async def an_open_ticket(client: Client) -> dict[str, Any]:
    found = await client.call_tool("zendesk_search_tickets", {"query": "status:open", "per_page": 1})
    ticket: dict[str, Any] = told(found)["tickets"][0]
    return ticket


async def test_what_an_agent_proposes_is_written_when_a_person_approves_it(home: Home) -> None:
    folder = Paths.inside(home.path).account_folder(home.served.name)
    async with home.client("--propose") as client, at_work(home.served, folder) as desk:
        ticket = (await an_open_ticket(client))["id"]
        given = {"ticket_id": ticket, "body": "Quokka **today**"}
        result = await client.call_tool("zendesk_ticket_reply", given, meta=REASON)  # type: ignore[arg-type]  # any key
        assert code(result) == "proposed"
        assert writes(home.served) == []
        (row,) = desk.proposals.waiting()
        assert told(result)["details"] == {"proposal": row.id}
        wish, reply = row.before["wish"], reply_of(row)
        assert wish["reason"] == REASON["zdtui/reason"]
        assert wish["recipients"]
        assert all("@" in each for each in wish["recipients"])
        assert wish["agent"]
        assert reply is not None
        assert (reply.text, reply.public) == ("Quokka **today**", True)
        assert await desk.proposals.approve(row)
        await until(lambda: comments(home.served, [ticket], "Quokka"))
    (written,) = comments(home.served, [ticket], "Quokka")
    assert written["public"] is True


@pytest.mark.parametrize(
    ("tool", "given", "body"),
    [
        ("zendesk_ticket_update", {"priority": "low", "tags": ["late"]}, {"priority": "low", "tags": ["late"]}),
        ("zendesk_ticket_update", {"assignee_email": "ada@example.test"}, {"assignee_email": "ada@example.test"}),
    ],
)
async def test_an_update_waits_with_what_the_fields_held(
    home: Home, tool: str, given: dict[str, Any], body: dict[str, Any]
) -> None:
    folder = Paths.inside(home.path).account_folder(home.served.name)
    async with home.client("--propose") as client, at_work(home.served, folder) as desk:
        ticket = await an_open_ticket(client)
        assert code(await client.call_tool(tool, {"ticket_id": ticket["id"], **given})) == "proposed"
        (row,) = desk.proposals.waiting()
        assert row.body == body
        if "priority" in body:
            assert row.before["fields"]["priority"] == ticket.get("priority")
        assert await desk.proposals.refuse(row)
    assert writes(home.served) == []


async def test_a_new_ticket_waits_too(home: Home) -> None:
    folder = Paths.inside(home.path).account_folder(home.served.name)
    async with home.client("--propose") as client, at_work(home.served, folder) as desk:
        made = {"subject": "Quokka", "comment_body": "A new one", "priority": "high"}
        assert code(await client.call_tool("zendesk_ticket_create", made)) == "proposed"
        (row,) = desk.proposals.waiting()
        assert (row.kind, row.ticket_id, row.body["subject"]) == ("create", None, "Quokka")
        assert await desk.proposals.approve(row)
        await until(lambda: not desk.outbox.rows())
    assert [method for method, _path in writes(home.served)] == ["POST"]


@pytest.mark.parametrize("options", [["--propose"], ["--write", "create"]])
async def test_a_new_agent_waits_for_the_person_who_pays_the_seat(home: Home, options: list[str]) -> None:
    """T8: proposed when everything is, or when the agent's program cannot ask."""
    folder = Paths.inside(home.path).account_folder(home.served.name)
    async with home.client(*options) as client, at_work(home.served, folder) as desk:
        person = {"name": "Nora", "email": "nora@example.test", "role": "agent"}
        assert code(await client.call_tool("zendesk_user_create", person, meta=REASON)) == "proposed"  # type: ignore[arg-type]  # any key
        nameless = {"name": "Nobody", "role": "agent"}
        assert code(await client.call_tool("zendesk_user_create", nameless)) == "not_proposable"
        assert writes(home.served) == []
        (row,) = desk.proposals.waiting()
        assert (row.kind, row.label, row.body) == ("person", "new agent: nora@example.test", person)
        assert await desk.proposals.approve(row)
        await until(lambda: not desk.outbox.rows())
    (made,) = [user for user in home.served.world.users.values() if user["email"] == "nora@example.test"]
    assert made["role"] == "agent"


async def test_a_person_whose_answer_was_lost_is_made_once(home: Home) -> None:
    folder = Paths.inside(home.path).account_folder(home.served.name)
    async with home.client("--propose") as client, at_work(home.served, folder) as desk:
        person = {"name": "Nora", "email": "nora@example.test"}
        assert code(await client.call_tool("zendesk_user_create", person)) == "proposed"
        home.served.faults.reset(after=True, method="POST", count=1)
        (row,) = desk.proposals.waiting()
        assert await desk.proposals.approve(row)
        await until(lambda: not desk.outbox.rows())
        made = desk.store.work.row(row.id)
        assert made is not None
        assert made.state == "sent"
    assert len([user for user in home.served.world.users.values() if user["email"] == "nora@example.test"]) == 1
    assert len(home.served.log.find("POST", "*/users")) == 1
