"""Zendesk's search language over a world: words, phrases, `keyword:value` terms, operators, negation and order."""

from zdtui.sandbox.search.engine import search
from zdtui.sandbox.search.query import Query, Term, parse

__all__ = ["Query", "Term", "parse", "search"]
