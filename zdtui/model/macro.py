"""The macro: prepared changes and an answer."""

from typing import Any

from zdtui.model.resource import NO_FIELDS, NO_ITEMS, Many, Record
from zdtui.model.rule import Action, Rule


class Macro(Rule):
    """Actions an agent applies by hand; titles nest with ``::``."""

    actions: Many[Action] = NO_ITEMS
    restriction: dict[str, Any] | None = None


class MacroResult(Record):
    """A ticket as it would be after a macro; nothing has been saved."""

    ticket: dict[str, Any] = NO_FIELDS
    comment: dict[str, Any] | None = None
