"""What the account line says, piece by piece."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.accounts.status import Standing, Status
from zdtui.text.gate import SafeText, gate
from zdtui.tui.status.ages import age_of, countdown
from zdtui.tui.status.line import Piece
from zdtui.tui.themes import ACCOUNT_COLOURS

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList

DOTS = {
    Status.PENDING_AUTH: ("◌", "$muted", "signing in"),
    Status.ACTIVE: ("●", "$success", ""),
    Status.EXPIRED: ("✕", "$error", "expired"),
    Status.REVOKED: ("✕", "$error", "signed out"),
    Status.DISCONNECTED: ("○", "$warning", "offline"),
    Status.ERROR: ("✕", "$error", "error"),
}
"""A status as a sign, its colour, and the word that says it without colour."""

TROUBLED = ("conflict", "refused", "unknown")
"""States of a write that need the person."""


@dataclass(frozen=True, slots=True)
class Said:
    """Pieces of a line and in how many seconds they will be out of date by themselves, if ever."""

    pieces: list[Piece]
    lasts: float | None = None


def is_broken(standing: Standing) -> bool:
    """Say whether nothing works until a person does something."""
    return standing.status in (Status.EXPIRED, Status.REVOKED, Status.ERROR) or (
        standing.status is Status.PENDING_AUTH and bool(standing.repair)
    )


def colour_of(colour: str | None) -> str:
    """Name the theme's variable for an account's colour; an unknown colour is the first."""
    return f"$account-{colour if colour in ACCOUNT_COLOURS else ACCOUNT_COLOURS[0]}"


def account(desk: "Desk") -> list[Piece]:
    """Name the account, its colour, its status in a sign and a word, and whether it is production."""
    sign, style, word = DOTS[desk.standing.status]
    pieces = [
        Piece(gate(f" {desk.account.name} "), f"bold {colour_of(desk.account.colour)}"),
        Piece(SafeText(sign), style),
    ]
    if word:
        pieces.append(Piece(SafeText(f" {word}"), style))
    if desk.account.production:
        pieces += [Piece(SafeText(" ")), Piece(SafeText(" PRODUCTION "), "bold $background on $production")]
    return pieces


def place(live: "LiveList | None", now: float) -> Said:
    """Say which list is on screen, how many tickets it has and how old it is."""
    if live is None:
        return Said([])
    pieces = [Piece(gate(live.title), "bold")]
    count, total = len(live), live.total
    if live.loading and total is not None and total > count:
        pieces.append(Piece(SafeText(f" · {count:,} of {total:,}"), "$muted"))
    elif count or live.complete:
        pieces.append(Piece(SafeText(f" · {count:,}"), "$muted"))
    if live.loading:
        pieces.append(Piece(SafeText(" · loading"), "$accent"))
    if live.problem is not None:
        pieces.append(Piece(SafeText(" · not refreshed"), "$warning"))
    if live.fetched_at is None:
        return Said(pieces)
    age, lasts = age_of(now - live.fetched_at)
    return Said([*pieces, Piece(SafeText(f" · {age}"), "$muted")], lasts)


def traffic(desk: "Desk", now: float) -> Said:
    """Say what waits in the outbox and how much of the rate limit is left."""
    states = [row.state for row in desk.outbox.rows()]
    troubled = sum(state in TROUBLED for state in states)
    held, waiting = states.count("held"), states.count("waiting") + states.count("sending")
    parts = []
    if troubled:
        parts.append(Piece(SafeText(f"{troubled} need{'s' if troubled == 1 else ''} you"), "bold $error"))
    if proposed := len(desk.proposals.waiting()):
        parts.append(Piece(SafeText(f"{proposed} proposed"), "$accent"))
    if held:
        parts.append(Piece(SafeText(f"{held} held"), "$accent"))
    if waiting:
        parts.append(Piece(SafeText(f"{waiting} queued"), "$warning"))
    if later := states.count("later"):
        parts.append(Piece(SafeText(f"{later} later"), "$muted"))
    limit, lasts = _limit(desk, now)
    parts += limit
    joined = [piece for part in parts for piece in (Piece(SafeText(" · "), "$faint"), part)][1:]
    return Said([*joined, Piece(SafeText(" "))] if joined else [], lasts)


def _limit(desk: "Desk", now: float) -> tuple[list[Piece], float | None]:
    activity = desk.activity
    if activity.limited_until is not None and activity.limited_until > now:
        left = activity.limited_until - now
        return [Piece(SafeText(f"limited {countdown(left)}"), "bold $warning")], left % 1 or 1.0
    if activity.remaining is None or activity.limit is None:
        return [], None
    short = activity.remaining * 10 < activity.limit
    return [Piece(SafeText(f"{activity.remaining}/{activity.limit}"), "bold $warning" if short else "$muted")], None
