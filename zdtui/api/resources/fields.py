"""Fields of tickets, people and organizations."""

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, Deletes, Lists, Shows, Updates, sized
from zdtui.model.count import Count
from zdtui.model.field import Choice, OrganizationField, TicketField, UserField


class TicketFields(
    Lists[TicketField], Shows[TicketField], Creates[TicketField], Updates[TicketField], Deletes[TicketField]
):
    """``/ticket_fields``: 100 a page by cursor; agents read, admins write. 300 calls a minute."""

    path, many, single, model = "/ticket_fields", "ticket_fields", "ticket_field", TicketField

    def choices(self, field_id: int, *, after: str | None = None) -> Pages[Choice]:
        """List the choices of a drop-down: ``GET /ticket_fields/{id}/options``."""
        path, key = f"/ticket_fields/{field_id}/options", "custom_field_options"
        return self._caller.pages(path, key, Choice, sized(self.paging), after=after)

    async def count(self) -> Count:
        """Count them: ``GET /ticket_fields/count``."""
        return await self._caller.one("/ticket_fields/count", "count", Count)


class UserFields(Lists[UserField], Shows[UserField], Creates[UserField], Updates[UserField], Deletes[UserField]):
    """``/user_fields``: 100 a page by cursor; agents read, admins write."""

    path, many, single, model = "/user_fields", "user_fields", "user_field", UserField


class OrganizationFields(
    Lists[OrganizationField],
    Shows[OrganizationField],
    Creates[OrganizationField],
    Updates[OrganizationField],
    Deletes[OrganizationField],
):
    """``/organization_fields``: 100 a page by cursor; agents read, admins write."""

    path, many, single, model = "/organization_fields", "organization_fields", "organization_field", OrganizationField
