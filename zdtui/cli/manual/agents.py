"""Pages about the tools, for scripts and agents."""

from zdtui.cli.manual.page import ASKS, CODES, LOCAL, ONLINE, Page

PAGES = {
    "call": Page(
        'One JSON object: {"data", "execution_id", "account", "warnings", "rate"}, or {"error": {"code", "message", '
        '"fix"}}; of a dry run, the request as data.',
        {
            'zdtui call zendesk_search_tickets \'{"query": "status:open assignee:me"}\'': "search",
            'zdtui call zendesk_ticket_reply \'{"ticket_id": 7, "body": "Seen.", "public": false}\'': "add a note",
            'zdtui call zendesk_ticket_update \'{"ticket_id": 7, "tags": []}\' --dry-run': "see the request only",
            "zdtui call zendesk_ticket_create - < ticket.json": "the input from a file",
        },
        tuple(CODES),
        ONLINE,
    ),
    "tools": Page("What the subcommand prints.", {"zdtui tools list": "list the tools"}, LOCAL, ()),
    "tools list": Page(
        "A table: group, name, whether it writes, what it does; with --json a JSON array.",
        {"zdtui tools list --json | jq -r '.[].name'": "the 14 names"},
        LOCAL,
        (),
    ),
    "tools schema": Page(
        "A JSON array of declarations.",
        {
            "zdtui tools schema zendesk_ticket_get": "what the input and the answer look like",
            "zdtui tools schema --format openai > tools.json": "for a program that calls a model",
        },
        LOCAL,
        (),
    ),
    "tools guide": Page(
        "Markdown: what there is, how it is called, and what to mind.",
        {"zdtui tools guide > llms.txt": "for a model that is to use zdtui from a shell"},
        LOCAL,
        (),
    ),
    "mcp": Page(
        "The protocol's messages; with --http one JSON object with the address and the secret of the run; with "
        "--verify-log one JSON object.",
        {
            "zdtui mcp --account acme": "read only",
            "zdtui mcp --account acme --write note,update": "notes and changes of fields too, no public reply",
            "zdtui mcp --account acme --propose": "every write waits until you approve it in zdtui",
            "zdtui mcp --account acme --account globex --reads 60/500": "two accounts, fewer reads",
            "zdtui mcp --verify-log": "whether the log of what agents did is whole",
        },
        ASKS,
        ONLINE,
    ),
}
"""The pages by command."""
