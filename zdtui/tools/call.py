"""One call of a tool."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

from zdtui.tools.refusal import ToolError

if TYPE_CHECKING:
    from zdtui.api.answer import Answer
    from zdtui.api.query import Query
    from zdtui.desk.desk import Desk

API = "/api/v2"


class Rehearsed(Exception):  # noqa: N818  (no error: the request that would have been sent)
    """A dry run has come to the request that it would send."""

    def __init__(self, request: dict[str, Any]) -> None:
        super().__init__("rehearsed")
        self.request = request


@dataclass
class Call:
    """One call of a tool: at which desk, how it is to be done, and what is to be said beside its data.

    Attributes:
        desk: the account's desk.
        execution_id: a UUID; with a write, also the mark that Zendesk keeps.
        dry_run: show the first request instead of sending it.
        full: leave nothing out of the answer.
        safe: do not write over what somebody else wrote since the ticket was read.
        confirmed: what costs money or has another consequence was agreed to.
        warnings: sentences for whoever called.
        requests: what Zendesk calls the requests that were made.
        lookup: what it said of an Idempotency-Key: ``hit`` or ``miss``.

    """

    desk: "Desk"
    execution_id: str
    dry_run: bool = False
    full: bool = False
    safe: bool = False
    confirmed: bool = False
    warnings: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    lookup: str | None = None

    def answered(self, request_id: str | None, lookup: str | None = None) -> None:
        """Take down what Zendesk calls a request that was made, and what it said of its key."""
        if request_id:
            self.requests.append(request_id)
        self.lookup = lookup or self.lookup

    def warn(self, sentence: str) -> None:
        """Say something beside the data, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    async def fetch(self, path: str, query: "Query | None" = None) -> "Fetched":
        """Ask Zendesk (``GET``); ``path`` is below ``/api/v2``.

        Raises:
            ApiError: it could not be asked, or refused.

        """
        from zdtui.api.query import address

        return await self.follow(API + address(path, query))

    async def follow(self, target: str) -> "Fetched":
        """Ask Zendesk for a whole path with its query, such as the one that continues a list."""
        from zdtui.api import depth

        depth.check(target)
        if self.dry_run:
            self.rehearse("GET", target)
        answer = await self.desk.ask(lambda client: client.caller.send("GET", target))
        self.answered(answer.request_id)
        fetched = Fetched(answer, answer.value())
        await self._remember(fetched)
        return fetched

    async def _remember(self, fetched: "Fetched") -> None:
        """Keep whom an answer speaks of, so that later ones which only tell numbers can be told with names."""
        for kind in ("users", "groups", "organizations"):
            beside = fetched.many(kind)
            if beside:
                await self.desk.store.put_items(kind, beside)

    def rehearse(self, method: str, target: str, body: Any = None, headers: dict[str, str] | None = None) -> NoReturn:
        """End a dry run with the request that would be sent."""
        request = {"method": method, "url": self.desk.account.origin.url(target)}
        more = {"headers": headers, "json": body}
        raise Rehearsed({**request, **{name: value for name, value in more.items() if value is not None}})

    def page_size(self, wanted: int | None) -> int:
        """The size of a page that Zendesk accepts, 25 unless another is wanted; says so when it is less."""
        from zdtui.tools.fields import MOST

        if wanted is not None and wanted > MOST:
            self.warn(f"per_page is at most {MOST}: {MOST} are shown instead of {wanted}.")
        return min(wanted or 25, MOST)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What Zendesk answered: whole, and as data."""

    answer: "Answer"
    body: Any

    def one(self, key: str) -> dict[str, Any]:
        """The object under ``key``.

        Raises:
            ToolError: there is none (``not_zendesk``).

        """
        found = self.body.get(key) if isinstance(self.body, dict) else None
        if not isinstance(found, dict) or "id" not in found:
            raise ToolError("not_zendesk", f"The answer holds no {key}.", "A proxy may be in between; try again.")
        return found

    def many(self, key: str, call: Call | None = None) -> list[dict[str, Any]]:
        """The objects in the list under ``key``; what is none is left out, and the call told so."""
        members = self.body.get(key) if isinstance(self.body, dict) else None
        listed = members if isinstance(members, list) else []
        found = [each for each in listed if isinstance(each, dict) and each.get("id") is not None]
        if call is not None and len(found) < len(listed):
            call.warn(f"{len(listed) - len(found)} of the {key} could not be read and are left out.")
        return found

    def number(self, key: str) -> int | None:
        """The whole number under ``key``, if there is one."""
        value = self.body.get(key) if isinstance(self.body, dict) else None
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def has_more(self) -> bool:
        """Whether Zendesk says that more follows."""
        from zdtui.api.continuation import continuation

        return continuation(self.answer).has_more

    @property
    def next_url(self) -> str | None:
        """Where Zendesk says that a list goes on."""
        from zdtui.api.continuation import continuation

        on = continuation(self.answer)
        return on.url if on.has_more else None
