"""The MCP server of one run, whatever carries its messages."""

from typing import TYPE_CHECKING, Any

from mcp import types
from mcp.server import Server

from zdtui import __version__
from zdtui.tools.mcp.accounts import Accounts
from zdtui.tools.mcp.asking import Unanswered
from zdtui.tools.mcp.elicitation import Elicitation, Questions
from zdtui.tools.mcp.run import Caller, Outcome, as_text

if TYPE_CHECKING:
    from mcp.server import ServerRequestContext

    Context = ServerRequestContext[Any, Any]

REASON = "zdtui/reason"
"""The key of a request's ``_meta`` under which a client may say why; a person reads it with the proposal."""


def serve(accounts: Accounts) -> "Server[Any]":
    """Make the server."""
    questions = Questions()

    async def list_tools(_context: "Context", _params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[types.Tool.model_validate(each) for each in accounts.declared()])

    async def call_tool(
        context: "Context", params: types.CallToolRequestParams
    ) -> types.CallToolResult | types.InputRequiredResult:
        meta: Any = context.meta or {}
        caller = Caller(_client(context), Elicitation(context, params, questions), str(meta.get(REASON, "")))
        try:
            return answered(accounts, await accounts.call(params.name, params.arguments, caller))
        except Unanswered as question:
            asked: types.InputRequiredResult = question.result
            return asked

    return Server(
        "zdtui",
        version=__version__,
        title="Zendesk Support",
        instructions=_instructions(accounts),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def answered(accounts: Accounts, outcome: Outcome) -> types.CallToolResult:
    """What a call came to, as MCP gives it: whose data it is and how to read it stand before it."""
    about = f"Account: {outcome.account}. {accounts.marks.instructions()}"
    blocks = [about, as_text(outcome.data if outcome.error is None else outcome.error), *outcome.warnings]
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text) for text in blocks],
        structured_content=outcome.data,
        _meta={"zdtui/account": outcome.account, "zdtui/execution": outcome.execution, "zdtui/rate": outcome.rate},
        is_error=outcome.error is not None,
    )


def _instructions(accounts: Accounts) -> str:
    open_to = accounts.policy.open
    if not open_to:
        may = "This run may only read."
    elif accounts.policy.propose:
        may = f"Writes ({', '.join(sorted(open_to))}) are kept as proposals until a person approves them."
    else:
        may = f"This run may read and use: {', '.join(sorted(open_to))}. A person is asked before a public reply."
    first, *others = accounts.names
    where = f"accounts {', '.join(accounts.names)}; name one with “account”" if others else f"account {first}"
    return f"Zendesk Support, {where}. {may} {accounts.marks.instructions()}"


def _client(context: "Context") -> str:
    params = context.session.client_params
    return f"{params.client_info.name} {params.client_info.version}" if params else "unknown"
