"""The tools for LangChain (needs the extra ``zdtui[langchain]``)."""

import json
from typing import TYPE_CHECKING, Any

from zdtui.tools.refusal import ToolError
from zdtui.tools.registry import tools

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from langchain_core.tools import StructuredTool

    from zdtui.tools.execution import Result
    from zdtui.tools.tool import Tool


def get_tools(*, identifier: str | None = None, connection_name: str = "zendesk") -> "list[StructuredTool]":
    """The 14 tools at the account of an identifier, as a LangChain agent takes them.

    Each answers with JSON: the data of the call, or the error with its code and its fix, for the model to read.

    Raises:
        ToolError: LangChain is not installed (``extra_missing``).

    """
    try:
        from langchain_core.tools import StructuredTool
    except ModuleNotFoundError:
        raise ToolError(
            "extra_missing", "LangChain is not installed.", "Install zdtui with its extra: zdtui[langchain]"
        ) from None
    return [
        StructuredTool.from_function(
            func=_called(each, identifier, connection_name),
            coroutine=_awaited(each, identifier, connection_name),
            name=each.name,
            description=each.description,
            args_schema=each.input,
            metadata={"group": each.group, "read_only": each.hints.read_only},
        )
        for each in tools()
    ]


def _called(tool: "Tool[Any]", identifier: str | None, connection_name: str) -> "Callable[..., str]":
    """What LangChain calls."""
    from zdtui.tools.program import execute_tool

    def call(**given: Any) -> str:
        try:
            done = execute_tool(
                tool_name=tool.name, tool_input=given, identifier=identifier, connection_name=connection_name
            )
        except ToolError as error:
            return _refused(error)
        return _done(done)

    return call


def _awaited(tool: "Tool[Any]", identifier: str | None, connection_name: str) -> "Callable[..., Awaitable[str]]":
    """What LangChain awaits."""
    from zdtui.tools.program import execute_tool_async

    async def call(**given: Any) -> str:
        try:
            done = await execute_tool_async(
                tool_name=tool.name, tool_input=given, identifier=identifier, connection_name=connection_name
            )
        except ToolError as error:
            return _refused(error)
        return _done(done)

    return call


def _done(result: "Result") -> str:
    """An answer for a model: its data, and what was said beside it."""
    more = {"warnings": result.warnings} if result.warnings else {}
    return json.dumps({**result.data, **more}, ensure_ascii=False)


def _refused(error: ToolError) -> str:
    return json.dumps({"error": error.as_json()}, ensure_ascii=False)
