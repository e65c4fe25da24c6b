"""The tools as an MCP server, for agents: read-only unless a person says more."""
