"""What a tool is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from zdtui.tools.call import Call
from zdtui.tools.fields import Input, Output

I = TypeVar("I", bound=Input)  # noqa: E741  (an input; it stands in this module only)


@dataclass(frozen=True, slots=True)
class Hints:
    """What a client may assume of a tool before it calls it (the annotations of MCP)."""

    read_only: bool = False
    destructive: bool = False
    idempotent: bool = False
    open_world: bool = False


READS = Hints(read_only=True, idempotent=True)
"""Changes nothing."""

ADDS = Hints()
"""Makes something new and changes nothing that is there."""


@dataclass(frozen=True, slots=True)
class Tool(Generic[I]):
    """One tool: how it is named and described, what goes in and out, and what it does.

    Attributes:
        name: as agents call it.
        title: as people read it.
        description: tells a model when to use it and what it does not do.
        group: the object it is about.
        input: the model of its input; unknown keys are refused.
        output: the model of its data.
        hints: what may be assumed of it.
        capabilities: what a guard has to allow for it, none for a tool that only reads.
        handler: does it, at the desk of the call, and returns its data.

    """

    name: str
    title: str
    description: str
    group: str
    input: type[I]
    output: type[Output]
    hints: Hints
    handler: Callable[[Call, I], Awaitable[dict[str, Any]]]
    capabilities: tuple[str, ...] = ()

    def capability(self, given: I) -> str | None:
        """What a guard has to allow for this very call: ``note``, ``reply``, ``update``, ``create``, or nothing."""
        if len(self.capabilities) < 2:
            return self.capabilities[0] if self.capabilities else None
        return "note" if getattr(given, "public", True) is False else "reply"

    def input_schema(self) -> dict[str, Any]:
        """The JSON schema of the input."""
        return self.input.model_json_schema()

    def output_schema(self) -> dict[str, Any]:
        """The JSON schema of the data."""
        return self.output.model_json_schema()
