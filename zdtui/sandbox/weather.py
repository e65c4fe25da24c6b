"""Fault files: the trouble a whole sandbox starts with.

A fault file is TOML or JSON: `hostile = true` for the hostile world, and a list `faults` of
tables whose keys are the fields of `Fault`.
"""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zdtui.sandbox.answer import Json
from zdtui.sandbox.fault import Fault, read_fault
from zdtui.sandbox.faults import Faults


@dataclass(frozen=True, slots=True)
class Weather:
    """What a fault file asks for."""

    faults: Sequence[Json] = ()
    hostile: bool = False

    def faults_of(self, seed: int) -> Faults:
        """Return fresh faults for one account."""
        return Faults((read_fault(fault) for fault in self.faults), seed=seed)


def read_weather(source: str | Path | Sequence[Fault] | None) -> Weather:
    """Read a fault file; the word `hostile` asks for the hostile world alone.

    Raises OSError for a file that cannot be read and ValueError for one that does not make sense.
    """
    if source is None:
        return Weather()
    if not isinstance(source, (str, Path)):
        return Weather([fault.as_json() for fault in source])
    if str(source) == "hostile":
        return Weather(hostile=True)
    text = Path(source).read_text(encoding="utf-8")
    document = json.loads(text) if str(source).endswith(".json") else tomllib.loads(text)
    weather = Weather(tuple(document.get("faults", ())), bool(document.get("hostile", False)))
    weather.faults_of(0)
    return weather
