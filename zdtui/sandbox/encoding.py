"""Tickets as JSON, encoded once and kept."""

from dataclasses import dataclass

import msgspec

from zdtui.sandbox.answer import Json
from zdtui.sandbox.sideloads import OF_TICKETS
from zdtui.sandbox.world import World

MOST_KEPT = 5000
"""Encoded tickets kept; beyond them everything is encoded anew."""

_encode = msgspec.json.Encoder().encode
_HIDDEN = frozenset({"url", "generated_timestamp"})


@dataclass(frozen=True, slots=True)
class Encoded:
    """A ticket's JSON behind its opening brace, whole and without the duplicate `fields`, and who is in it."""

    whole: bytes
    slim: bytes
    references: Json


class TicketEncoder:
    """Encodes tickets without their `url`, which differs by the host a client used.

    What is kept of a ticket that was never written to is good for ever, of any other until something changes.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._kept: dict[int, tuple[int, Encoded]] = {}

    def one(self, base: str, ticket_id: int, *, slim: bool = False) -> msgspec.Raw:
        """Return a ticket as raw JSON; a slim one lacks `fields`."""
        encoded = self._encoded(ticket_id)
        return _addressed(base, ticket_id, encoded.slim if slim else encoded.whole)

    def references(self, ticket_id: int) -> Json:
        """Return the fields of a ticket that sideloads follow."""
        return self._encoded(ticket_id).references

    def raw(self, base: str, ticket_id: int, ticket: Json, *, stamp: int | None = None) -> msgspec.Raw:
        """Return a ticket that is at hand as raw JSON, with the `generated_timestamp` of exports if given."""
        extra = {} if stamp is None else {"generated_timestamp": stamp}
        return _addressed(base, ticket_id, _encode(_shown(ticket) | extra)[1:])

    def _encoded(self, ticket_id: int) -> Encoded:
        revision = self._world.revision if self._world.tickets.is_written(ticket_id) else 0
        found = self._kept.get(ticket_id)
        if found is None or found[0] != revision:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[ticket_id] = (revision, _encoded(self._world.tickets.read(ticket_id)))
        return found[1]


def _encoded(ticket: Json) -> Encoded:
    shown = _shown(ticket)
    whole = _encode(shown)[1:]
    shown.pop("fields", None)
    references = {field: ticket.get(field) for fields in OF_TICKETS.values() for field in fields}
    return Encoded(whole, _encode(shown)[1:], references)


def _shown(ticket: Json) -> Json:
    return {name: value for name, value in ticket.items() if name not in _HIDDEN}


def _addressed(base: str, ticket_id: int, body: bytes) -> msgspec.Raw:
    return msgspec.Raw(b'{"url":"%s/api/v2/tickets/%d.json",%s' % (base.encode(), ticket_id, body))
