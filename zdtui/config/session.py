"""Where a person was: the account, and in each account the place. A damaged file is a fresh start."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from zdtui.config.paths import private


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an account: its mode, the list that was open (such as ``view:61``), the ticket under the cursor."""

    mode: str = "queue"
    view: str | None = None
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """The account used last and the spot in each account, by name."""

    account: str | None = None
    spots: dict[str, Spot] = field(default_factory=dict)

    def at(self, account: str, spot: Spot) -> "Session":
        """Return the session with ``account`` in use at ``spot``."""
        return Session(account, {**self.spots, account: spot})


def load_session(path: Path) -> Session:
    """Read the session; whatever cannot be read is forgotten."""
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Session()
    if not isinstance(kept, dict):
        return Session()
    spots = kept.get("spots")
    found = {str(name): _spot(spot) for name, spot in spots.items()} if isinstance(spots, dict) else {}
    account = kept.get("account")
    return Session(account if isinstance(account, str) else None, found)


def save_session(path: Path, session: Session) -> None:
    """Write the session in one step: whoever reads sees the old one or the new one.

    Raises:
        OSError: the place cannot be written.

    """
    private(path.parent)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(asdict(session), file)
    new.replace(path)


def _spot(kept: Any) -> Spot:
    """Read one spot, leaving out what is not as it should be."""
    if not isinstance(kept, dict):
        return Spot()
    mode, view, ticket = kept.get("mode"), kept.get("view"), kept.get("ticket")
    return Spot(
        mode if isinstance(mode, str) else "queue",
        view if isinstance(view, str) else None,
        ticket if isinstance(ticket, int) and not isinstance(ticket, bool) else None,
    )
