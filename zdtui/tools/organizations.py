"""``zendesk_organization_get`` and ``zendesk_organizations_list``."""

from typing import Any

from pydantic import Field

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Id, Input, Page, PerPage, included
from zdtui.tools.tool import READS, Tool

INCLUDES = ("lookup_relationship_fields",)


class OrganizationGet(Input):
    """Which organization, and what else."""

    organization_id: Id = Field(description="The organization's id.")
    include: str | None = Field(None, description="lookup_relationship_fields: what its look-up fields point to.")


class OrganizationsList(Input):
    """Which page."""

    page: Page | None = Field(None, description="Page number; the first page when it is not given.")
    per_page: PerPage = 25


async def organization_get(call: Call, given: OrganizationGet) -> dict[str, Any]:
    """Read an organization: ``GET /api/v2/organizations/{id}``."""
    told = included(given.include, INCLUDES)
    fetched = await call.fetch(f"/organizations/{given.organization_id}", {"include": told})
    data = small.plain(fetched.one("organization"), small.ORGANIZATION, full=call.full)
    beside = {name: fetched.body.get(name) for name in told}
    return {**data, **{name: small.bare(value) for name, value in beside.items() if value is not None}}


async def organizations_list(call: Call, given: OrganizationsList) -> dict[str, Any]:
    """List organizations: ``GET /api/v2/organizations``, by cursor unless a page is named."""
    size = call.page_size(given.per_page)
    paging = {"page[size]": size} if given.page is None else {"page": given.page, "per_page": size}
    fetched = await call.fetch("/organizations", paging)
    found = [small.plain(each, small.ORGANIZATION, full=call.full) for each in fetched.many("organizations", call)]
    return {"organizations": found, "has_more": fetched.has_more, "page": given.page or 1, "per_page": size}


TOOLS = (
    Tool(
        "zendesk_organization_get",
        "Get an organization",
        "Read one organization of customers by id: name, domains, tags, notes, sharing, custom fields. "
        "It does not list its people or tickets (zendesk_search_tickets with organization:NAME does the latter).",
        "organizations",
        OrganizationGet,
        outputs.Organization,
        READS,
        organization_get,
    ),
    Tool(
        "zendesk_organizations_list",
        "List organizations",
        "List the organizations of customers, page by page, by id. Use it to find an organization_id. "
        "It does not filter or search by name, and does not list their people.",
        "organizations",
        OrganizationsList,
        outputs.Organizations,
        READS,
        organizations_list,
    ),
)
