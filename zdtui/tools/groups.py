"""``zendesk_groups_list``."""

from typing import Any

from pydantic import Field

from zdtui.text.ages import age as ago
from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Input, Page, PerPage
from zdtui.tools.tool import READS, Tool

LASTS = 3600.0
"""Seconds for which the answer is good: groups seldom change."""


class GroupsList(Input):
    """Which page."""

    page: Page | None = Field(None, description="Page number; the first page when it is not given.")
    per_page: PerPage = 25


async def groups_list(call: Call, given: GroupsList) -> dict[str, Any]:
    """List groups: ``GET /api/v2/groups``, once an hour."""
    size = call.page_size(given.per_page)
    page = given.page or 1
    key = f"tools groups {page} {size}"
    kept = call.desk.store.get(key)
    now = call.desk.clock()
    if call.dry_run or not isinstance(kept, dict) or not 0 <= now - kept["at"] < LASTS:
        fetched = await call.fetch("/groups", {"page": page, "per_page": size, "exclude_deleted": True})
        raws = [each for each in fetched.many("groups", call) if not each.get("deleted")]
        kept = {"at": now, "groups": raws, "has_more": fetched.has_more}
        await call.desk.store.set(key, kept)
    found = [small.plain(each, small.GROUP, full=call.full) for each in kept["groups"]]
    age = int(now - kept["at"])
    if age:
        call.warn(f"The groups are as Zendesk told them {ago(age)} ago; they are asked for again after an hour.")
    return {"groups": found, "has_more": kept["has_more"], "page": page, "per_page": size, "age_seconds": age}


TOOLS = (
    Tool(
        "zendesk_groups_list",
        "List groups",
        "List the groups of agents that tickets can be given to, without deleted ones. Use it to find a group_id for "
        "zendesk_ticket_update. Answers are kept for an hour; age_seconds says how old one is. "
        "It does not list the members of a group.",
        "groups",
        GroupsList,
        outputs.Groups,
        READS,
        groups_list,
    ),
)
