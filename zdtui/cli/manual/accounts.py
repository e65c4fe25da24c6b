"""Pages about accounts."""

from zdtui.cli.manual.page import ACCOUNT, ASKS, LOCAL, ONLINE, PLACE, SIGN_IN, Page

_TOKEN = 'printf %s "$TOKEN" | '  # noqa: S105 - a variable of the shell
_FACTS = "What Zendesk said of the account, one fact a line; with --json the account as one JSON object."

PAGES = {
    "account": Page("What the subcommand prints.", {"zdtui account list": "list the accounts"}, ASKS, ONLINE),
    "account add": Page(
        _FACTS,
        {
            "zdtui account add acme --subdomain mycompany --client-id zdtui": "sign in through the browser",
            f"{_TOKEN}zdtui account add acme --subdomain mycompany --email me@example.com "
            "--method token --token-stdin": "with an API token, in a script",
            "zdtui account add local --base-url http://127.0.0.1:8080 --email a@b.c": "at zdtui sandbox",
        },
        ASKS,
        SIGN_IN,
    ),
    "account list": Page(
        "A table: name, status, host, person, where the secret is, how it signs in; an asterisk marks the default.",
        {"zdtui account list --json": "for programs: a JSON array"},
    ),
    "account show": Page(
        "Facts, one a line; with --json one JSON object. Never a secret.",
        {"zdtui account show acme": "where its secret and its files are"},
        (0, 1, 2, 3, 4),
        ACCOUNT,
    ),
    "account test": Page(
        "User, role, plan limit, scopes and clock skew, one fact a line; with --json one JSON object.",
        {"zdtui account test acme && deploy": "go on only when the account can work"},
        ASKS,
        ONLINE,
    ),
    "account use": Page("Nothing.", {"zdtui account use acme": "ask acme where no account is named"}, (0, 1, 2, 4)),
    "account ensure": Page(
        "The account, one fact a line; with --json one JSON object.",
        {
            "zdtui account ensure user_zd_123 --json": "the account that another program calls user_zd_123",
            f"{_TOKEN}zdtui account ensure user_zd_123 --subdomain mycompany "
            "--email me@example.com --token-stdin": "add it if it is not there",
        },
        ASKS,
        SIGN_IN,
    ),
    "account reauth": Page(
        "Facts, one a line.",
        {
            "zdtui account reauth acme": "after it was revoked; drafts and unsent replies stay",
            "zdtui account reauth acme --add-scope organizations:read": "with one more scope",
        },
        ASKS,
        ONLINE,
    ),
    "account rotate": Page(
        "Facts, one a line.",
        {"zdtui account rotate acme": "a new credential, tested before the old one goes"},
        ASKS,
        ONLINE,
    ),
    "account convert": Page(
        "Facts, one a line.",
        {"zdtui account convert acme --client-id zdtui": "before API tokens end on 2027-04-30"},
        ASKS,
        ONLINE,
    ),
    "account scopes": Page(
        "Scopes, tools and commands, and whether each works; with --least one line; with --json one JSON object.",
        {"zdtui account scopes acme --least --read-only": "the fewest scopes to ask for"},
        (0, 1, 2, 3, 4),
        ACCOUNT,
    ),
    "account watch": Page(
        "One JSON object a line: first how each account stands, then every change.",
        {"zdtui account watch --every 60 | jq -r .status": "follow the accounts"},
        ASKS,
        ONLINE,
    ),
    "account remove": Page(
        "Nothing; what goes is told before it is asked about.",
        {"zdtui account remove acme --yes": "in a script"},
        (*LOCAL, 4),
        (*PLACE, "ZDTUI_VAULT"),
    ),
}
"""The pages by command."""
