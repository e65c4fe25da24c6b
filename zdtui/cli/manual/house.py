"""Pages about zdtui itself."""

from zdtui.cli.manual.page import ASKS, LOCAL, ONLINE, PLACE, Page

PAGES = {
    "demo": Page(
        "Nothing on a terminal: the interface opens there. Otherwise, or with --tour, each screen as text.",
        {"zdtui demo": "look around", "zdtui demo --tickets 100000 --latency 300": "a large, far-away Zendesk"},
        LOCAL,
        ("NO_COLOR", "EDITOR", "TERM"),
    ),
    "sandbox": Page(
        "One line: a JSON object with the address and the credentials of each account.",
        {
            "zdtui sandbox --port 8080": "for any Zendesk client, until ^C",
            "zdtui sandbox --plan team --faults hostile": "with low limits, and unreliable",
        },
        LOCAL,
        (),
    ),
    "replay": Page(
        "Nothing on a terminal: the interface opens there. Otherwise, or with --list, a table of the requests; with "
        "--serve one JSON object with the address.",
        {
            "zdtui replay acme-20261122-101500.har": "look at what was on screen",
            "zdtui replay crash.har --list": "the requests, one a line",
            "zdtui replay crash.har --serve --port 8123": "for any client, until ^C",
        },
        LOCAL,
        ("ZDTUI_HOME", "NO_COLOR", "TERM"),
    ),
    "completion": Page(
        "A script for the shell.",
        {
            'eval "$(zdtui completion bash)"': "in ~/.bashrc",
            'eval "$(zdtui completion zsh)"': "in ~/.zshrc, after compinit",
            "zdtui completion fish > ~/.config/fish/completions/zdtui.fish": "once",
        },
        LOCAL,
        (),
    ),
    "keys": Page(
        "A table: where, keys, command, what it does; with --json a JSON array, with --markdown a Markdown table.",
        {"zdtui keys | grep -i status": "find a key"},
    ),
    "config": Page("What the subcommand prints.", {"zdtui config check": "look for mistakes"}),
    "config path": Page(
        "Folders and files, one a line; with --json one JSON object.",
        {"zdtui config path": "find settings.toml, accounts.toml and keys.toml"},
    ),
    "config schema": Page(
        "A JSON schema.", {"zdtui config schema > settings.schema.json": "for an editor"}, LOCAL, ()
    ),
    "config check": Page(
        "What is wrong, one line each; nothing when all is well.", {"zdtui config check": "after editing a file"}
    ),
    "doctor": Page(
        "Findings, one a line, each with what to do; with --json a JSON array.",
        {"zdtui doctor --online": "look at this machine and ask each Zendesk"},
        ASKS,
        ONLINE,
    ),
    "help": Page(
        "A guide, or the help of a command.",
        {"zdtui help oauth-client": "how an admin registers zdtui", "zdtui help account add": "as account add -h"},
        LOCAL,
        PLACE[:0],
    ),
}
"""The pages by command."""
