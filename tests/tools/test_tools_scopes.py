"""Which tool works under which scopes: what is said agrees with what Zendesk does (A14, A23, F5)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.tools.tools_office import some_ticket
from zdtui.accounts.account import Account as Known
from zdtui.accounts.book import Book
from zdtui.accounts.needs import TOOLS, lacking
from zdtui.accounts.scopes import USES, least
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account
from zdtui.tools.doors import desk_of
from zdtui.tools.execution import perform
from zdtui.tools.refusal import ToolError
from zdtui.tools.registry import NAMES


def inputs(acme: Account) -> dict[str, dict[str, Any]]:
    ticket_id, world = some_ticket(acme), acme.world
    return {
        "zendesk_ticket_create": {"subject": "Scopes", "comment_body": "Hello"},
        "zendesk_ticket_get": {"ticket_id": ticket_id},
        "zendesk_ticket_update": {"ticket_id": ticket_id, "priority": "high"},
        "zendesk_tickets_list": {},
        "zendesk_search_tickets": {"query": "status:open"},
        "zendesk_ticket_reply": {"ticket_id": ticket_id, "body": "Hello", "public": False},
        "zendesk_ticket_comments_list": {"ticket_id": ticket_id},
        "zendesk_user_create": {"name": "New", "email": "new.person@x.test"},
        "zendesk_user_get": {"user_id": world.me},
        "zendesk_users_list": {},
        "zendesk_organization_get": {"organization_id": next(iter(world.organizations))},
        "zendesk_organizations_list": {},
        "zendesk_groups_list": {},
        "zendesk_views_list": {},
    }


async def called(acme: Account, home: Path, scopes: str, tool: str) -> ToolError | None:
    """Call a tool with a token of these scopes; return what refused it."""
    paths = Paths.inside(home / scopes.replace(":", "-"))
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    account = Known("acme", Origin.parse(acme.base_url), acme.email)
    account = replace(account, method="oauth", scopes=scopes)
    book.add(account)
    vault.set(account.key, Secret(acme.issue_bearer(acme.world.me, scopes)))
    try:
        async with desk_of(account, book, vault, paths) as desk:
            await perform(desk, tool, inputs(acme)[tool])
    except ToolError as error:
        return error
    return None


def test_every_tool_is_told_of() -> None:
    assert tuple(TOOLS) == NAMES


@pytest.mark.parametrize("tool", NAMES)
async def test_the_least_scopes_of_a_tool_are_enough_and_no_fewer(acme: Account, tmp_path: Path, tool: str) -> None:
    scopes = least(TOOLS[tool])
    assert await called(acme, tmp_path, " ".join(scopes), tool) is None
    for without in scopes:
        fewer = [scope for scope in scopes if scope != without] or ["hc:read"]
        assert lacking(TOOLS[tool], fewer)
        error = await called(acme, tmp_path, " ".join(fewer), tool)
        assert error is not None
        assert error.code == "missing_scope"
        assert error.message.startswith(f"{tool}: ")
        assert f"holds: {' '.join(fewer)}" in error.message
        assert without in error.message
        assert f"account reauth acme --add-scope {without}" in error.fix


async def test_the_least_of_all_is_enough_for_each(acme: Account, tmp_path: Path) -> None:
    scopes = " ".join(least(USES))
    assert [tool for tool in NAMES if await called(acme, tmp_path, scopes, tool)] == []
