"""The commands there are, and the help that lists them; loads nothing."""

COMMANDS = {
    "demo": ("zdtui.cli.demo", "Open the interface on a built-in Zendesk; no account needed."),
    "sandbox": ("zdtui.cli.sandbox", "Serve the built-in Zendesk until ^C, for any client."),
    "account": ("zdtui.cli.account.group", "Add, list, test and remove accounts."),
    "search": ("zdtui.cli.search", "Search tickets in Zendesk's own search language."),
    "open": ("zdtui.cli.open", "Open a ticket by number or address; without a terminal, print it."),
    "mcp": ("zdtui.cli.mcp", "Serve the tools to agents by MCP; read-only unless you say more."),
    "call": ("zdtui.cli.call", "Call one of the 14 tools: JSON in, JSON out."),
    "tools": ("zdtui.cli.tools", "List the tools, or print how they are declared."),
    "tag": ("zdtui.cli.tag", "Add tags to a ticket or remove them, beside other writers."),
    "sync": ("zdtui.cli.sync", "Copy the account's tickets to this machine, to search offline."),
    "outbox": ("zdtui.cli.outbox", "List, retry or drop the writes that have not reached Zendesk."),
    "export": ("zdtui.cli.export", "Write the stored tickets to a file, as NDJSON, CSV or Parquet."),
    "completion": ("zdtui.cli.completion", "Print what a shell needs to complete commands and names."),
    "keys": ("zdtui.cli.keys", "Print every command and its keys."),
    "config": ("zdtui.cli.config", "Show where settings are, their schema, and what is wrong."),
    "doctor": ("zdtui.cli.doctor", "Look for what is wrong with files, vault and accounts."),
    "replay": ("zdtui.cli.replay", "Look at a flight record, or work on it as an account."),
    "help": ("zdtui.cli.help", "Explain a command, or how to get a credential."),
}
"""Each command with the module that holds it (as ``command``) and what it does."""

_HEAD = """\
Usage: zdtui [--account NAME] [--env-file [FILE]] [--version] [COMMAND]
  Zendesk Support in your terminal. Without a command, open the interface.

"""

_TAIL = """
Data goes to standard output, the rest to standard error. Exit codes: 0 done,
1 failed, 2 usage, 3 sign in, 4 not found, 5 refused, 6 offline, 7 conflict.
"""


def text() -> str:
    """Return the help of ``zdtui`` itself."""
    return _HEAD + "".join(f"  {name:<11}{summary}\n" for name, (_, summary) in COMMANDS.items()) + _TAIL
