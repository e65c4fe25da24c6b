"""People."""

from collections.abc import Sequence
from typing import Literal

from zdtui.api.answer import Answer
from zdtui.api.errors import Unauthorized
from zdtui.api.pages import Page, Pages
from zdtui.api.resources.verbs import (
    Creates,
    CreatesMany,
    DeletesMany,
    Fields,
    Paging,
    Shows,
    ShowsMany,
    Updates,
    UpdatesMany,
    sized,
)
from zdtui.model.count import Count
from zdtui.model.job_status import JobStatus
from zdtui.model.ticket import Ticket
from zdtui.model.user import User, UserRelated

Role = Literal["end-user", "agent", "admin"]
PeopleOf = Literal["collaborators", "email_ccs", "followers"]
TicketsOf = Literal["requested", "ccd", "followed", "assigned"]


class Users(
    Shows[User],
    ShowsMany[User],
    Creates[User],
    Updates[User],
    CreatesMany[User],
    UpdatesMany[User],
    DeletesMany[User],
):
    """``/users``: 100 a page by cursor, for agents. Scopes ``users:read``, ``users:write``.

    Writing is allowed five times a minute for one person; a new address becomes a second one.
    """

    path, many, single, model = "/users", "users", "user", User

    async def me(self) -> User:
        """Show the signed-in person: ``GET /users/me``.

        Raises:
            Unauthorized: the credential names nobody, also where Zendesk answers 200 for an anonymous user.

        """
        answer = await self._caller.send("GET", "/api/v2/users/me")
        person = answer.value("user")
        if isinstance(person, dict) and person.get("id") is None:
            raise Unauthorized(
                "Zendesk takes this account for an anonymous visitor: the credential is not good.",
                status=answer.status,
                request=answer.request,
            )
        return answer.read("user", User)

    def list(
        self,
        role: Role | Sequence[Role] | None = None,
        *,
        include: Sequence[str] = (),
        external_id: str | None = None,
        permission_set: int | None = None,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[User]:
        """List people, of one role or several."""
        roles = role if role is None or isinstance(role, str) else tuple(role)
        query = {
            "role" if roles is None or isinstance(roles, str) else "role[]": roles,
            "include": include,
            "external_id": external_id,
            "permission_set": permission_set,
        }
        return self._list(self.path, query, size=size, after=after)

    def in_group(self, group_id: int, *, after: str | None = None) -> Pages[User]:
        """List the agents of a group: ``GET /groups/{id}/users``."""
        return self._list(f"/groups/{group_id}/users", after=after)

    def in_organization(self, organization_id: int, *, after: str | None = None) -> Pages[User]:
        """List the people of an organization: ``GET /organizations/{id}/users``."""
        return self._list(f"/organizations/{organization_id}/users", after=after)

    async def of_ticket(self, ticket_id: int, part: PeopleOf) -> Page[User]:
        """List the people on a ticket: its collaborators, those in copy, its followers."""
        return await self._page(f"/tickets/{ticket_id}/{part}")

    async def autocomplete(self, text: str) -> Page[User]:
        """Complete a name or an address: ``GET /users/autocomplete``."""
        return await self._page("/users/autocomplete", {"name": text})

    def search(
        self,
        query: str | None = None,
        *,
        external_id: str | None = None,
        page: int | None = None,
        after: str | None = None,
    ) -> Pages[User]:
        """Search people: ``GET /users/search``, by page numbers, up to 10,000."""
        asked = sized(Paging.OFFSET, None, {"query": query, "external_id": external_id, "page": page})
        return self._caller.pages("/users/search", "users", User, asked, after=after)

    async def show_external(self, external_ids: Sequence[str]) -> Page[User]:
        """Show up to 100 by the ids that other systems gave them."""
        return await self._page("/users/show_many", {"external_ids": external_ids})

    async def related(self, user_id: int) -> UserRelated:
        """Count what a person has to do with: ``GET /users/{id}/related``."""
        return await self._caller.one(f"/users/{user_id}/related", "user_related", UserRelated)

    def tickets(
        self,
        user_id: int,
        of: TicketsOf = "requested",
        *,
        include: Sequence[str] = (),
        sort: str | None = None,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Ticket]:
        """List a person's tickets, archived ones too; the list lags half a minute behind."""
        asked = sized(Paging.CURSOR, size, {"include": include, "sort": sort})
        return self._caller.pages(f"/users/{user_id}/tickets/{of}", "tickets", Ticket, asked, after=after)

    async def count_tickets(self, user_id: int, of: Literal["ccd", "assigned"]) -> Count:
        """Count the tickets that a person is in copy of or assigned to."""
        return await self._caller.one(f"/users/{user_id}/tickets/{of}/count", "count", Count)

    async def count(self, within: str = "") -> Count:
        """Count people, all or those ``within`` a path such as ``/groups/7``."""
        return await self._caller.one(f"{within}/users/count", "count", Count)

    async def create_or_update(self, user: Fields) -> User:
        """Make a person, or change the one with the same address or external id; five times a minute for one."""
        return await self._caller.write("POST", "/users/create_or_update", "user", User, body={"user": user})

    async def create_or_update_many(self, users: Sequence[Fields]) -> JobStatus:
        """Do so with up to 100 in a job; an account must have it enabled."""
        return await self._job("POST", "/users/create_or_update_many", body={"users": users})

    async def request_create(self, user: Fields) -> Answer:
        """Ask the account's owner to make an agent."""
        return await self._do("POST", "/users/request_create", {"user": user})

    async def delete(self, user_id: int) -> User:
        """Deactivate a person; the answer is the person, ``active`` no more."""
        return await self._caller.write("DELETE", f"/users/{user_id}", "user", User)

    async def merge(self, user_id: int, into: int) -> User:
        """Merge an end user into another: ``PUT /users/{id}/merge``."""
        return await self._caller.write("PUT", f"/users/{user_id}/merge", "user", User, body={"user": {"id": into}})

    async def logout_many(self, ids: Sequence[int]) -> Answer:
        """End the sessions of several people."""
        return await self._do("POST", "/users/logout_many", query={"ids": ids})
