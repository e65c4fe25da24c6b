"""The members of a list, one by one."""

from typing import Any, TypeVar

import msgspec
from pydantic_core import from_json

from zdtui.model.resource import Record

T = TypeVar("T", bound=Record)

_NULL = b"null"

_items = msgspec.json.Decoder(list[msgspec.Raw])


def members(raw: msgspec.Raw | None) -> list[msgspec.Raw]:
    """Split a list into its members, undecoded; null is an empty list, anything else its own only member."""
    if raw is None or (len(raw) == len(_NULL) and bytes(raw) == _NULL):
        return []
    try:
        return _items.decode(raw)
    except ValueError:
        return [raw]


def read(raws: list[msgspec.Raw], model: type[T]) -> tuple[list[T], list[Any]]:
    """Read a list member by member; one that is no resource is set aside and spoils nothing."""
    found: list[T] = []
    aside: list[Any] = []
    for member in raws:
        try:
            value = from_json(bytes(member), allow_inf_nan=False)
        except ValueError:
            aside.append(bytes(member))
            continue
        try:
            found.append(model.read(value))
        except ValueError:
            aside.append(value)
    return found, aside
