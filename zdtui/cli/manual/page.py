"""A page of the manual."""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 78

CODES: Mapping[int, str] = {
    0: "done",
    1: "failed",
    2: "wrong usage",
    3: "sign-in needed",
    4: "not found",
    5: "refused by Zendesk",
    6: "rate-limited, or Zendesk cannot be reached",
    7: "conflict: somebody else changed it",
}
"""What exit codes mean; every command keeps to it."""

LOCAL = (0, 1, 2)
"""The codes of a command that only looks at this machine."""

ASKS = (0, 1, 2, 3, 4, 5, 6)
"""The codes of a command that asks Zendesk."""

VARIABLES: Mapping[str, str] = {
    "ZDTUI_ACCOUNT": "the account that is meant where none is named",
    "ZDTUI_HOME": "one folder for settings, accounts, data and cache",
    "ZDTUI_VAULT": "where secrets are: keyring, file, environment or memory",
    "ZDTUI_TOKEN_<NAME>": "the API token of the account NAME; used, and not stored",
    "ZDTUI_SUBDOMAIN": "as --subdomain",
    "ZDTUI_EMAIL": "as --email",
    "ZDTUI_METHOD": "as --method",
    "ZDTUI_CLIENT_ID": "as --client-id",
    "ZDTUI_SCOPE": "as --scope",
    "ZDTUI_HAR": "a file for the record of all requests, secrets left out",
    "NO_COLOR": "draw without colours",
    "EDITOR": "the editor for long texts",
    "TERM": "dumb, or no terminal: nothing is drawn",
}
"""What the variables of the environment say."""

PLACE = ("ZDTUI_HOME",)
ACCOUNT = ("ZDTUI_ACCOUNT", "ZDTUI_HOME")
ONLINE = ("ZDTUI_ACCOUNT", "ZDTUI_HOME", "ZDTUI_VAULT", "ZDTUI_TOKEN_<NAME>", "ZDTUI_HAR")
SIGN_IN = (
    "ZDTUI_SUBDOMAIN", "ZDTUI_EMAIL", "ZDTUI_METHOD", "ZDTUI_CLIENT_ID", "ZDTUI_SCOPE", *ONLINE[1:]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to know about a command beside its options.

    Attributes:
        prints: what it writes to standard output.
        examples: command lines, each with what it does.
        codes: the exit codes it can end with.
        environment: the variables it looks at.

    """

    prints: str
    examples: Mapping[str, str]
    codes: tuple[int, ...] = LOCAL
    environment: tuple[str, ...] = PLACE

    def text(self) -> str:
        """The page as it stands below the options."""
        codes = ", ".join(f"{code} {CODES[code]}" for code in self.codes)
        variables = [(name, VARIABLES[name]) for name in self.environment]
        width = max((len(name) for name, _ in variables), default=0)
        sections = {
            "Prints": wrap(self.prints, WIDTH - 2),
            "Examples": [line for example, what in self.examples.items() for line in (example, f"    {what}")],
            "Exit codes": wrap(f"{codes}.", WIDTH - 2),
            "Environment": [f"{name:<{width}}  {what}" for name, what in variables],
        }
        return "\n".join(
            f"\n{title}:\n" + "\n".join(f"  {line}" for line in lines) for title, lines in sections.items() if lines
        )
