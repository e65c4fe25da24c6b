"""Zendesk's search language: a query as terms, and the order it asks for. Nothing is an error, as at Zendesk."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Sorted = Literal["updated", "created", "priority", "status", "ticket_type"]
"""What hits can be sorted by."""

KINDS: Final = ("ticket", "user", "organization", "group")
"""What ``type:`` may ask for."""

KEYWORDS: Final = {
    "status": "new, open, pending, hold, solved, closed; status<solved is everything unsolved",
    "assignee": "a name, an e-mail address, me or none",
    "requester": "a name, an e-mail address, me or none",
    "group": "a group's name, or none",
    "organization": "an organization's name, or none",
    "priority": "low, normal, high, urgent or none",
    "tags": "one tag; “a b” for both; again for either",
    "subject": "words of the subject; photo* for beginnings",
    "created": "a day, or >4hours for newer than that",
    "updated": "a day, or >4hours for newer than that",
    "solved": "a day, or >4hours for newer than that",
    "due_date": "a day, or >4hours for newer than that",
    "ticket_type": "question, incident, problem or task",
    "via": "mail, web, api, chat …",
    "description": "words of the first message",
    "comment": "words of any message",
    "brand": "a brand's name",
    "form": "a ticket form's name",
    "custom_status_id": "the number of a status of your own",
    "commenter": "who wrote in it",
    "cc": "who gets a copy",
    "submitter": "who made it",
    "satisfaction": "good, bad, offered, unoffered",
    "has_attachment": "true or false",
    "attachment_name": "a file's name",
    "recipient": "the address it was sent to",
    "fieldvalue": "the value of any field of your own",
    "support_type": "agent or ai_agent",
    "order_by": "created_at, updated_at, priority, status or ticket_type",
    "sort": "asc or desc",
    "type": "ticket",
}
"""The keywords for tickets and what belongs behind each, the most used first."""

_TERM: Final = re.compile(
    r'(?P<minus>-?)(?:(?P<key>[A-Za-z]\w*)(?P<operator><=|>=|:|<|>))?(?P<value>"[^"]*"?|[^\s"]\S*)'
)
_UNFINISHED: Final = re.compile(r"(?:^|\s)-?[A-Za-z]\w*(?:<=|>=|:|<|>)$")
_SORTS: Final[dict[str, Sorted]] = {
    "created_at": "created",
    "created": "created",
    "updated_at": "updated",
    "updated": "updated",
    "commented": "updated",
    "priority": "priority",
    "status": "status",
    "ticket_type": "ticket_type",
}
_MOST_TERMS: Final = 64


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase (then ``key`` is empty), or a keyword with an operator and a value."""

    key: str
    operator: str
    value: str
    negated: bool = False
    quoted: bool = False

    def __str__(self) -> str:
        value = f'"{self.value}"' if self.quoted else self.value
        return f"{'-' * self.negated}{self.key}{self.operator if self.key else ''}{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """A query: its terms, the kinds of things it is limited to, and the order it asks for, if it does."""

    text: str
    terms: tuple[Term, ...] = ()
    kinds: frozenset[str] = frozenset()
    order_by: Sorted | None = None
    descending: bool = True
    unfinished: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keywords in it, each once; words have the empty one."""
        return tuple(dict.fromkeys(term.key for term in self.terms))

    @property
    def for_tickets(self) -> str:
        """The query as it was typed, limited to tickets where it names no kind."""
        return self.text if self.kinds else f"type:ticket {self.text}"

    @property
    def bare(self) -> str:
        """The terms alone, as exports take them: they have a kind and an order of their own."""
        return " ".join(map(str, self.terms))

    @property
    def elsewhere(self) -> str | None:
        """What it asks for instead of tickets, if it does."""
        return min(self.kinds) if self.kinds and "ticket" not in self.kinds else None

    def of(self, key: str, *, negated: bool = False) -> tuple[Term, ...]:
        """List the terms of one keyword, in order."""
        return tuple(term for term in self.terms if term.key == key and term.negated is negated)


def parse(text: str) -> Query:
    """Read a query; whatever is no term is a word. A keyword that ends it without a value is not meant yet."""
    text = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    unfinished = _UNFINISHED.search(text)
    terms: list[Term] = []
    kinds: set[str] = set()
    order_by, descending = None, True
    for found in _TERM.finditer(text[: unfinished.start()] if unfinished else text):
        term = _term(found)
        value = term.value.casefold()
        if term.key == "type" and value in KINDS and not term.negated:
            kinds.add(value)
        elif term.key == "order_by":
            order_by = _SORTS.get(value)
        elif term.key == "sort":
            descending = value != "asc"
        elif term.value:
            terms.append(term)
    return Query(text, tuple(terms[:_MOST_TERMS]), frozenset(kinds), order_by, descending, bool(unfinished))


def _term(found: re.Match[str]) -> Term:
    value = found["value"]
    quoted = value.startswith('"')
    key = (found["key"] or "").casefold()
    return Term(key, found["operator"] or ":", value.strip('"') if quoted else value, bool(found["minus"]), quoted)
