"""What Zendesk says when it refuses, in any of the shapes it says it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import from_json

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code, a text, and what was said of single fields. All of it is the server's wording."""

    code: str | None = None
    text: str = ""
    details: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    is_json: bool = False

    @property
    def sentence(self) -> str:
        """What was said of the fields, or else the text."""
        said = [item.get("description") for items in self.details.values() for item in items]
        return _line("; ".join(text for text in said if isinstance(text, str)) or self.text)


def refusal(body: bytes) -> Refusal:
    """Read the body of an error: Zendesk knows four JSON shapes, plain text, HTML and nothing at all."""
    try:
        value = from_json(body, allow_inf_nan=False)
    except ValueError:
        return Refusal(text="" if b"<" in body[:200] else _line(body[:1000].decode("utf-8", "replace")))
    if not isinstance(value, dict):
        return Refusal(text=_line(value), is_json=True)
    error, errors = value.get("error"), value.get("errors")
    if isinstance(error, dict):
        return Refusal(_word(error.get("title")), _line(error.get("message") or error.get("title")), {}, True)
    if isinstance(errors, list) and errors and isinstance(errors[0], dict):
        first = errors[0]
        return Refusal(_word(first.get("code")), _line(first.get("detail") or first.get("title")), {}, True)
    text = value.get("description") or value.get("error_description") or value.get("message") or error
    return Refusal(_word(error), _line(text), _details(value.get("details")), True)


def _details(value: Any) -> dict[str, list[dict[str, Any]]]:
    if not isinstance(value, dict):
        return {}
    return {str(name): _objects(items) for name, items in value.items()}


def _objects(items: Any) -> list[dict[str, Any]]:
    members = items if isinstance(items, Sequence) and not isinstance(items, str) else [items]
    return [item if isinstance(item, dict) else {"description": str(item)} for item in members]


def _word(value: Any) -> str | None:
    return value[:LONGEST] if isinstance(value, str) else None


def _line(value: Any) -> str:
    """Return one line of bounded length, without control characters."""
    text = (
        "".join(mark if mark.isprintable() else " " for mark in value[: 4 * LONGEST])
        if isinstance(value, str)
        else ""
    )
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
