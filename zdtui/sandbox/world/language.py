"""Languages: how people of one tongue are called, where they live, and how they begin and end a mail."""

from collections.abc import Mapping
from dataclasses import dataclass

from zdtui.sandbox.world.topics import Topic, entries, topics


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the world: names, places, small talk and the topics people raise in it.

    Names are pairs (as written, in Latin letters); zones are (Rails name, IANA name, city).
    """

    code: str
    locale: str
    locale_id: int
    firsts: tuple[tuple[str, str], ...]
    lasts: tuple[tuple[str, str], ...]
    family_first: str | None
    zones: tuple[tuple[str, str, str], ...]
    dialling: str
    organizations: tuple[tuple[str, str], ...]
    lines: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, tuple[Topic, ...]]

    def of(self, kind: str) -> tuple[str, ...]:
        """Give the small talk of one kind, none if there is none."""
        return self.lines.get(kind, ())

    def full_name(self, first: str, last: str) -> str:
        """Join a first and a last name in the order and with the space this language uses."""
        return f"{first} {last}" if self.family_first is None else f"{last}{self.family_first}{first}"


def language(
    code: str,
    *,
    locale: str,
    locale_id: int,
    firsts: str,
    lasts: str,
    zones: str,
    dialling: str,
    organizations: str,
    text: str,
    acme: str,
    globex: str,
    family_first: str | None = None,
) -> Language:
    """Read a language from its tables: `native=latin` names, `Rails name|IANA name|City` and `Name=domain` lines."""
    return Language(
        code=code,
        locale=locale,
        locale_id=locale_id,
        firsts=_pairs(firsts),
        lasts=_pairs(lasts),
        family_first=family_first,
        zones=tuple(_zone(line) for line in _lines(zones)),
        dialling=dialling,
        organizations=tuple(_pair(line) for line in _lines(organizations)),
        lines=entries(text),
        topics={"software": topics(code, acme), "shop": topics(code, globex)},
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().split("\n")]


def _pair(text: str) -> tuple[str, str]:
    native, _, latin = text.partition("=")
    return native, latin or native


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_pair(word.replace("_", " ")) for word in text.split())


def _zone(line: str) -> tuple[str, str, str]:
    rails, iana, city = line.split("|")
    return rails, iana, city
