"""Tags: those of the account with their counts, and adding to and removing from a ticket's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zdtui.api.errors import ApiError
from zdtui.desk.carrying import CLOSED_TAGS, FENCED
from zdtui.desk.closed_tags import closed_body
from zdtui.desk.conflict import seen
from zdtui.desk.events import DirectoryChanged
from zdtui.desk.merging import TagChange, between
from zdtui.desk.wiring import Wiring
from zdtui.text.tagwords import near

if TYPE_CHECKING:
    from zdtui.desk.direct import Direct, Verdict
    from zdtui.desk.writing import Writing
    from zdtui.store.outbox import OutboxRow

PAGES: Final = 20
"""Pages of the account's tags that are read: the 2,000 most used."""

FRESH: Final = 3600.0
"""Seconds for which the account's tags need not be read again."""

KEY: Final = "tags"


@dataclass(frozen=True, slots=True)
class KnownTag:
    """A tag of the account and how many tickets carry it, as far as Zendesk counts them."""

    name: str
    count: int | None = None


class Tagging:
    """The account's tags, from what was read before; asks Zendesk behind, or where a person typed something new."""

    def __init__(self, wiring: Wiring, writing: "Writing") -> None:
        self._wiring = wiring
        self._writing = writing
        self._known: list[KnownTag] | None = None

    def known(self) -> list[KnownTag]:
        """The account's tags, the most used first; read again behind when they are old."""
        kept = self._kept()
        if self._wiring.clock() - float(kept.get("at") or 0) > FRESH:
            self._wiring.chores.start("tags", self._refresh)
        if self._known is None:
            pairs = [pair for pair in kept.get("tags") or () if isinstance(pair, list) and len(pair) == 2]
            self._known = [KnownTag(str(name), count) for name, count in pairs]
        return self._known

    def near(self, tag: str) -> KnownTag | None:
        """A tag of the account that ``tag`` is nearly, if it is not one itself."""
        by_name = {each.name: each for each in self.known()}
        found = near(tag, by_name)
        return by_name[found] if found is not None else None

    async def complete(self, text: str) -> list[KnownTag]:
        """Tags that begin with ``text``, asking Zendesk (``GET /api/v2/autocomplete/tags``).

        Raises:
            ApiError: Zendesk could not be asked.

        """
        counts = {each.name: each for each in self.known()}
        names = await (await self._wiring.line.client()).tags.autocomplete(text)
        return [counts.get(name, KnownTag(name)) for name in names]

    async def change(self, ticket_id: int, change: TagChange, tags: Sequence[str]) -> "OutboxRow":
        """Add and remove tags of a ticket whose tags are shown as ``tags``; what others add or remove stays.

        Raises:
            WriteRefusedError: nothing changes.

        """
        return await self._writing.submit(ticket_id, {"tags": change.on(tags)})

    async def write(
        self, operation: str, ticket: Mapping[str, Any], change: TagChange, direct: "Direct"
    ) -> "Verdict | None":
        """Change the tags of ``ticket`` as it was just read, for a program that waits; ``None`` when nothing changes.

        Raises:
            WriteRefusedError: an earlier write to the ticket waits for a person.

        """
        tags, number = list(ticket.get("tags") or ()), int(ticket["id"])
        wanted = change.on(tags)
        change = between(tags, wanted)
        if not change:
            return None
        closed = ticket.get("status") == "closed"
        return await direct.write(
            operation,
            CLOSED_TAGS if closed else FENCED,
            closed_body(change) if closed else {"tags": wanted},
            label=f"#{number}: tags",
            ticket_id=number,
            stamp=ticket.get("updated_at"),
            before={"fields": {"tags": tags}, "seen": seen(ticket)},
        )

    def _kept(self) -> dict[str, Any]:
        kept = self._wiring.store.get(KEY)
        return kept if isinstance(kept, dict) else {}

    async def _refresh(self) -> None:
        """Read the most used tags (``GET /api/v2/tags``)."""
        found: list[list[Any]] = []
        try:
            client = (await self._wiring.line.client()).background
            read = 0
            async for page in client.tags.list():
                found += [[tag.name, tag.count] for tag in page.items]
                read += 1
                if read == PAGES:
                    break
        except ApiError as error:
            self._wiring.line.failed(error)
            return
        found.sort(key=lambda pair: (-(pair[1] or 0), pair[0]))
        await self._wiring.store.set(KEY, {"at": self._wiring.clock(), "tags": found})
        self._known = None
        self._wiring.hub.emit(DirectoryChanged(self._wiring.account))
