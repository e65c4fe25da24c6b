"""Rate limits: the account's by plan, and those of single endpoints."""

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.sandbox import errors

if TYPE_CHECKING:
    from zdtui.sandbox.call import Call

PLANS: dict[str, int] = {
    "team": 200,
    "growth": 400,
    "professional": 400,
    "enterprise": 700,
    "enterprise-plus": 2500,
}
"""Requests a minute for the whole account."""

HIGH_VOLUME = frozenset({"enterprise-plus"})
"""Plans that carry the high volume add-on, with wider endpoint limits."""


def whole_account(_call: "Call") -> Hashable:
    """Count the calls of everybody together."""
    return ()


def by_record(call: "Call") -> Hashable:
    """Count the calls for each record of the path apart."""
    return tuple(call.params.values())


def by_caller_and_record(call: "Call") -> Hashable:
    """Count the calls of each person for each record apart."""
    return (call.my_id, *call.params.values())


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `total` calls in `seconds`; `wider` is the total with the high volume add-on."""

    name: str
    total: int
    seconds: int = 60
    wider: int | None = None
    per: Callable[["Call"], Hashable] = whole_account
    what: str = "API"

    def total_on(self, plan: str) -> int:
        """Return the calls allowed on a plan."""
        return self.wider if self.wider is not None and plan in HIGH_VOLUME else self.total


TICKETS_INDEX = Limit("tickets-index", 20_000)
TICKETS_UPDATE = Limit("tickets-update", 100, wider=300)
PER_TICKET_UPDATES = Limit("per-ticket-updates", 30, 600, per=by_caller_and_record)
TICKETS_DESTROY = Limit("tickets-destroy", 400)
DELETED_TICKETS_INDEX = Limit("deleted-tickets-index", 10)
DELETED_TICKETS_DESTROY = Limit("deleted-tickets-destroy", 1000)
INCREMENTAL = Limit("incremental-exports", 10, wider=30, what="incremental export API")
INCREMENTAL_USERS = Limit("incremental-users-cursor", 20, what="incremental export API")
SEARCH_INDEX = Limit("search-index", 2500)
SEARCH_EXPORT = Limit("search-export", 100)
VIEW_EXECUTE = Limit("views-execute", 5, per=by_caller_and_record)
VIEW_COUNT = Limit("views-count", 5, per=by_caller_and_record)
VIEW_PREVIEW = Limit("views-preview", 5, per=by_caller_and_record)
VIEW_COUNT_MANY = Limit("views-count-many", 6, 300)
USER_UPDATE = Limit("users-update", 5, per=by_record)
USER_WRITES = Limit("users-writes", 1, 1)
ORGANIZATION_UPDATE = Limit("organizations-update", 5, per=by_record)
TAGS_INDEX = Limit("tags-index", 2000)
TICKET_FIELDS_INDEX = Limit("ticket-fields-index", 300, wider=450)
TICKET_FIELDS_UPDATE = Limit("ticket-fields-update", 75)
AUDITS_INDEX = Limit("ticket-audits-index", 500)
ATTACHMENTS = Limit("attachments-token", 2500)


@dataclass(slots=True)
class Window:
    """One running window: how many calls it has had and when it ends."""

    used: int
    ends: float


class Limits:
    """Counts the calls of one account; with the plan `None` nothing is limited or announced."""

    def __init__(self, plan: str | None, clock: Callable[[], float]) -> None:
        if plan is not None and plan not in PLANS:
            raise ValueError(f"{plan!r} is not a plan; plans are {', '.join(PLANS)}")
        self.plan = plan
        self._clock = clock
        self._windows: dict[Hashable, Window] = {}

    def take_account(self, headers: dict[str, str]) -> None:
        """Count a call against the plan, announce it in the headers, raise a 429 past the limit."""
        if self.plan is None:
            return
        total = PLANS[self.plan]
        window = self._take("account", 60)
        left, reset = max(total - window.used, 0), self._reset(window)
        headers["x-rate-limit"] = headers["ratelimit-limit"] = str(total)
        headers["x-rate-limit-remaining"] = headers["ratelimit-remaining"] = str(left)
        headers["ratelimit-reset"] = str(reset)
        if window.used > total:
            raise errors.account_limited(reset)

    def take(self, limit: Limit, call: "Call", headers: dict[str, str]) -> None:
        """Count a call against an endpoint's limit; its headers come beside the account's."""
        if self.plan is None:
            return
        total = limit.total_on(self.plan)
        window = self._take((limit.name, limit.per(call)), limit.seconds)
        left, reset = max(total - window.used, 0), self._reset(window)
        headers[f"zendesk-ratelimit-{limit.name}"] = f"total={total}; remaining={left}; resets={reset}"
        if window.used > total:
            raise errors.endpoint_limited(limit.what, reset)

    def _take(self, key: Hashable, seconds: int) -> Window:
        now = self._clock()
        window = self._windows.get(key)
        if window is None or now >= window.ends:
            window = self._windows[key] = Window(0, now + seconds)
        window.used += 1
        return window

    def _reset(self, window: Window) -> int:
        return max(math.ceil(window.ends - self._clock()), 1)
