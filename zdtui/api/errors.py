"""What can go wrong between us and Zendesk, each with a sentence and a way out.

Every error says what happened (``sentence``) and what a person can do (``fix``), in plain words and without secrets.
Texts that came from the server are part of some sentences: clean them before they are shown.
"""

# ruff: noqa: N818  (named for what happened, so that they read as words)

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from zdtui.model import origin

SUBDOMAIN_REMEDIES = (
    "Check the address in the browser where you use Zendesk; "
    "enter the subdomain only (mycompany, not mycompany.zendesk.com); "
    "check its spelling: it is written in small letters."
)
RETRY_LATER = "Nothing is lost: try again in a moment."


class ApiError(Exception):
    """A request to Zendesk that did not come to a good end.

    ``status`` is the HTTP status, where there was an answer; ``request`` is such as ``GET /api/v2/tickets/7``,
    without its query; ``code`` is Zendesk's own word for it; ``exit_code`` is that of a command that ends with it;
    ``request_id`` is Zendesk's name for the request, where there was an answer that told it.
    """

    fix: str = RETRY_LATER
    exit_code: ClassVar[int] = 1
    request_id: str | None = None

    def __init__(
        self,
        sentence: str,
        fix: str | None = None,
        *,
        status: int | None = None,
        request: str = "",
        code: str | None = None,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fix = fix or type(self).fix
        self.status = status
        self.request = request
        self.code = code


class Unauthorized(ApiError):
    """The credential is missing, wrong, expired or revoked; ``checks`` are what to look at, in their order."""

    checks: Sequence[str] = ()

    fix = "Sign in to this account again. With an API token, check the e-mail address and that token access is on."
    exit_code = 3


class Forbidden(ApiError):
    """The person, the plan or the network address may not do this."""

    fix = "Ask an admin of this Zendesk account for access."
    exit_code = 5


class AddressBlocked(Forbidden):
    """The account does not allow calls from this network address."""

    fix = "Use an allowed network or VPN, or ask an admin to allow your IP address. The credential itself is kept."


class PlanLimited(Forbidden):
    """The account's plan does not include it."""

    fix = "Ask an admin: what the plan includes is in Admin Center → Account → Billing → Subscription."


class MissingScope(Forbidden):
    """The token lacks the scopes that the request needs; ``scopes`` names them."""

    fix = "Sign in again and grant the missing scopes."

    def __init__(self, sentence: str, fix: str | None = None, *, scopes: Sequence[str] = (), **more: Any) -> None:
        super().__init__(sentence, fix, **more)
        self.scopes = tuple(scopes)


class NotFound(ApiError):
    """There is no such thing, or this person may not see it."""

    fix = "Check the number. It may have been deleted, merged, or be out of your sight."
    exit_code = 4


class NoHelpDesk(NotFound):
    """No Zendesk account answers at this subdomain."""

    fix = SUBDOMAIN_REMEDIES


class Conflict(ApiError):
    """Someone else changed the thing since it was read; nothing was written."""

    fix = "Read it again, then decide what still holds."
    exit_code = 7


class Invalid(ApiError):
    """Zendesk refused the content; ``details`` holds what it said, by field. Nothing was written."""

    fix = "Correct what is named and try again."
    exit_code = 5

    def __init__(
        self,
        sentence: str,
        fix: str | None = None,
        *,
        details: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(sentence, fix, **more)
        self.details = dict(details or {})


class TooDeep(ApiError):
    """A page beyond what Zendesk hands out; ``count`` is the true total, where it is known."""

    exit_code = 5

    def __init__(self, sentence: str, fix: str | None = None, *, count: int | None = None, **more: Any) -> None:
        super().__init__(sentence, fix, **more)
        self.count = count


class RateLimited(ApiError):
    """Too many requests; ``retry_after`` is in seconds, ``bucket`` names the limit that was hit."""

    fix = "Wait for the limit to reset; work on many tickets at once needs one request in bulk instead of one each."
    exit_code = 6

    def __init__(
        self,
        sentence: str,
        fix: str | None = None,
        *,
        retry_after: float | None = None,
        bucket: str | None = None,
        **more: Any,
    ) -> None:
        super().__init__(sentence, fix, **more)
        self.retry_after = retry_after
        self.bucket = bucket


class Unavailable(ApiError):
    """Zendesk answers that it cannot at the moment; ``retry_after`` is in seconds, where it said so."""

    exit_code = 6

    def __init__(
        self, sentence: str, fix: str | None = None, *, retry_after: float | None = None, **more: Any
    ) -> None:
        super().__init__(sentence, fix, **more)
        self.retry_after = retry_after


class Offline(ApiError):
    """Zendesk cannot be reached; nothing was sent, or only reading was interrupted."""

    fix = "Check the network connection. What is stored can still be read."
    exit_code = 6


class UnknownHost(Offline):
    """The account's host has no address: a wrong subdomain, or no network."""

    fix = SUBDOMAIN_REMEDIES


class TimedOut(Offline):
    """Zendesk did not answer in time."""


class NotZendesk(ApiError):
    """Something answered, and it was not the Zendesk API."""

    fix = "A network sign-in page or a proxy may be in between: open the account in a browser, then try again."


class ForeignOrigin(ApiError, origin.ForeignOrigin):
    """An answer names an address outside the account's host; nothing was sent there."""

    fix = "Check the address of the account. If it is right, tell your Zendesk admin what was named."


class UnknownOutcome(ApiError):
    """A write whose answer was lost: Zendesk may or may not have done it. It is never repeated unseen."""

    fix = "Look at the newest entries of the ticket before sending it again."
