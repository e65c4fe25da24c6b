"""Finds tickets that were deleted or hidden from this person, and forgets them."""

from typing import TYPE_CHECKING

import msgspec

from zdtui.api.errors import AddressBlocked, Forbidden, MissingScope, NoHelpDesk, NotFound
from zdtui.desk.mirror.state import Phase

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.desk.mirror.shelf import Shelf

BATCH = 100
"""Tickets asked about at once."""

A_FEW = 2
"""Batches of a round that merely looks around."""

PROBES = 3
"""So many tickets that are refused one after the other speak for the rest of their batch."""

OF_ALL = (AddressBlocked, MissingScope, NoHelpDesk)
"""Refusals that are about the account and not about one ticket."""


class Sweep(msgspec.Struct, frozen=True):
    """Up to which ticket was asked, and whether to go through all of them without a rest: what is seen changed."""

    at: int = 0
    whole: bool = False


class Losses:
    """Asks about the tickets that are stored, a few each round and all of them when permissions changed."""

    def __init__(self, shelf: "Shelf") -> None:
        self._shelf = shelf
        self._may_list = True

    async def sweep(self, until: float) -> bool:
        """Ask about some more tickets; whether a sweep through all of them goes on.

        Raises:
            ApiError: Zendesk could not be asked.

        """
        shelf, client = self._shelf, await self._shelf.client()
        sweep = shelf.mark("mirror.sweep", Sweep) or Sweep()
        batches = 0
        while sweep.whole or batches < A_FEW:
            ids = shelf.store.tickets_after(sweep.at, BATCH)
            if not ids:
                await shelf.keep(sweep=None)
                return False
            if sweep.whole:
                shelf.phase(Phase.CHECKING)
            sweep = Sweep(ids[-1], sweep.whole)
            page = await client.tickets.show_many(ids)
            stored = await shelf.put("tickets", page.body)
            there = frozenset(stored.ids)
            await self.check(client, [each for each in ids if each not in there], closed=sweep.whole)
            await shelf.keep(sweep=sweep)
            batches += 1
            if shelf.clock() >= until:
                break
        return sweep.whole

    async def deleted(self) -> None:
        """Forget what was deleted lately, where the person may see that."""
        if not self._may_list:
            return
        client = await self._shelf.client()
        try:
            page = await client.deleted_tickets.newest()
        except OF_ALL:
            raise
        except Forbidden:
            self._may_list = False
            return
        known = [each.id for each in page.items]
        rows = self._shelf.store.rows(known)
        await self._shelf.forget([number for number, row in zip(known, rows, strict=True) if row is not None])

    async def check(self, client: "Client", missing: list[int], *, closed: bool = True) -> None:
        """Forget those of some tickets that can no longer be seen, asking for them one by one.

        Without ``closed`` the closed ones are let be: a list may leave out what is archived, and there are many.

        Raises:
            ApiError: Zendesk could not be asked.

        """
        rows = self._shelf.store.rows(missing)
        asked = [row.id for row in rows if row is not None and (closed or row.status != "closed")]
        gone: list[int] = []
        refused = 0
        for place, number in enumerate(asked):
            if refused == PROBES:
                gone += asked[place:]
                break
            refused = 0 if await _is_there(client, number) else refused + 1
            if refused:
                gone.append(number)
        await self._shelf.forget(gone)


async def _is_there(client: "Client", ticket: int) -> bool:
    try:
        await client.tickets.show(ticket)
    except OF_ALL:
        raise
    except (NotFound, Forbidden):
        return False
    return True
