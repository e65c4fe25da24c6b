"""Decides about every call of an agent before anything is done."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from typing import Any

from zdtui.tools.guard.allowance import Allowance
from zdtui.tools.guard.budget import READS, WRITES, Limit, Meter
from zdtui.tools.guard.capability import ALL, Capability, needed
from zdtui.tools.guard.pin import Pin
from zdtui.tools.refusal import ToolError


class Way(Enum):
    """How a call that may be made is made."""

    DO = "do"
    ASK = "ask"
    PROPOSE = "propose"


@dataclass(frozen=True, slots=True)
class Decision:
    """How a call is made, and the capability it rests on (``None`` for a call that reads)."""

    way: Way
    capability: Capability | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """What a person allowed when they started the run: nothing but reading, unless they say so.

    With ``propose``, writes wait for a person: those named by ``write``, or all when none is named.
    """

    write: frozenset[Capability] = frozenset()
    propose: bool = False
    allowance: Allowance = field(default_factory=Allowance)
    reads: Limit = READS
    writes: Limit = WRITES

    @property
    def open(self) -> frozenset[Capability]:
        """The capabilities that may be used, at once or as proposals."""
        return self.write or (ALL if self.propose else frozenset())


@dataclass
class Guard:
    """Judges the calls of one run. ``tools`` says of each known tool whether it only reads."""

    policy: Policy
    tools: Mapping[str, bool]
    pin: Pin
    clock: Callable[[], float]
    reads: Meter = field(init=False)
    writes: Meter = field(init=False)

    def __post_init__(self) -> None:
        self.reads = Meter("reads", self.policy.reads, self.clock)
        self.writes = Meter("writes", self.policy.writes, self.clock)

    def at(self, pin: Pin) -> "Guard":
        """The same guard at another account: what is spent there is spent here."""
        other = Guard(self.policy, self.tools, pin, self.clock)
        other.reads, other.writes = self.reads, self.writes
        return other

    def judge(self, tool: str, tool_input: Mapping[str, Any]) -> Decision:
        """Decide how a call is made; ``tool_input`` has passed the tool's own checks, defaults filled in.

        Raises:
            ToolError: it is not made.

        """
        if tool not in self.tools:
            raise unknown(tool, self.tools)
        self.pin.check()
        self.policy.allowance.check(tool, tool_input)
        try:
            capability = needed(tool, tool_input, reads_only=self.tools[tool])
        except KeyError:
            raise ToolError(
                "read_only", f"{tool} writes, and nobody can allow that.", "Use one of the other tools."
            ) from None
        if capability is None:
            self.reads.spend()
            return Decision(Way.DO)
        if capability not in self.policy.open:
            raise _read_only(tool, capability)
        self.writes.spend()
        return Decision(self._way(tool, capability, tool_input), capability)

    def _way(self, tool: str, capability: Capability, tool_input: Mapping[str, Any]) -> Way:
        if self.policy.propose:
            return Way.PROPOSE
        takes_seat = tool == "zendesk_user_create" and tool_input.get("role", "end-user") != "end-user"
        return Way.ASK if capability is Capability.REPLY or takes_seat else Way.DO


def unknown(tool: str, tools: Iterable[str]) -> ToolError:
    """The refusal of a tool that does not exist, with the names that are near."""
    near = get_close_matches(tool, tools, 3)
    return ToolError(
        "unknown_tool", "There is no such tool.", f"Did you mean {' or '.join(near)}?" if near else "List the tools."
    )


def _read_only(tool: str, capability: Capability) -> ToolError:
    return ToolError(
        "read_only",
        f"This run may not use {tool} that way: it needs the capability “{capability}”.",
        f"Tell the person; they can start the server with --write {capability}, or with --propose.",
    )
