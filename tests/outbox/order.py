"""What a worker is told to do, as a line of JSON."""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Self

from tests.outbox.pace import Pace


@dataclass(frozen=True, slots=True)
class Order:
    """One life of a process that works on an outbox.

    Attributes:
        lane: whose replies these are; it stands in their text.
        replies: how many replies the person writes in all the lives together; ``abreast`` at once.
        part: of ``parts`` persons who share the replies, this is the one with that number.
        sets: the priorities that the person gives the first ticket, one after another, whatever its version.
        patience: real seconds that the client waits for an answer.
        life: real seconds after which it is killed; without, it ends when everything is sent.
        places: how many labelled places it passes before these seconds begin.
        early: its life begins at its birth rather than when it is at work.
        crash: the labelled place where it kills itself.
        without: the guards that are taken away.

    """

    lane: str
    folder: str
    base_url: str
    email: str
    token: str
    tickets: list[int]
    epoch: float
    times: float
    replies: int = 8
    abreast: int = 4
    part: int = 0
    parts: int = 1
    sets: list[str] = field(default_factory=list)
    patience: float = 0.2
    life: float | None = None
    places: int = 0
    early: bool = False
    crash: str = ""
    without: list[str] = field(default_factory=list)

    @property
    def pace(self) -> Pace:
        """The clock of this life."""
        return Pace(self.epoch, self.times)

    @property
    def notes(self) -> Path:
        """The file in which the worker tells what it did; it outlives the worker."""
        return Path(self.folder).with_suffix(".notes")

    def but(self, **changes: object) -> Self:
        """Return the order with changes."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the names are this class's own

    def line(self) -> str:
        """Write it down."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, line: str) -> Self:
        """Read it."""
        return cls(**json.loads(line))
