"""How an account stands with Zendesk: the statuses, and the one function that moves between them."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Status(StrEnum):
    """Whether calls can be made under an account's credential."""

    PENDING_AUTH = "PENDING_AUTH"
    ACTIVE = "ACTIVE"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    DISCONNECTED = "DISCONNECTED"
    ERROR = "ERROR"


class Outcome(StrEnum):
    """What a call, or an attempt at one, says about the account."""

    OK = "ok"
    REFUSED = "refused"
    EXPIRED = "expired"
    OFFLINE = "offline"
    WRONG_HOST = "wrong host"
    BLOCKED = "blocked"
    MISSING = "missing"
    SIGNED_IN = "signed in"
    SUSPENDED = "suspended"
    TOKENS_ENDED = "tokens ended"


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, why it is so, and what repairs it; both are sentences, empty where nothing needs saying."""

    status: Status
    reason: str = ""
    repair: str = ""

    def of(self, account: str) -> "Standing":
        """Return it with the account's own name in the command that repairs it."""
        return replace(self, repair=self.repair.replace("NAME", account)) if "NAME" in self.repair else self


_SIGN_IN = "Sign in again: zdtui account reauth NAME. What waits is sent afterwards."

STANDINGS: dict[Outcome, Standing] = {
    Outcome.OK: Standing(Status.ACTIVE),
    Outcome.REFUSED: Standing(Status.REVOKED, "Zendesk does not accept this account's credential.", _SIGN_IN),
    Outcome.EXPIRED: Standing(Status.EXPIRED, "This account's credential has expired.", _SIGN_IN),
    Outcome.OFFLINE: Standing(
        Status.DISCONNECTED, "Zendesk cannot be reached.", "It is tried again by itself; what is stored can be read."
    ),
    Outcome.WRONG_HOST: Standing(
        Status.ERROR,
        "No Zendesk answers at this account's address.",
        "Check the address in the browser; the subdomain only (mycompany); its spelling.",
    ),
    Outcome.BLOCKED: Standing(
        Status.ERROR,
        "Zendesk refuses every call from this network address.",
        "Ask an admin to allow it: Admin Center → Account → Security → More settings → IP restrictions.",
    ),
    Outcome.MISSING: Standing(Status.PENDING_AUTH, "No token is kept for this account.", _SIGN_IN),
    Outcome.SIGNED_IN: Standing(Status.PENDING_AUTH, "Signing in.", ""),
    Outcome.SUSPENDED: Standing(
        Status.ERROR,
        "Zendesk knows this person and refuses every call: suspended, or no longer an agent.",
        "Ask an admin to look: Admin Center → People → Team members.",
    ),
    Outcome.TOKENS_ENDED: Standing(
        Status.EXPIRED,
        "Zendesk stopped accepting API tokens on 2027-04-30.",
        "Move the account to OAuth and keep everything: zdtui account convert NAME.",
    ),
}
"""Where each outcome leads, unless the account stands where only a new sign-in helps."""

ENDED = frozenset([Status.EXPIRED, Status.REVOKED])
"""Statuses that only a call that worked, or a new sign-in, ends."""

_ENDS = frozenset([Outcome.OK, Outcome.SIGNED_IN, Outcome.REFUSED, Outcome.EXPIRED, Outcome.TOKENS_ENDED])


def after(standing: Standing, outcome: Outcome) -> Standing:
    """Return how an account stands after an outcome.

    Whatever happens to an expired or revoked credential, it stays so until Zendesk accepts it or a new one is there;
    an expired credential that is refused is still an expired one.
    """
    if standing.status in ENDED and outcome not in _ENDS:
        return standing
    if standing.status is Status.EXPIRED and outcome is Outcome.REFUSED:
        return standing
    return STANDINGS[outcome]
