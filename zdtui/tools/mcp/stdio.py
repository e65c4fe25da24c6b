"""The server on standard input and output, where nothing but messages may be written."""

from typing import TYPE_CHECKING, Any

from mcp.server.stdio import stdio_server

if TYPE_CHECKING:
    from mcp.server import Server


async def serve_stdio(server: "Server[Any]") -> None:
    """Serve one client until it closes our standard input."""
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())
