"""Conditions on the table ``ticket t``, each for one kind of term."""

import json
from collections.abc import Callable
from operator import eq, ge, gt, le, lt
from typing import Final, NamedTuple

from zdtui.store.columns import usable
from zdtui.store.words import beginning_expression, phrase_expression
from zdtui.text.query import KEYWORDS, Term

Names = tuple[str | None, ...]

STATUSES: Final[Names] = ("new", "open", "pending", "hold", "solved", "closed")
PRIORITIES: Final[Names] = (None, "low", "normal", "high", "urgent")
TYPES: Final[Names] = (None, "problem", "incident", "question", "task")
"""The values of a column in their order; ``None`` where there is none."""

_COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {":": eq, "<": lt, "<=": le, ">": gt, ">=": ge}
_AMONG: Final = "COLUMN IN (SELECT value FROM json_each(?))"
_WITH_WORDS: Final = "t.id IN (SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ?)"
_DESCRIBED: Final = "t.id IN (SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ? AND rowid & 255 = 0)"
_CHANNELS: Final = {"mail": "email", "chat": "chat", "web": "web"}


class Condition(NamedTuple):
    """A condition in SQL and the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()


NOTHING: Final = Condition("0")


def ranked(column: str, names: Names, term: Term) -> Condition | None:
    """Compare a value with one of a known order."""
    value = term.value.casefold()
    wanted = None if value == "none" else value
    if wanted not in names:
        return None
    bound, holds = names.index(wanted), _COMPARE[term.operator]
    kept = [name for place, name in enumerate(names) if holds(place, bound)]
    marks = ", ".join("?" for name in kept if name is not None)
    unset = f" OR {column} IS NULL" if None in kept else ""
    return Condition(f"{column} IN ({marks}){unset}", tuple(name for name in kept if name is not None))


def one_of(column: str, value: str, named: Callable[[], list[int]]) -> Condition:
    """Compare an id with none, a number, or the ids that a name stands for."""
    if value.casefold() == "none":
        return Condition(f"{column} IS NULL")
    if value.isdecimal():
        return Condition(f"{column} = ?", (int(value),)) if usable(int(value)) else NOTHING
    ids = named()
    return Condition(_AMONG.replace("COLUMN", column), (json.dumps(ids),)) if ids else NOTHING


def _tags(term: Term) -> Condition:
    """Ask for all of the tags in a list, for a beginning, or for none at all."""
    value = term.value.casefold()
    if value == "none":
        return Condition("t.tags = ''")
    if value.endswith("*"):
        return Condition("instr(lower(' ' || t.tags), ?) > 0", (f" {value.rstrip('*')}",))
    tags = value.replace(",", " ").split()
    holds = ["instr(lower(' ' || t.tags || ' '), ?) > 0"] * len(tags)
    return Condition(" AND ".join(holds) or "0", tuple(f" {tag} " for tag in tags))


def _channel(term: Term) -> Condition:
    value = term.value.casefold()
    return Condition("t.channel = ?", (_CHANNELS.get(value, value),))


def _custom_status(term: Term) -> Condition:
    known = term.value.isdecimal() and usable(int(term.value))
    return Condition("t.custom_status_id = ?", (int(term.value),)) if known else NOTHING


OTHERS: Final[dict[str, Callable[[Term], Condition]]] = {
    "tags": _tags,
    "via": _channel,
    "custom_status_id": _custom_status,
    "subject": lambda term: _words(_WITH_WORDS, _in_column("subject", term)),
    "description": lambda term: _words(_DESCRIBED, _in_column("body", term)),
    "comment": lambda term: _words(_WITH_WORDS, _in_column("body", term)),
}


def _words(sql: str, expression: str | None) -> Condition:
    return Condition(sql, (expression,)) if expression else NOTHING


def _in_column(column: str, term: Term) -> str | None:
    expression = value_expression(term)
    return expression and f"{column} : {expression}"


def word_expression(term: Term) -> str | None:
    """A bare word may be the beginning of one, a phrase is whole."""
    return phrase_expression(term.value) if term.quoted else beginning_expression(term.value)


def value_expression(term: Term) -> str | None:
    """The words behind a keyword are whole, unless they end with ``*``."""
    if term.value.endswith("*"):
        return beginning_expression(term.value.rstrip("*"))
    return phrase_expression(term.value)


def text(term: Term) -> Condition | None:
    """Look for a word; Zendesk takes a keyword that it does not know for one, and its own are not known here."""
    if not term.key:
        return _words(_WITH_WORDS, word_expression(term))
    if term.key in KEYWORDS or term.key.startswith("custom_field_"):
        return None
    return _words(_WITH_WORDS, phrase_expression(f"{term.key} {term.value}"))


def tags_expression(terms: tuple[Term, ...]) -> str | None:
    """Say what the text index is asked for tags; what it finds is judged again, for it knows words and no tags."""
    found = [_in_column("tags", term) for term in terms if "," not in term.value and " " not in term.value]
    plain = terms and len(found) == len(terms) and all(term.value.casefold() != "none" for term in terms)
    return " OR ".join(f"({each})" for each in found if each) if plain and all(found) else None
