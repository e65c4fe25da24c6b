"""The part of an address behind the question mark."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

Value: TypeAlias = str | int | bool | None
Query: TypeAlias = Mapping[str, Value | Sequence[str | int]]
"""Parameters by name; ``None`` is left out, a sequence is sent once for each member when its name ends in ``[]``."""


def address(path: str, query: Query | None = None) -> str:
    """Return ``path`` with ``query`` behind it, brackets and all else encoded.

    A sequence under a plain name is joined with commas, as in ``ids`` and ``include``; an empty one is left out.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in (query or {}).items():
        if isinstance(value, str) or not isinstance(value, Sequence):
            pairs += [] if value is None else [(name, _text(value))]
        elif name.endswith("[]"):
            pairs += [(name, _text(member)) for member in value]
        elif value:
            pairs.append((name, ",".join(_text(member) for member in value)))
    return f"{path}?{urlencode(pairs, quote_via=quote, safe=',')}" if pairs else path


def parameters(target: str) -> dict[str, str]:
    """Return the parameters of ``path?query``."""
    return dict(parse_qsl(urlsplit(target).query, keep_blank_values=True))


def replaced(target: str, **changes: str) -> str:
    """Return ``path?query`` with some parameters set anew (``page__after`` stands for ``page[after]``)."""
    query = parameters(target)
    for name, value in changes.items():
        outer, _, inner = name.partition("__")
        query[f"{outer}[{inner}]" if inner else outer] = value
    return address(urlsplit(target).path, query)


def segment(text: str | int) -> str:
    """Return one segment of a path, safe against anything a name may hold."""
    return quote(str(text), safe="")


def _text(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
