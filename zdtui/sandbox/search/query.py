"""Reads a query into terms."""

import re
from dataclasses import dataclass

_TERM = re.compile(r'(?P<minus>-?)(?:(?P<key>[A-Za-z][\w.]*)(?P<operator>:|<=|>=|<|>))?(?P<value>"[^"]*"?|[^\s"]\S*)')
KINDS = ("ticket", "user", "organization", "group")
_MAX_WORDS = 64
_ORDERS = {
    "created_at": "created", "created": "created", "updated_at": "updated", "updated": "updated",
    "commented": "updated",
    "priority": "priority", "status": "status", "ticket_type": "type",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query: a word or phrase (`key` is empty), or `key operator value`."""

    key: str
    operator: str
    value: str
    negated: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Query:
    """A query: its terms, the types it is limited to, and the order it asks for."""

    terms: tuple[Term, ...]
    types: frozenset[str]
    order_by: str | None
    descending: bool

    def of(self, key: str, *, negated: bool = False) -> list[Term]:
        """Give the terms of one keyword."""
        return [term for term in self.terms if term.key == key and term.negated is negated]

    @property
    def keys(self) -> list[str]:
        """Give the keywords that are used, each once; plain words have the empty one."""
        return list(dict.fromkeys(term.key for term in self.terms))


def parse(text: str) -> Query:
    """Read a query; whatever is no term is a word, and nothing is an error."""
    terms: list[Term] = []
    types: set[str] = set()
    order_by, descending = None, True
    for match in _TERM.finditer(text):
        value = match["value"]
        quoted = value.startswith('"')
        value = value.strip('"') if quoted else value
        key = (match["key"] or "").casefold()
        if key == "type" and value.casefold() in KINDS and not match["minus"]:
            types.add(value.casefold())
        elif key == "order_by":
            order_by = _ORDERS.get(value.casefold())
        elif key == "sort":
            descending = value.casefold() != "asc"
        elif value or key:
            terms.append(Term(key, match["operator"] or ":", value, bool(match["minus"]), quoted))
    return Query(tuple(terms[:_MAX_WORDS]), frozenset(types), order_by, descending)
