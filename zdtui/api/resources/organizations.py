"""Organizations of customers."""

from collections.abc import Sequence

from zdtui.api.pages import Page, Pages
from zdtui.api.resources.verbs import (
    Creates,
    CreatesMany,
    Deletes,
    DeletesMany,
    Fields,
    Lists,
    Paging,
    Shows,
    ShowsMany,
    Updates,
    UpdatesMany,
    sized,
)
from zdtui.model.count import Count
from zdtui.model.organization import Organization, OrganizationMerge, OrganizationRelated
from zdtui.model.ticket import Ticket


class Organizations(
    Lists[Organization],
    Shows[Organization],
    ShowsMany[Organization],
    Creates[Organization],
    Updates[Organization],
    Deletes[Organization],
    CreatesMany[Organization],
    UpdatesMany[Organization],
    DeletesMany[Organization],
):
    """``/organizations``: 100 a page by cursor, in order of id.

    Scopes ``organizations:read``, ``organizations:write``. Agents of restricted access are refused (``Forbidden``);
    a taken name is ``Invalid``.
    """

    path, many, single, model = "/organizations", "organizations", "organization", Organization

    def of_user(self, user_id: int, *, after: str | None = None) -> Pages[Organization]:
        """List the organizations of a person."""
        return self._list(f"/users/{user_id}/organizations", after=after)

    async def autocomplete(self, text: str) -> Page[Organization]:
        """Complete a name: ``GET /organizations/autocomplete``."""
        return await self._page("/organizations/autocomplete", {"name": text})

    def search(
        self, *, name: str | None = None, external_id: str | None = None, after: str | None = None
    ) -> Pages[Organization]:
        """Find by exact name or external id: ``GET /organizations/search``, by page numbers."""
        asked = sized(Paging.OFFSET, None, {"name": name, "external_id": external_id})
        return self._caller.pages("/organizations/search", self.many, Organization, asked, after=after)

    async def show_external(self, external_ids: Sequence[str]) -> Page[Organization]:
        """Show up to 100 by the ids that other systems gave them."""
        return await self._page("/organizations/show_many", {"external_ids": external_ids})

    def tickets(
        self,
        organization_id: int,
        *,
        include: Sequence[str] = (),
        sort: str | None = None,
        after: str | None = None,
    ) -> Pages[Ticket]:
        """List an organization's tickets that are not archived."""
        asked = sized(Paging.CURSOR, None, {"include": include, "sort": sort})
        return self._caller.pages(f"/organizations/{organization_id}/tickets", "tickets", Ticket, asked, after=after)

    async def related(self, organization_id: int) -> OrganizationRelated:
        """Count what belongs to an organization."""
        return await self._caller.one(
            f"/organizations/{organization_id}/related", "organization_related", OrganizationRelated
        )

    async def count(self) -> Count:
        """Count them: ``GET /organizations/count``."""
        return await self._caller.one("/organizations/count", "count", Count)

    async def count_tickets(self, organization_id: int) -> Count:
        """Count an organization's tickets."""
        return await self._caller.one(f"/organizations/{organization_id}/tickets/count", "count", Count)

    async def create_or_update(self, organization: Fields) -> Organization:
        """Make one, or change the one with the same id or external id; its domain names are overwritten."""
        path, body = "/organizations/create_or_update", {"organization": organization}
        return await self._caller.write("POST", path, "organization", Organization, body=body)

    async def merge(self, organization_id: int, into: int) -> OrganizationMerge:
        """Merge an organization into another, later."""
        path, body = f"/organizations/{organization_id}/merge", {"organization_merge": {"winner_id": into}}
        return await self._caller.write("POST", path, "organization_merge", OrganizationMerge, body=body)

    def merges(self, organization_id: int, *, after: str | None = None) -> Pages[OrganizationMerge]:
        """List the merges of an organization into others."""
        path, key = f"/organizations/{organization_id}/merges", "organization_merges"
        return self._caller.pages(path, key, OrganizationMerge, sized(Paging.CURSOR), after=after)
