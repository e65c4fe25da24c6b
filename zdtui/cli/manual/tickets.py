"""Pages about tickets and what is written to them."""

from zdtui.cli.manual.page import ACCOUNT, ASKS, CODES, ONLINE, Page

PAGES = {
    "search": Page(
        "A table of tickets, each with where it was found; with --json a JSON array. What is left out is told on "
        "standard error.",
        {
            "zdtui search 'status<solved priority:urgent assignee:me'": "in Zendesk's own language",
            "zdtui search --local printer": "without a network",
            "zdtui search printer --limit 5 --json | jq '.[].id'": "for programs",
        },
        ASKS,
        ONLINE,
    ),
    "open": Page(
        "Nothing on a terminal: the interface opens there. Otherwise the ticket as text; with --json as JSON.",
        {
            "zdtui open 1043": "the ticket of the account that is meant",
            "zdtui open https://mycompany.zendesk.com/agent/tickets/1043": "in the account of that address",
            "zdtui open 1043 --json | jq .subject": "for programs",
        },
        ASKS,
        ONLINE,
    ),
    "sync": Page(
        "What was read and how complete it is; with --json one JSON object. Progress goes to standard error.",
        {"zdtui sync": "go on where the last one ended", "zdtui sync --full --json": "from the beginning"},
        ASKS,
        ONLINE,
    ),
    "tag": Page(
        "What the subcommand prints.",
        {"zdtui tag add 9821 p1": "the ticket keeps its other tags"},
        tuple(CODES),
        ONLINE,
    ),
    "tag add": Page(
        "All tags that the ticket has then, one a line; with --json one JSON object.",
        {
            "zdtui tag add 9821 p1": "the ticket keeps its other tags",
            "zdtui tag add 9821 p1 needs-info --json": "for programs",
        },
        tuple(CODES),
        ONLINE,
    ),
    "tag remove": Page(
        "The tags that are left, one a line; with --json one JSON object.",
        {"zdtui tag remove 9821 needs-info": "the ticket keeps its other tags"},
        tuple(CODES),
        ONLINE,
    ),
    "export": Page(
        "With FILE - the tickets; otherwise nothing, and the file appears when it is whole.",
        {
            "zdtui export tickets.ndjson": "every stored ticket, whole, one a line",
            "zdtui export tickets.csv --columns id,subject,status": "a table for a spreadsheet",
            "zdtui export tickets.parquet": "for a database; needs the extra zdtui[parquet]",
            "zdtui export - | jq -r .subject": "to another program",
        },
        (0, 1, 2, 3, 4),
        ACCOUNT,
    ),
    "outbox": Page("What the subcommand prints.", {"zdtui outbox list": "list the writes"}, tuple(CODES), ONLINE),
    "outbox list": Page(
        "A table: id, state, age, what, and why it waits; with --json a JSON array.",
        {"zdtui outbox list --json | jq '.[] | select(.state == \"conflict\")'": "what met another change"},
        (0, 1, 2, 3, 4),
        ACCOUNT,
    ),
    "outbox retry": Page(
        "Nothing; what became of it is told on standard error.",
        {
            "zdtui outbox retry 0badcafe": "the write whose id begins so",
            "zdtui outbox retry 0badcafe --anyway": "on top of what somebody else changed",
        },
        tuple(CODES),
        ONLINE,
    ),
    "outbox drop": Page(
        "Nothing; what became of it is told on standard error.",
        {"zdtui outbox drop 0badcafe": "never send it"},
        (0, 1, 2, 3, 4),
        ACCOUNT,
    ),
}
"""The pages by command."""
