"""Who and what the account's tickets refer to: people, organizations, groups, fields, forms, statuses, brands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.api.errors import Forbidden
from zdtui.desk.addresses import brand_hosts
from zdtui.desk.events import DirectoryChanged
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.api.pages import Pages
    from zdtui.model.rows import QueueRow, UserRow

KINDS = ("groups", "custom_statuses", "ticket_fields", "ticket_forms", "brands")
"""The small kinds that are read whole, by the key of their lists."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A group, an organization, a field, a form, a status or a brand: its id, its name, and all that Zendesk sent."""

    id: int
    name: str
    raw: dict[str, Any]


class Directory:
    """Names and completion from the store; asks Zendesk only where a person typed something unknown."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._kinds: dict[str, dict[int, Entry]] = {}
        self._agents: list[UserRow] | None = None

    def user(self, user_id: int | None) -> "UserRow | None":
        """The person with that id, if known."""
        return self._wiring.store.user(user_id) if user_id is not None else None

    def user_raw(self, user_id: int | None) -> dict[str, Any]:
        """All that is known of a person; empty if unknown."""
        return self._raw("users", user_id)

    def organization(self, organization_id: int | None) -> Entry | None:
        """The organization with that id, if known."""
        raw = self._raw("organizations", organization_id)
        return _entry(raw) if raw else None

    def agents(self) -> "list[UserRow]":
        """Everybody a ticket can be assigned to, by name."""
        if self._agents is None:
            self._agents = self._wiring.store.agents()
        return self._agents

    def groups(self) -> list[Entry]:
        """Every group that was not deleted, by name."""
        found = [entry for entry in self._all("groups").values() if not entry.raw.get("deleted")]
        return sorted(found, key=lambda entry: entry.name.casefold())

    def group(self, group_id: int | None) -> Entry | None:
        """The group with that id, if known."""
        return self._one("groups", group_id)

    def statuses(self) -> list[Entry]:
        """Every active custom status, in Zendesk's order; empty where the account has none."""
        return [entry for entry in self._all("custom_statuses").values() if entry.raw.get("active") is not False]

    def status(self, custom_status_id: int | None) -> Entry | None:
        """The custom status with that id, if known; a deactivated one is still found."""
        return self._one("custom_statuses", custom_status_id)

    def fields(self) -> list[Entry]:
        """Every active ticket field, in Zendesk's order."""
        return [entry for entry in self._all("ticket_fields").values() if entry.raw.get("active") is not False]

    def field(self, field_id: int | None) -> Entry | None:
        """The ticket field with that id, if known."""
        return self._one("ticket_fields", field_id)

    def form(self, form_id: int | None) -> Entry | None:
        """The ticket form with that id, if known."""
        return self._one("ticket_forms", form_id)

    def brand(self, brand_id: int | None) -> Entry | None:
        """The brand with that id, if known."""
        return self._one("brands", brand_id)

    def brand_hosts(self) -> frozenset[str]:
        """The hosts that lead to the account: those of its brands, with Zendesk's own names and the mapped ones."""
        return brand_hosts(entry.raw for entry in self._all("brands").values())

    def people(self, text: str, limit: int = 20) -> "list[UserRow]":
        """People whose name or e-mail fits ``text``, from what is known already."""
        return self._wiring.store.users_named(text, limit)

    def organizations(self, text: str, limit: int = 20) -> list[Entry]:
        """Organizations whose name fits ``text``, from what is known already."""
        rows = self._wiring.store.organizations_named(text, limit)
        return [Entry(row.id, row.name or str(row.id), self._raw("organizations", row.id)) for row in rows]

    def requested(self, user_id: int, limit: int = 20) -> "list[QueueRow]":
        """The known tickets that a person requested, last updated first."""
        return self._wiring.store.requested(user_id, limit)

    async def complete_people(self, text: str, limit: int = 20) -> "list[UserRow]":
        """People whose name fits ``text``, asking Zendesk (``GET /api/v2/users/autocomplete``).

        Raises:
            ApiError: Zendesk could not be asked.

        """
        client = await self._wiring.line.client()
        page = await client.users.autocomplete(text)
        await self._wiring.store.put_page("users", page.body)
        return self.people(text, limit)

    async def complete_organizations(self, text: str, limit: int = 20) -> list[Entry]:
        """Organizations whose name fits ``text``, asking Zendesk (``GET /api/v2/organizations/autocomplete``).

        Raises:
            ApiError: Zendesk could not be asked.

        """
        client = await self._wiring.line.client()
        page = await client.organizations.autocomplete(text)
        await self._wiring.store.put_page("organizations", page.body)
        return self.organizations(text, limit)

    async def refresh(self) -> None:
        """Read the small kinds and the agents again, behind everything else; of the small kinds the rest is gone.

        Raises:
            Forbidden: some of it may not be seen; the rest was read.

        """
        client = (await self._wiring.line.client()).background
        sources: dict[str, Callable[[], Pages[Any]]] = {
            "groups": client.groups.list,
            "custom_statuses": client.statuses.list,
            "ticket_fields": client.fields.list,
            "ticket_forms": client.forms.list,
            "brands": client.brands.list,
            "users": lambda: client.users.list(role=("agent", "admin")),
        }
        refused: Forbidden | None = None
        for kind, pages in sources.items():
            found: list[int] = []
            try:
                async for page in pages():
                    found += (await self._wiring.store.put_page(kind, page.body)).ids
            except Forbidden as error:
                refused = error
                continue
            if kind != "users":
                await self._wiring.store.retain(kind, found)
            self.forget()
        if refused is not None:
            raise refused

    def forget(self) -> None:
        """Read from the store again at the next question, and tell the listeners."""
        self._kinds.clear()
        self._agents = None
        self._wiring.hub.emit(DirectoryChanged(self._wiring.account))

    def _one(self, kind: str, entry_id: int | None) -> Entry | None:
        return self._all(kind).get(entry_id) if entry_id is not None else None

    def _all(self, kind: str) -> dict[int, Entry]:
        known = self._kinds.get(kind)
        if known is None:
            entries = (_entry(msgspec.json.decode(raw)) for raw in self._wiring.store.all(kind))
            known = self._kinds[kind] = {entry.id: entry for entry in entries}
        return known

    def _raw(self, kind: str, entry_id: int | None) -> dict[str, Any]:
        raw = self._wiring.store.raw(kind, entry_id) if entry_id is not None else None
        return msgspec.json.decode(raw) if raw else {}


def _entry(raw: dict[str, Any]) -> Entry:
    name = raw.get("name") or raw.get("title") or raw.get("agent_label") or raw["id"]
    return Entry(int(raw["id"]), str(name), raw)
