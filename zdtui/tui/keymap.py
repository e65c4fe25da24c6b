"""Which keys run which commands, after the person's own key map had its say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from zdtui.tui.command import Command, Scope
from zdtui.tui.commands import COMMANDS, SCOPES, command
from zdtui.tui.keys import canonical, is_text, label, trouble

TYPING: tuple[Scope, ...] = ("composer", "picker", "switcher")
"""Scopes in which letters are text."""

TEXT_AREA_KEYS = frozenset(f"ctrl+{letter}" for letter in "acdekuvwxyz") | {"f6", "f7"}
"""Keys that a text area takes for itself before anything outside it sees them."""

NO_KEY = "none"
"""A name no terminal sends, by which a command loses its keys in Textual's own key map."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every command.

    ``changed`` are the person's own keys; ``problems`` are sentences about what was refused, ``notes`` about what
    works only in part.
    """

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def keys(self, wanted: Command) -> tuple[str, ...]:
        """Name the keys that run a command, in Textual's spelling."""
        return self.changed.get(wanted.id, tuple(canonical(key) for key in wanted.keys))

    def labels(self, wanted: Command) -> tuple[str, ...]:
        """Name the keys that run a command, as a person reads them."""
        return tuple(label(key) for key in self.keys(wanted))

    def textual(self) -> dict[str, str]:
        """Spell the person's own keys for ``App.set_keymap``."""
        return {command_id: ",".join(keys) or NO_KEY for command_id, keys in self.changed.items()}


DEFAULT = KeyMap()
"""The keys as declared."""


def read_keymap(own: Mapping[str, str | Sequence[str]]) -> KeyMap:
    """Check a person's key map, ``{command id: key or keys}``, and take over what can work.

    An entry that cannot work is refused with a sentence and its command keeps the declared keys.
    """
    problems: list[str] = []
    accepted: dict[str, tuple[str, ...]] = {}
    for command_id, spelled in own.items():
        reason, keys = _entry(command_id, (spelled,) if isinstance(spelled, str) else tuple(spelled))
        if reason:
            problems.append(reason)
        else:
            accepted[command_id] = keys
    for clash in list(_clashes(accepted)):
        problems.append(clash.sentence)
        accepted.pop(clash.culprit, None)
    return KeyMap(accepted, tuple(problems), tuple(_notes(accepted)))


class KeyRow(NamedTuple):
    """A line of the published key table."""

    place: str
    keys: tuple[str, ...]
    id: str
    title: str
    help: str
    writes: str | None


def key_table(keymap: KeyMap = DEFAULT) -> list[KeyRow]:
    """List every command with its keys, place by place in the order of the help overlay."""
    return [
        KeyRow(place.title, keymap.labels(each), each.id, each.title, each.help, each.writes)
        for scope, place in SCOPES.items()
        for each in COMMANDS
        if each.scope == scope
    ]


class _Clash(NamedTuple):
    culprit: str
    sentence: str


def _entry(command_id: str, spelled: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Read one entry: a reason to refuse it, or its keys."""
    try:
        wanted = command(command_id)
    except KeyError:
        near = get_close_matches(command_id, [each.id for each in COMMANDS], 1)
        return f"There is no command “{command_id}”{f'; did you mean “{near[0]}”?' if near else '.'}", ()
    for key in spelled:
        if not key.strip():
            return f"“{command_id}”: a key is missing its name.", ()
        if reason := trouble(key.strip()):
            return f"“{key}” cannot run “{command_id}”: {reason}.", ()
        if wanted.scope in TYPING and is_text(key.strip()) and not _declared(wanted, key):
            return f"“{key}” cannot run “{command_id}”: letters are text there; use it with ctrl or alt.", ()
    return None, tuple(dict.fromkeys(canonical(key.strip()) for key in spelled))


def _declared(wanted: Command, key: str) -> bool:
    return canonical(key.strip()) in map(canonical, wanted.keys)


def _clashes(accepted: Mapping[str, tuple[str, ...]]) -> Iterator[_Clash]:
    """Find keys that would run two commands in one place."""
    keymap = KeyMap(accepted)
    for each in COMMANDS:
        if each.id in accepted:
            reachable = [other for other in COMMANDS if other is not each and _meet(each.scope, other.scope)]
            for key in accepted[each.id]:
                other = next((other for other in reachable if key in keymap.keys(other)), None)
                if other is not None:
                    place = SCOPES[other.scope].title
                    taken = f"it already runs “{other.id}” ({other.title}; {place})"
                    yield _Clash(each.id, f"“{label(key)}” cannot run “{each.id}”: {taken}.")


def _meet(one: Scope, other: Scope) -> bool:
    """Tell whether the keys of two scopes are ever live together."""
    return one in around(other) or other in around(one)


def around(scope: Scope) -> Iterator[Scope]:
    """Name a scope and those it lies in, from the inside out."""
    place: Scope | None = scope
    while place is not None:
        yield place
        place = SCOPES[place].within


def _notes(accepted: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Say which accepted keys work only in part."""
    for command_id, keys in accepted.items():
        wanted = command(command_id)
        for key in keys:
            if key not in TEXT_AREA_KEYS:
                continue
            if wanted.scope == "composer":
                yield f"“{label(key)}” runs “{command_id}” and no longer edits the text."
            elif wanted.scope == "global":
                yield f"“{label(key)}” does not run “{command_id}” while you write: the text area takes it."
