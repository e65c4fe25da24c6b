"""Programs: ``execute_tool``, connected accounts, and LangChain's ``get_tools`` (S18–S20, S22–S28)."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tools.tools_office import IDENTIFIER, settle_in, some_ticket
from zdtui.sandbox.account import Account
from zdtui.tools import ToolError, execute_tool, execute_tool_async, get_or_create_connected_account, get_tools
from zdtui.tools.registry import NAMES, tool


@pytest.fixture
def home(acme: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Account:
    """A home with the account ``acme``; what its sandbox is asked can be read there."""
    settle_in(acme, tmp_path, monkeypatch)
    return acme


def run(tool_name: str, **given: Any) -> Any:
    return execute_tool(identifier=IDENTIFIER, tool_name=tool_name, tool_input=given)


def test_a_program_that_knows_three_names_does_a_days_work(home: Account) -> None:
    """S22–S26, with the inputs as they are documented."""
    account = get_or_create_connected_account(connection_name="zendesk", identifier=IDENTIFIER)
    assert account.connected_account.status == "ACTIVE"
    made = run(
        "zendesk_ticket_create",
        subject="Printer on fire",
        comment_body="It smokes",
        priority="high",
        type="problem",
        assignee_email=home.email,
        tags=["printer"],
    )
    ticket_id = made.data["id"]
    assert isinstance(made.data, dict)
    assert made.execution_id
    run("zendesk_ticket_reply", ticket_id=ticket_id, body="We are on it", public=True)
    run("zendesk_ticket_reply", ticket_id=ticket_id, body="Call the vendor", public=False)
    done = run(
        "zendesk_ticket_update",
        ticket_id=ticket_id,
        status="open",
        priority="urgent",
        assignee_email=home.email,
        tags=["fire"],
    )
    assert done.data["tags_removed"] == ["printer"]
    query = "type:ticket status:open assignee:me priority:urgent"
    found = run("zendesk_search_tickets", query=query, sort_by="updated_at", sort_order="desc", per_page=25)
    assert ticket_id in [each["id"] for each in found.data["tickets"]]
    audiences = [each["public"] for each in home.world.comments(ticket_id)]
    assert audiences == [True, True, False]


FRESH = """
import sys
from zdtui.tools import execute_tool, get_or_create_connected_account
account = get_or_create_connected_account(connection_name="zendesk", identifier="user_zd_123")
found = execute_tool(identifier="user_zd_123", tool_name="zendesk_search_tickets", tool_input={
    "query": "type:ticket status:open assignee:me priority:urgent",
    "sort_by": "updated_at", "sort_order": "desc", "per_page": 25})
