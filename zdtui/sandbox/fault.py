"""One kind of trouble: what it does and which requests it befalls."""

import random
from dataclasses import dataclass, field, fields
from fnmatch import fnmatchcase
from typing import Literal, get_args

from zdtui.sandbox.answer import TEXT, Answer, Json

Action = Literal["latency", "answer", "reset", "truncate", "foreign", "drip"]


@dataclass(slots=True)
class Fault:
    """One kind of trouble and the requests it befalls.

    It befalls requests whose method and path match (`*` is anything, `.json` is ignored): only the
    `nth` of them when that is set, each with the `probability`, and `count` times at most.

    Actions: `latency` waits `ms`; `answer` sends `status`, `headers` and `body` instead of the real
    answer; `reset` drops the connection; `truncate` ends the body after `at` bytes; `foreign` puts
    `host` into the addresses of the body; `drip` sends `at` bytes every `ms`. `after` lets `answer` and
    `reset` strike after the request took effect.
    """

    action: Action
    method: str = "*"
    path: str = "*"
    nth: int | None = None
    probability: float = 1.0
    count: int | None = None
    after: bool = False
    ms: int = 0
    status: int = 503
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    content_type: str = TEXT
    at: int = 0
    host: str = "https://elsewhere.example"
    seen: int = 0
    struck: int = 0

    def __post_init__(self) -> None:
        if self.action not in get_args(Action):
            raise ValueError(f"{self.action!r} is not a fault; faults are {', '.join(get_args(Action))}")

    def strikes(self, method: str, path: str, chance: random.Random) -> bool:
        """Count a request and tell whether the fault befalls it."""
        if self.method not in {"*", method} or not fnmatchcase(path.removesuffix(".json"), self.path):
            return False
        self.seen += 1
        if self.nth is not None and self.seen != self.nth:
            return False
        if self.count is not None and self.struck >= self.count:
            return False
        if self.probability < 1 and chance.random() >= self.probability:
            return False
        self.struck += 1
        return True

    def answer(self) -> Answer:
        """Return the answer an `answer` fault sends."""
        return Answer(self.body, self.status, dict(self.headers), self.content_type)

    def as_json(self) -> Json:
        """Return the fault as a table that `read_fault` reads."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


def read_fault(table: Json) -> Fault:
    """Return the fault a table describes; raise ValueError for an unknown action or key."""
    if unknown := table.keys() - {each.name for each in fields(Fault)}:
        raise ValueError(f"a fault has no {', '.join(sorted(unknown))}")
    if "action" not in table:
        raise ValueError("a fault needs an action")
    return Fault(**table)
