"""Doing a call: check the input, do it at the desk, and say what came of it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zdtui.tools.refusal import ToolError, refusal_of
from zdtui.tools.registry import tool

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk

ENDED = frozenset({"EXPIRED", "REVOKED"})
"""Statuses in which no write is tried."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a call.

    Attributes:
        data: the tool's answer; of a dry run, the request that would have been sent.
        execution_id: the UUID of the call.
        account: the name of the account it was made at.
        warnings: sentences for whoever called.
        rate: how many requests a minute the account has (``limit``), how many are left (``remaining``), and when
            they are full again (``reset``, Unix seconds); empty where nobody said.
        dry_run: whether nothing was sent.
        requests: what Zendesk calls the requests that were made, for its support.
        lookup: what Zendesk said of the key of a new ticket: ``miss``, or ``hit`` when it had it already.

    """

    data: dict[str, Any]
    execution_id: str
    account: str
    warnings: list[str] = field(default_factory=list)
    rate: dict[str, int | None] = field(default_factory=dict)
    dry_run: bool = False
    requests: list[str] = field(default_factory=list)
    lookup: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The result as data."""
        told = {
            "data": self.data,
            "execution_id": self.execution_id,
            "account": self.account,
            "warnings": self.warnings,
            "rate": self.rate,
        }
        return {**told, "dry_run": True} if self.dry_run else told


async def perform(
    desk: "Desk",
    tool_name: str,
    tool_input: object,
    *,
    dry_run: bool = False,
    full: bool = False,
    safe: bool = False,
    confirmed: bool = False,
    execution_id: str | None = None,
) -> Result:
    """Call a tool at a desk.

    ``dry_run`` shows the request instead of sending it, ``full`` leaves nothing out of the answer, ``safe`` yields
    to whoever changed the ticket since it was read, ``confirmed`` agrees to what costs a seat. A write with the
    ``execution_id`` of an earlier one is not done twice.

    Raises:
        ToolError: whatever keeps it from being done.

    """
    from zdtui.tools.call import Call, Rehearsed
    from zdtui.tools.checking import checked

    wanted = tool(tool_name)
    given = checked(wanted.input, tool_name, tool_input)
    call = Call(desk, execution_id or str(uuid4()), dry_run, full, safe, confirmed)
    if wanted.capabilities and not dry_run:
        _check_standing(desk)
    try:
        data = await wanted.handler(call, given)
    except Rehearsed as rehearsed:
        data = rehearsed.request
    except Exception as error:
        raise _naming(tool_name, refusal_of(error)) from error
    rate = await _rate(desk)
    return Result(
        data, call.execution_id, desk.account.name, call.warnings, rate, dry_run, call.requests, call.lookup
    )


def _naming(tool_name: str, error: ToolError) -> ToolError:
    """Name the tool where it is about what the account may do."""
    if error.code in ("missing_scope", "forbidden", "plan_limited"):
        error.message = error.sentence = f"{tool_name}: {error.message}"
    return error


async def _rate(desk: "Desk") -> dict[str, int | None]:
    """The account's limit as its last answer told it."""
    if desk.activity.limit is None:
        return {}
    budget = (await desk.client()).budget
    reset = budget.resets_at
    return {
        "limit": budget.limit,
        "remaining": budget.remaining,
        "reset": None if reset is None else int(reset),
    }


def _check_standing(desk: "Desk") -> None:
    """Refuse to write for an account that has to sign in again."""
    if str(desk.standing.status) in ENDED:
        raise ToolError(
            f"account_{desk.standing.status.lower()}", desk.standing.reason, desk.standing.repair, exit_code=3
        )
