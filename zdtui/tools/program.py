"""The tools for programs: by name, with parameters, at the account that an identifier names."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from zdtui.tools.connected import ConnectedAccount
    from zdtui.tools.execution import Result

T = TypeVar("T")


async def execute_tool_async(
    *,
    tool_name: str,
    tool_input: "Mapping[str, Any]",
    identifier: str | None = None,
    connection_name: str = "zendesk",
    dry_run: bool = False,
    full: bool = False,
    safe: bool = False,
    confirmed: bool = False,
) -> "Result":
    """Call a tool; the result has ``.data`` (a dict) and ``.execution_id``.

    ``identifier`` names the account (by its identifier, else by its name); without it, the default account.
    ``dry_run`` shows the request instead of sending it, ``full`` leaves nothing out of the answer, ``safe`` yields
    to whoever changed the ticket since it was read, ``confirmed`` agrees to what takes a paid seat.

    Raises:
        ToolError: with ``code``, ``message``, ``fix`` and, where it helps, ``retry_after`` and ``details``.

    """
    from zdtui.accounts.ledger import Ledger
    from zdtui.accounts.status import Status
    from zdtui.tools.checking import checked
    from zdtui.tools.doors import account_of, desk_of, opened
    from zdtui.tools.execution import perform
    from zdtui.tools.refusal import refusal_of
    from zdtui.tools.registry import tool

    checked(tool(tool_name).input, tool_name, dict(tool_input))
    try:
        paths, book, vault = opened(connection_name)
        account = account_of(book, identifier)
        async with desk_of(account, book, vault, paths) as desk:
            try:
                return await perform(
                    desk, tool_name, dict(tool_input), dry_run=dry_run, full=full, safe=safe, confirmed=confirmed
                )
            finally:
                if desk.standing.status is not Status.PENDING_AUTH:
                    Ledger(paths.account_folder(account.name)).note(desk.standing)
    except Exception as error:
        raise refusal_of(error) from error


def execute_tool(
    *,
    tool_name: str,
    tool_input: "Mapping[str, Any]",
    identifier: str | None = None,
    connection_name: str = "zendesk",
    dry_run: bool = False,
    full: bool = False,
    safe: bool = False,
    confirmed: bool = False,
) -> "Result":
    """Call a tool and wait for it: ``execute_tool_async`` for programs without an event loop.

    Raises:
        ToolError: as ``execute_tool_async``.

    """
    return _waited(
        lambda: execute_tool_async(
            tool_name=tool_name,
            tool_input=tool_input,
            identifier=identifier,
            connection_name=connection_name,
            dry_run=dry_run,
            full=full,
            safe=safe,
            confirmed=confirmed,
        )
    )


def get_or_create_connected_account(
    *,
    identifier: str,
    connection_name: str = "zendesk",
    domain: str | None = None,
    email: str | None = None,
    token: str | None = None,
) -> "ConnectedAccount":
    """The account of an identifier and how it stands; asking again changes nothing and asks Zendesk nothing.

    An account that is not there yet is added when ``domain`` and ``email`` are given; its API token is ``token``,
    or is in the vault already. Without them the answer is PENDING_AUTH and says how to add it.

    Raises:
        ToolError: the account cannot be added.

    """
    from zdtui.tools.connected import connected

    return _waited(lambda: connected(connection_name, identifier, domain, email, token))


def _waited(work: "Callable[[], Coroutine[Any, Any, T]]") -> T:
    """Run work to its end, in a thread of its own where this one has a loop that runs."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work())
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()