print(account.connected_account.status, found.execution_id, isinstance(found.data, dict))
print(*[name for name in ("textual", "mcp", "langchain_core") if name in sys.modules])
"""


def test_the_same_from_a_process_of_its_own(home: Account) -> None:
    """S22, S23; and neither the interface nor an extra is loaded by it."""
    done = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True, timeout=60)
    said, loaded = done.stdout.splitlines()
    assert said.startswith("ACTIVE ")
    assert said.endswith(" True")
    assert loaded == ""


async def test_a_program_with_a_loop_awaits_and_one_that_does_not_may_still_call(home: Account) -> None:
    done = await execute_tool_async(identifier="acme", tool_name="zendesk_views_list", tool_input={"per_page": 1})
    assert done.data == run("zendesk_views_list", per_page=1).data
    many = [
        execute_tool_async(identifier=IDENTIFIER, tool_name="zendesk_users_list", tool_input={"per_page": size})
        for size in range(1, 5)
    ]
    assert [len(each.data["users"]) for each in await asyncio.gather(*many)] == [1, 2, 3, 4]


def test_without_an_identifier_the_default_account_is_meant(home: Account) -> None:
    assert execute_tool(tool_name="zendesk_groups_list", tool_input={}).account == "acme"


def test_errors_are_typed_and_nothing_is_sent(home: Account) -> None:
    """S22."""
    for wrong, code in (
        ({"identifier": "nobody"}, "unknown_account"),
        ({"tool_name": "zendesk_ticket_close"}, "unknown_tool"),
        ({"tool_input": {"per_pages": 1}}, "unknown_parameter"),
        ({"connection_name": "jira"}, "unknown_connection"),
    ):
        whole: dict[str, Any] = {"identifier": IDENTIFIER, "tool_name": "zendesk_groups_list", "tool_input": {}}
        with pytest.raises(ToolError) as told:
            execute_tool(**(whole | wrong))
        assert told.value.code == code
        assert told.value.fix
    assert home.log.count() == 0


def test_asking_for_the_account_again_changes_and_asks_nothing(home: Account) -> None:
    """S18."""
    first = get_or_create_connected_account(identifier=IDENTIFIER)
    home.log.clear()
    again = get_or_create_connected_account(connection_name="zendesk", identifier=IDENTIFIER)
    assert (again, home.log.count()) == (first, 0)
    assert (first.name, first.email) == ("acme", home.email)


def test_an_account_that_is_not_there_is_added_when_it_can_be(home: Account) -> None:
    """S17–S19."""
    pending = get_or_create_connected_account(identifier="user_zd_9")
    assert (pending.status, pending.name) == ("PENDING_AUTH", None)
    assert "zdtui account add" in pending.fix
    where = {"domain": home.base_url, "email": home.email, "token": home.api_token}
    other = get_or_create_connected_account(identifier="acme-other", **where)
    assert get_or_create_connected_account(identifier="acme-other") == other
    with pytest.raises(ToolError, match="already an account"):
        get_or_create_connected_account(identifier="ACME-other", **where)
    assert (other.status, other.domain) == ("ACTIVE", "127.0.0.1")
    assert home.api_token not in repr(other)


def test_a_revoked_account_says_so(home: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """S20."""
    settle_in(home, tmp_path / "other", monkeypatch, token="wrong")
    account = get_or_create_connected_account(identifier=IDENTIFIER)
    assert account.status == "REVOKED"
    assert account.fix
    with pytest.raises(ToolError) as told:
        run("zendesk_views_list")
    assert told.value.code == "account_revoked"


def test_langchain_gets_the_fourteen_with_the_schemas_of_the_registry(home: Account) -> None:
    """S27, F95."""
    pytest.importorskip("langchain_core")
    tools = get_tools(connection_name="zendesk", identifier=IDENTIFIER)
    assert [each.name for each in tools] == list(NAMES)
    for each in tools:
        assert type(each).__name__ == "StructuredTool"
        assert each.get_input_jsonschema() == tool(each.name).input_schema()
        assert each.description == tool(each.name).description


def test_a_refusal_is_something_a_model_can_read(home: Account) -> None:
    pytest.importorskip("langchain_core")
    (get,) = [each for each in get_tools(identifier=IDENTIFIER) if each.name == "zendesk_ticket_get"]
    assert json.loads(get.invoke({"ticket_id": 99_999_999}))["error"]["code"] == "not_found"


async def test_an_agent_notes_the_deadline_on_each_urgent_ticket_and_nothing_public(home: Account) -> None:
    """S28: a scripted model finds all urgent open tickets of its own and adds an internal note to each."""
    pytest.importorskip("langchain_core")
    from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
    from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

    mine = [
        run("zendesk_ticket_create", comment_body=f"Down {number}", priority="urgent", assignee_email=home.email)
        for number in range(3)
    ]
    tools = {each.name: each for each in get_tools(connection_name="zendesk", identifier=IDENTIFIER)}
    query = {"query": "type:ticket status:open assignee:me priority:urgent", "per_page": 25}

    def script() -> Any:
        """What the model says: search, then a note on each ticket it was told of, then a summary."""
        yield AIMessage("", tool_calls=[{"name": "zendesk_search_tickets", "args": query, "id": "1"}])
        yield AIMessage("", tool_calls=[note(number, each) for number, each in enumerate(found())])
        yield AIMessage(f"{len(found())} urgent tickets; each has a note on its deadline.")

    def note(number: int, ticket: dict[str, Any]) -> Any:
        given = {"ticket_id": ticket["id"], "body": f"SLA deadline: **{ticket['subject']}**, 4 h", "public": False}
        return {"name": "zendesk_ticket_reply", "args": given, "id": f"note {number}"}

    def found() -> list[dict[str, Any]]:
        answers = [each for each in said if isinstance(each, ToolMessage)]
        listed: list[dict[str, Any]] = json.loads(str(answers[0].content))["tickets"]
        return listed

    said: list[BaseMessage] = [HumanMessage("Find all urgent open tickets assigned to me, summarize them, …")]
    model = GenericFakeChatModel(messages=script())
    while not (turn := await model.ainvoke(said)).text or turn.tool_calls:
        said.append(turn)
        said += [await tools[each["name"]].ainvoke(each) for each in turn.tool_calls]
    noted = found()
    assert {each["id"] for each in noted} >= {each.data["id"] for each in mine}
    written = [
        each for ticket in noted for each in home.world.comments(ticket["id"]) if "SLA deadline" in str(each["body"])
    ]
    assert len(written) == len(noted)
    assert [each for each in written if each["public"]] == []
    assert turn.text.startswith(f"{len(noted)} urgent")
    assert some_ticket(home)
