"""The words of tickets: their texts for a search, and a quick guess which tickets can hold a word at all."""

import re
from collections.abc import Callable

from zdtui.sandbox.world.columns import Columns
from zdtui.sandbox.world.languages import LANGUAGES
from zdtui.sandbox.world.story import Scene
from zdtui.sandbox.world.topics import Topic

_SLOT = re.compile(r"\{([a-z_]+\d?)\}")
_OPENING = ("s", "o", "d")
_AROUND = ("g", "c", "i")
_NAMES = frozenset(["me", "family", "full", "email", "org", "domain", "company", "agent", "agent_full"])
_KEPT = 30_000


class Words:
    """The words of all tickets of an account."""

    def __init__(
        self, scene: Scene, columns: Columns, *, read: Callable[[int], str], written: Callable[[int], bool]
    ) -> None:
        self._columns, self._first, self._read, self._written = columns, scene.first, read, written
        self._texts: dict[int, str] = {}
        self._phrases = [_phrases(topic) for topic in scene.topics]
        self._slots = [_slots(topic) for topic in scene.topics]
        self._pools = {kind: lines for one in LANGUAGES.values() for kind, lines in one.lines.items()}
        self._pools |= scene.pools

    def text(self, ticket_id: int) -> str:
        """Give subject, first message and later comments of a ticket, folded."""
        if self._written(ticket_id):
            return self._read(ticket_id).casefold()
        if ticket_id not in self._texts:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            self._texts[ticket_id] = self._read(ticket_id).casefold()
        return self._texts[ticket_id]

    def likely(self, value: str) -> frozenset[int] | None:
        """Give the topics whose sentences hold the words, None when any ticket might (numbers, names)."""
        words = [word for word in re.findall(r"\w+", value.casefold()) if len(word) > 2]
        if not words or any(letter.isdigit() for word in words for letter in word):
            return None
        stems = [word[:-1] if len(word) > 4 and word.endswith("s") else word for word in words]
        return frozenset(place for place in range(len(self._phrases)) if all(self._says(place, one) for one in stems))

    def may_say(self, ticket_id: int, likely: frozenset[int] | None) -> bool:
        """Tell whether a ticket can hold the words of `likely`; one that was written to always can."""
        return likely is None or self._columns.topic[ticket_id - self._first] in likely or self._written(ticket_id)

    def _says(self, place: int, word: str) -> bool:
        if word in self._phrases[place]:
            return True
        return any(word in value.casefold() for slot in self._slots[place] for value in self._pools.get(slot, ()))


def _lines(topic: Topic) -> list[str]:
    """Give the sentences that subject and first message are made of."""
    own = [line for kind, lines in topic.lines.items() if kind[0] in _OPENING for line in lines]
    return own + [line for kind in _AROUND for line in LANGUAGES[topic.language].of(kind)]


def _phrases(topic: Topic) -> str:
    return _SLOT.sub(" ", "\n".join(_lines(topic))).casefold()


def _slots(topic: Topic) -> frozenset[str]:
    found = {slot for line in _lines(topic) for slot in _SLOT.findall(line)}
    return frozenset(found | {"role", "when", "when_day", "weekday"}) - _NAMES
