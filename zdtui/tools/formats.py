"""The tools as other programs want them declared."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.tools.tool import Tool

FORMATS = ("mcp", "openai", "anthropic", "jsonschema")
"""The formats there are."""


def declared(tool: "Tool[Any]", form: str) -> dict[str, Any]:
    """A tool in the format of ``form``.

    Raises:
        ValueError: there is no such format.

    """
    match form:
        case "mcp":
            return {
                "name": tool.name,
                "title": tool.title,
                "description": tool.description,
                "inputSchema": tool.input_schema(),
                "outputSchema": tool.output_schema(),
                "annotations": annotations(tool),
            }
        case "openai":
            function = {"name": tool.name, "description": tool.description, "parameters": tool.input_schema()}
            return {"type": "function", "function": function}
        case "anthropic":
            return {"name": tool.name, "description": tool.description, "input_schema": tool.input_schema()}
        case "jsonschema":
            return {"name": tool.name, "input": tool.input_schema(), "output": tool.output_schema()}
    raise ValueError(f"no such format: {form}")


def annotations(tool: "Tool[Any]") -> dict[str, Any]:
    """What a client may assume of a tool, as MCP says it."""
    return {
        "title": tool.title,
        "readOnlyHint": tool.hints.read_only,
        "destructiveHint": tool.hints.destructive,
        "idempotentHint": tool.hints.idempotent,
        "openWorldHint": tool.hints.open_world,
    }
