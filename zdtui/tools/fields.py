"""What inputs are made of, and the base of every input and output."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from zdtui.tools.refusal import ToolError

T = TypeVar("T")


def _without_null(schema: dict[str, Any]) -> None:
    """Say of each optional parameter what it takes; that null means not given is not told, since few clients ask."""
    for shape in schema.get("properties", {}).values():
        kinds = [each for each in shape.get("anyOf", []) if each != {"type": "null"}]
        if len(kinds) < len(shape.get("anyOf", [])):
            del shape["anyOf"], shape["default"]
            shape.update(kinds[0] if len(kinds) == 1 else {"anyOf": kinds})


class Input(BaseModel):
    """What a tool is given; a key it does not know is refused."""

    model_config = ConfigDict(
        extra="forbid", hide_input_in_errors=True, json_schema_extra=_without_null, defer_build=True
    )

    def supplied(self, *, but: tuple[str, ...] = ()) -> dict[str, Any]:
        """What was given, and nothing else; a null counts as not given."""
        return {
            name: getattr(self, name)
            for name in type(self).model_fields
            if name in self.model_fields_set and name not in but and getattr(self, name) is not None
        }


class Output(BaseModel):
    """What a tool answers; whatever else Zendesk sent may stand beside it."""

    model_config = ConfigDict(extra="allow", defer_build=True)


def _whole(value: object) -> object:
    """Let numbers and strings of digits by."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or (isinstance(value, str) and not (value.isascii() and value.isdigit())):
        raise ValueError("a number, or its digits")
    return value


Id = Annotated[
    int,
    BeforeValidator(_whole),
    Field(gt=0),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^[0-9]+$"}]}),
]
"""An id: a number, or its digits."""

Status = Literal["new", "open", "pending", "hold", "solved", "closed"]
Priority = Literal["urgent", "high", "normal", "low"]
Kind = Literal["problem", "incident", "question", "task"]
Order = Literal["asc", "desc"]
Role = Literal["end-user", "agent", "admin"]

Page = Annotated[int, Field(ge=1, description="Page number, from 1.")]
PerPage = Annotated[int, Field(ge=1, description="How many a page, at most 100.")]

MOST = 100
"""The most that Zendesk puts on one page."""


def included(text: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """Read a list of names with commas between.

    Raises:
        ToolError: a name is none of ``known`` (``invalid_input``).

    """
    names = tuple(name.strip() for name in (text or "").split(",") if name.strip())
    strange = [name for name in names if name not in known]
    if strange:
        raise ToolError(
            "invalid_input",
            f"include knows no {', '.join(strange)[:80]}.",
            f"It knows: {', '.join(known)}.",
            exit_code=2,
        )
    return names
