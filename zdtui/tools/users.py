"""``zendesk_user_get`` and ``zendesk_users_list``."""

from typing import Any, Self

from pydantic import Field, model_validator

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Id, Input, Page, PerPage, Role, included
from zdtui.tools.names import Names
from zdtui.tools.tool import READS, Tool

INCLUDES = ("organizations", "groups", "identities", "roles", "abilities", "open_ticket_count")


class UserGet(Input):
    """Which person, and what else."""

    user_id: Id = Field(description="The user's id.")
    include: str | None = Field(None, description=f"What else to tell, with commas between: {', '.join(INCLUDES)}.")


class UsersList(Input):
    """Which people, and which page."""

    page: Page | None = Field(None, description="Page number; not together with sort.")
    per_page: PerPage = 25
    role: Role | None = Field(None, description="Only people of this role.")
    sort: str | None = Field(
        None, description="A field to sort by, with - before it for the largest first: -created_at; not with page."
    )

    @model_validator(mode="after")
    def _one_way_of_paging(self) -> Self:
        if self.page is not None and self.sort is not None:
            raise ValueError("sort and page exclude each other: Zendesk sorts only lists without page numbers")
        return self


async def user_get(call: Call, given: UserGet) -> dict[str, Any]:
    """Read a person: ``GET /api/v2/users/{id}``."""
    told = included(given.include, INCLUDES)
    fetched = await call.fetch(f"/users/{given.user_id}", {"include": tuple(dict.fromkeys(("organizations", *told)))})
    data = small.user(fetched.one("user"), Names(fetched.body, call.desk.store, told), full=call.full)
    beside = {name: fetched.body.get(name) for name in told if name != "organizations"}
    return {**data, **{name: small.bare(value) for name, value in beside.items() if value is not None}}


async def users_list(call: Call, given: UsersList) -> dict[str, Any]:
    """List people: ``GET /api/v2/users``, sorted by cursor or by page numbers."""
    size = call.page_size(given.per_page)
    paging: dict[str, str | int | None] = (
        {"page[size]": size, "sort": given.sort} if given.page is None else {"page": given.page, "per_page": size}
    )
    fetched = await call.fetch("/users", {**paging, "role": given.role, "include": ("organizations",)})
    names = Names(fetched.body, call.desk.store)
    raws = fetched.many("users", call)
    if given.sort and raws and not any(given.sort.removeprefix("-") in each for each in raws):
        call.warn(f"People have no field {given.sort.removeprefix('-')[:40]!r}: the list is in Zendesk's own order.")
    found = [small.user(each, names, full=call.full) for each in raws]
    return {"users": found, "has_more": fetched.has_more, "page": given.page or 1, "per_page": size}


TOOLS = (
    Tool(
        "zendesk_user_get",
        "Get a user",
        "Read one person by id: name, address, role, organization, whether they are suspended or deactivated. "
        "Use it when you have an id from a ticket or comment. It does not find people by name or list their tickets "
        "(zendesk_search_tickets with requester:ADDRESS does).",
        "users",
        UserGet,
        outputs.User,
        READS,
        user_get,
    ),
    Tool(
        "zendesk_users_list",
        "List users",
        "List people, page by page, all or those of one role (end-user, agent, admin). Use it to find agents to "
        "assign tickets to. It has no search by name. sort works without page only.",
        "users",
        UsersList,
        outputs.Users,
        READS,
        users_list,
    ),
)
