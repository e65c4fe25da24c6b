"""The MCP server of one run, whatever carries its messages."""

from typing import TYPE_CHECKING, Any

from mcp import types
from mcp.server import Server

from zdtui import __version__
from zdtui.tools.formats import declared
from zdtui.tools.mcp.asking import Unanswered
from zdtui.tools.mcp.elicitation import Elicitation, Questions
from zdtui.tools.mcp.run import Caller, Outcome, Run, as_text

if TYPE_CHECKING:
    from mcp.server import ServerRequestContext

    from zdtui.tools.tool import Tool

    Context = ServerRequestContext[Any, Any]

REASON = "zdtui/reason"
"""The key of a request's ``_meta`` under which a client may say why; a person reads it with the proposal."""


def serve(run: Run) -> "Server[Any]":
    """Make the server."""
    questions = Questions()

    async def list_tools(_context: "Context", _params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[described(tool) for tool in run.tools()])

    async def call_tool(
        context: "Context", params: types.CallToolRequestParams
    ) -> types.CallToolResult | types.InputRequiredResult:
        meta: Any = context.meta or {}
        caller = Caller(_client(context), Elicitation(context, params, questions), str(meta.get(REASON, "")))
        try:
            return answered(run, await run.call(params.name, params.arguments, caller))
        except Unanswered as question:
            asked: types.InputRequiredResult = question.result
            return asked

    return Server(
        "zdtui",
        version=__version__,
        title="Zendesk Support",
        instructions=_instructions(run),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def described(tool: "Tool[Any]") -> types.Tool:
    """A tool as MCP lists it."""
    return types.Tool.model_validate(declared(tool, "mcp"))


def answered(run: Run, outcome: Outcome) -> types.CallToolResult:
    """What a call came to, as MCP gives it: whose data it is and how to read it stand before it."""
    about = f"Account: {run.desk.account.name}. {run.marks.instructions()}"
    blocks = [about, as_text(outcome.data if outcome.error is None else outcome.error), *outcome.warnings]
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text) for text in blocks],
        structured_content=outcome.data,
        is_error=outcome.error is not None,
    )


def _instructions(run: Run) -> str:
    open_to = run.guard.policy.open
    if not open_to:
        may = "This run may only read."
    elif run.guard.policy.propose:
        may = f"Writes ({', '.join(sorted(open_to))}) are kept as proposals until a person approves them."
    else:
        may = f"This run may read and use: {', '.join(sorted(open_to))}. A person is asked before a public reply."
    return f"Zendesk Support, account {run.desk.account.name}. {may} {run.marks.instructions()}"


def _client(context: "Context") -> str:
    params = context.session.client_params
    return f"{params.client_info.name} {params.client_info.version}" if params else "unknown"
