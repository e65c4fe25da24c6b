"""One run of the server: its account, what is allowed, its marks and its log."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zdtui.tools.checking import checked
from zdtui.tools.execution import perform
from zdtui.tools.guard.allowance import ticket_of
from zdtui.tools.guard.audit import AuditLog, digest
from zdtui.tools.guard.guard import Guard, Way
from zdtui.tools.guard.untrusted import Marks
from zdtui.tools.mcp.asking import Answer, Asker, Unanswered, question
from zdtui.tools.mcp.facts import TicketFacts, ticket_facts
from zdtui.tools.mcp.proposing import propose
from zdtui.tools.refusal import ToolError, refusal_of
from zdtui.tools.registry import tool as find
from zdtui.tools.registry import tools

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from zdtui.desk.desk import Desk
    from zdtui.tools.tool import Tool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to.

    Attributes:
        data: what may be shown to a model.
        error: what kept it from being done.
        warnings: sentences beside it.
        account: whose Zendesk it was about.
        execution: the UUID of the call.
        rate: how much of the account's limit is left.
        trace: what the log keeps of it: Zendesk's names for the requests.

    """

    data: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    warnings: tuple[str, ...] = ()
    account: str = ""
    execution: str = ""
    rate: Mapping[str, Any] = field(default_factory=dict)
    trace: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, as it says itself, and how its person can be asked."""

    name: str
    asker: Asker
    reason: str = ""


@dataclass
class Run:
    """Takes calls through the guard to the tools."""

    desk: "Desk"
    guard: Guard
    log: AuditLog
    marks: Marks = field(default_factory=Marks)
    name: str = field(default_factory=lambda: uuid4().hex)

    def tools(self) -> "list[Tool[Any]]":
        """The tools that this run may use."""
        return [each for each in tools() if self.guard.policy.allowance.has_tool(each.name)]

    async def call(self, name: str, arguments: Mapping[str, Any] | None, caller: Caller) -> Outcome:
        """Make one call, if it may be made; whatever goes wrong is part of the answer."""
        execution = str(uuid4())
        given = self.marks.unwrapped(dict(arguments or {}))
        return await self._logged(
            name, given, caller, execution, lambda: self._judged(name, given, caller, execution)
        )

    async def refuse(self, name: str, given: Mapping[str, Any], caller: Caller, error: ToolError) -> Outcome:
        """Do not make a call; the log has it all the same."""

        async def refused() -> tuple[Outcome, str]:
            raise error

        return await self._logged(name, given, caller, str(uuid4()), refused)

    async def _logged(
        self,
        name: str,
        given: Mapping[str, Any],
        caller: Caller,
        execution: str,
        do: "Callable[[], Awaitable[tuple[Outcome, str]]]",
    ) -> Outcome:
        """Write a call down, do it, and write down what it came to."""
        facts: dict[str, Any] = {
            "run": self.name,
            "execution": execution,
            "client": caller.name[:200],
            "account": self.desk.account.name,
            "tool": name[:100],
            "ticket": ticket_of(given),
            "input": digest(given),
        }
        try:
            self.log.write(event="call", **facts)
            outcome, how = await do()
        except Unanswered:
            self.log.write(event="outcome", **facts, outcome="asked")
            raise
        except Exception as error:  # noqa: BLE001 - an agent is told what happened, whatever it was
            told = refusal_of(error)
            outcome, how = Outcome(error=self._told(told), trace=_named([told.request_id])), told.code
        outcome = replace(outcome, account=self.desk.account.name, execution=execution)
        try:
            self.log.write(event="outcome", **facts, outcome=how, **outcome.trace)
        except ToolError as error:
            return Outcome(error=self._told(error)) if outcome.error is None else outcome
        return outcome

    async def _judged(self, name: str, given: dict[str, Any], caller: Caller, execution: str) -> tuple[Outcome, str]:
        tool = find(name)
        wanted = checked(tool.input, name, given)
        decision = self.guard.judge(name, wanted.model_dump())
        given = wanted.model_dump(exclude_unset=True)
        if decision.way is Way.DO:
            return await self._done(name, given, execution), "done"
        about = await ticket_facts(self.desk, ticket_of(given))
        if decision.way is Way.ASK:
            shown = question(name, given, about, self.desk.account.name)
            answer = await caller.asker.ask(shown, digest([self.desk.account.name, name, given]))
            if answer is Answer.YES:
                self.guard.pin.check()
                return await self._done(name, given, execution), "confirmed"
            if answer is Answer.NO:
                raise ToolError("declined", "The person said no.", "Do not try again; ask them what they want.")
        return await self._proposed(tool, given, about, caller), "proposed"

    async def _done(self, name: str, given: dict[str, Any], execution: str) -> Outcome:
        result = await perform(self.desk, name, given, confirmed=True, execution_id=execution)
        return Outcome(
            self.marks.wrapped(result.data),
            warnings=tuple(map(self.marks.wrap, result.warnings)),
            rate=result.rate,
            trace=_named(result.requests, result.lookup),
        )

    async def _proposed(
        self, tool: "Tool[Any]", given: dict[str, Any], about: TicketFacts | None, caller: Caller
    ) -> Outcome:
        reason = caller.reason or f"It used {tool.name} without saying why."
        row = await propose(self.desk, tool, given, about, reason=reason, agent=caller.name)
        told = ToolError(
            "proposed",
            "Nothing was sent. It waits as a proposal until a person approves it in zdtui.",
            "Do not try again. Tell the person that it waits for them among the proposals of zdtui.",
            details={"proposal": row.id},
        )
        return Outcome(error=told.as_json())

    def _told(self, error: ToolError) -> dict[str, Any]:
        """An error as a model may see it: Zendesk's own words may be in every sentence."""
        told = error.as_json()
        return {**self.marks.wrapped(told), "code": error.code} if _remote(error) else told


def _named(requests: "Iterable[str | None]", lookup: str | None = None) -> dict[str, Any]:
    """What the log keeps of the requests of a call."""
    named = [each for each in requests if each]
    return {**({"requests": named} if named else {}), **({"idempotency_lookup": lookup} if lookup else {})}


def _remote(error: ToolError) -> bool:
    """Whether Zendesk's own words may be in it; the guard's sentences are all ours."""
    return error.code not in {
        *("read_only", "not_allowed", "account_changed", "budget_spent", "too_fast", "no_log"),
        *("declined", "proposed", "not_proposable", "unknown_tool", "other_account", "account_required"),
    }


def as_text(data: Any) -> str:
    """Data as a model reads it: JSON in which everything outside ASCII but the marks stays readable."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
