"""What a person signs in for, once there is an account."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zdtui.accounts.account import Method

SETTINGS = "Admin Center → Apps and integrations → APIs → Zendesk API → Settings"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What the sign-in page says before, and the application afterwards; ``NAME`` stands for the account.

    ``way`` is the only way there is, ``None`` where the person chooses.
    """

    title: str
    note: str
    done: str
    way: "Method | None" = None


AGAIN = Purpose(
    "Sign in again: NAME",
    "Drafts stay; what waits is sent in order afterwards.",
    "NAME is signed in. What waited is on its way.",
)
REPLACE_TOKEN = Purpose(
    "A new API token for NAME",
    "It is tried out first; the old one is kept until the new one works.",
    f"NAME goes on with the new token. Delete the old one: {SETTINGS}.",
    "token",
)
REPLACE_GRANT = Purpose(
    "New tokens for NAME",
    "Agree once more in the browser; the old tokens are ended at Zendesk then.",
    "The tokens of NAME are new, and the old ones are ended at Zendesk.",
    "oauth",
)
CONVERT = Purpose(
    "Move NAME to OAuth",
    "Everything stays: name, stored tickets, drafts and what waits.",
    f"NAME signs in by OAuth now. Delete its API token: {SETTINGS}.",
    "oauth",
)
