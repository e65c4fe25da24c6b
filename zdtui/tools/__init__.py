"""The 14 tools of scripts and agents: ``execute_tool`` runs one; ``get_tools`` hands them to LangChain.

Importing this loads next to nothing; what a call needs is loaded by the call.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.tools.langchain import get_tools
    from zdtui.tools.program import execute_tool, execute_tool_async, get_or_create_connected_account
    from zdtui.tools.refusal import ToolError

__all__ = ["ToolError", "execute_tool", "execute_tool_async", "get_or_create_connected_account", "get_tools"]

_HOMES = {
    "ToolError": "refusal",
    "execute_tool": "program",
    "execute_tool_async": "program",
    "get_or_create_connected_account": "program",
    "get_tools": "langchain",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
