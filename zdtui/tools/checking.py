"""Checking an input before anything is sent."""

import json
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError

from zdtui.tools.fields import Input
from zdtui.tools.refusal import ToolError

I = TypeVar("I", bound=Input)  # noqa: E741  (an input; it stands in this module only)


def checked(model: type[I], tool_name: str, given: object) -> I:
    """Read the input of a tool.

    Raises:
        ToolError: it is none (``invalid_input``, ``unknown_parameter``); every problem is named.

    """
    if not isinstance(given, dict):
        raise _refused("invalid_input", f"The input of {tool_name} is a JSON object.", "Pass an object such as {}.")
    try:
        return model.model_validate(given)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False, include_context=True)
        unknown = [str(each["loc"][-1]) for each in problems if each["type"] == "extra_forbidden"]
        if unknown:
            raise _unknown(tool_name, unknown, [*model.model_fields]) from None
        said = "; ".join(dict.fromkeys(_sentence(each) for each in problems))
        raise _refused("invalid_input", f"{said}.", f"Correct the input: zdtui tools schema {tool_name}") from None


def parsed(text: str) -> Any:
    """Read an input that came as text.

    Raises:
        ToolError: it is not JSON (``invalid_input``).

    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        place = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise _refused(
            "invalid_input", f"The input is not JSON{place}.", 'Pass an object: {"ticket_id": 7}'
        ) from None


def _unknown(tool_name: str, unknown: list[str], known: list[str]) -> ToolError:
    """Name the keys that a tool does not know and those that come near."""
    near = [name for key in unknown for name in get_close_matches(key, known, 2, 0.6)]
    asked = f"Did you mean {', '.join(dict.fromkeys(near))}? " if near else ""
    names = ", ".join(f"{key[:80]!r}" for key in unknown)
    return _refused(
        "unknown_parameter",
        f"{tool_name} knows no parameter {names}.",
        f"{asked}It knows: {', '.join(known) or 'none'}.",
    )


def _sentence(problem: Any) -> str:
    """Say what is wrong with one value, without the value."""
    name = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "missing":
        return f"{name} is required"
    if problem["type"] == "literal_error":
        return f"{name} is one of {problem['ctx']['expected']}"
    message = str(problem["msg"]).removeprefix("Value error, ").removeprefix("Input should be ")
    if not name:
        return message
    return f"{name} should be {message}" if message != problem["msg"] else f"{name}: {message}"


def _refused(code: str, message: str, fix: str) -> ToolError:
    return ToolError(code, message, fix, exit_code=2)
