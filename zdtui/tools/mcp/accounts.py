"""The accounts of one server: each call goes to one of them, and to no other."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from zdtui.tools.formats import declared
from zdtui.tools.mcp.run import Caller, Outcome, Run
from zdtui.tools.refusal import ToolError
from zdtui.tools.registry import NAMES
from zdtui.tools.registry import tool as find

if TYPE_CHECKING:
    from zdtui.tools.guard.guard import Policy
    from zdtui.tools.guard.untrusted import Marks
    from zdtui.tools.tool import Tool

ACCOUNT: Final = "account"
"""The argument that says at which account a tool is used; there is none where a server has a single one."""


class Accounts:
    """The runs of a server, one at each of its accounts; they share what is allowed, spent and logged."""

    def __init__(self, runs: Sequence[Run]) -> None:
        """The first is meant when a call that only reads names none."""
        self._runs: Mapping[str, Run] = {run.desk.account.name: run for run in runs}
        self._first = runs[0]

    @property
    def names(self) -> list[str]:
        """The names of the accounts."""
        return [*self._runs]

    @property
    def marks(self) -> "Marks":
        """The marks around text from outside."""
        return self._first.marks

    @property
    def policy(self) -> "Policy":
        """What was allowed."""
        return self._first.guard.policy

    def declared(self) -> list[dict[str, Any]]:
        """The tools as MCP lists them; where there are several accounts, each can be named."""
        return [self._with_account(tool, declared(tool, "mcp")) for tool in self._first.tools()]

    async def call(self, name: str, arguments: Mapping[str, Any] | None, caller: Caller) -> Outcome:
        """Make one call at the account that it names; a name that is not on the list reaches nothing."""
        if len(self._runs) == 1:
            return await self._first.call(name, arguments, caller)
        given = self.marks.unwrapped(dict(arguments or {}))
        try:
            run = self._chosen(name, given)
        except ToolError as error:
            return await self._first.refuse(name, given, caller, error)
        return await run.call(name, {key: value for key, value in given.items() if key != ACCOUNT}, caller)

    def _chosen(self, name: str, given: Mapping[str, Any]) -> Run:
        """The run that a call is meant for."""
        wanted = given.get(ACCOUNT)
        if isinstance(wanted, str) and wanted in self._runs:
            return self._runs[wanted]
        there = f"There are: {', '.join(self._runs)}."
        if wanted is not None:
            raise ToolError("other_account", "This run has no account of that name.", there)
        if name in NAMES and not find(name).hints.read_only:
            raise ToolError("account_required", f"{name} writes: say at which account.", f"Give account. {there}")
        return self._first

    def _with_account(self, tool: "Tool[Any]", shape: dict[str, Any]) -> dict[str, Any]:
        """A tool with the argument that names an account."""
        if len(self._runs) == 1:
            return shape
        reads = tool.hints.read_only
        account = {
            "type": "string",
            "enum": self.names,
            "description": f"Whose Zendesk; {f'{self.names[0]} when it is not given' if reads else 'required'}.",
        }
        schema = shape["inputSchema"]
        required = [*schema.get("required", []), *([] if reads else [ACCOUNT])]
        properties = {**schema["properties"], ACCOUNT: account}
        return {**shape, "inputSchema": {**schema, "properties": properties, "required": required}}
