"""What one account brings into the queue over all accounts, and how it is doing."""

from array import array
from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.accounts.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList

SEARCH = "search:assignee:me status<solved"
"""The list of an account that has no view of its own for this."""

MINE = (("assignee_id", "is", "current_user"), ("status", "less_than", "solved"))
"""The conditions of Zendesk's own view “Your unsolved tickets”, whatever an account calls it."""


class Share:
    """One account's unsolved tickets: those of the view that is made for it, else of a search.

    Attributes:
        account: whose tickets they are.
        desk: its desk; ``None`` where it could not be opened.
        live: the list; ``None`` until the account's views are known.
        deaf: ends listening to the desk.

    """

    def __init__(self, account: "Account", desk: "Desk | None", problem: str = "") -> None:
        """``problem`` says why there is no desk."""
        self._account = account
        self.desk = desk
        self.live: LiveList | None = None
        self.deaf: Callable[[], None] = lambda: None
        self._problem = problem
        self._watched = False

    @property
    def account(self) -> "Account":
        """The account as it is now; a person may have changed its colour."""
        return self.desk.account if self.desk is not None else self._account

    @property
    def ids(self) -> "array[int]":
        """Zendesk's numbers of the tickets, without those that were put off."""
        if self.live is None or self.desk is None:
            return array("q")
        return self.live.ids if self.live.view_id is not None else self.desk.snoozes.awake(self.live.ids)

    def choose(self, *, known: bool) -> bool:
        """Look which list to show; whether it is another. ``known`` says that there are no views but those stored."""
        if self.desk is None:
            return False
        entries = self.desk.views.entries()
        key = next((entry.key for entry in entries if self._is_mine(entry.id)), None)
        if key is None and (entries or known):
            key = SEARCH
        if key is None or (self.live is not None and self.live.key == key):
            return False
        watched = self._watched
        self.watch(watched=False)
        self.live = self.desk.list(key)
        self.watch(watched=watched)
        return True

    def watch(self, *, watched: bool) -> None:
        """Keep the list current while somebody looks at it."""
        if self.live is not None and watched != self._watched:
            if watched:
                self.live.open()
            else:
                self.live.release()
        self._watched = watched

    def end(self) -> None:
        """Listen no more and look no more."""
        self.deaf()
        self.watch(watched=False)

    async def narrow(self, text: str) -> "array[int] | None":
        """The tickets that fit ``text``; words that stand in the account's name fit all of its tickets."""
        if self.live is None:
            return array("q")
        name = self.account.name.casefold()
        rest = [word for word in text.split() if word.casefold() not in name]
        named = len(rest) < len(text.split())
        if named and not rest:
            return self.live.ids
        found = await self.live.narrow(text)
        if found is None or not named:
            return found
        more = await self.live.narrow(" ".join(rest))
        return None if more is None else found + more

    @property
    def status(self) -> Status:
        """How the account stands."""
        return self.desk.standing.status if self.desk is not None else Status.ERROR

    @property
    def loading(self) -> bool:
        """Whether the list is being read, or the account has not said yet what views it has."""
        if self.desk is None or self.trouble:
            return False
        return self.live is None or self.live.loading

    @property
    def complete(self) -> bool:
        """Whether all there is to read now has been read."""
        return bool(self.trouble) or (self.live is not None and self.live.complete)

    @property
    def trouble(self) -> str:
        """Why the account's tickets may be missing or old, in a sentence; empty when all is well."""
        if self.desk is None:
            return self._problem
        standing = self.desk.standing
        if standing.status is not Status.ACTIVE and standing.repair:
            return standing.reason
        problem = self.live.problem if self.live is not None else self.desk.problem
        return problem.sentence if problem is not None else ""

    def _is_mine(self, view_id: int) -> bool:
        raw = self.desk.store.raw("views", view_id) if self.desk is not None else None
        found = msgspec.json.decode(raw).get("conditions") if raw else None
        if not isinstance(found, dict) or found.get("any"):
            return False
        return tuple(sorted(map(_said, found.get("all") or ()))) == MINE


def _said(condition: Any) -> tuple[str, str, str]:
    """Read one condition of a view."""
    if not isinstance(condition, dict):
        return "", "", ""
    return str(condition.get("field")), str(condition.get("operator")), str(condition.get("value"))
