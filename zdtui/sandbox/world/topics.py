"""Topics: what a ticket is about, with the sentences people write about it.

Topics are written as plain text in the phrases modules:

    == sso  area=login  kinds=incident,question  urgency=3  tags=sso,saml  files=png,har
    s| Login broken after SSO change
    o| We cannot log in since {when}.
       A line that belongs to the one above, and

       a new paragraph of it.
    f| The certificate had expired …

One letter and a bar begin an entry: s subject, o opening, d detail, q question of the agent, a answer of the
customer (to the question at the same place), n internal note, f fix, t thanks. A digit after the letter ties it to
one variant of the topic (`o2|` goes with `s2|` and `f2|`), entries without a digit go with all of them. `{name}` is a
slot, filled alike through the whole thread.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent

_ENTRY = re.compile(r"^([a-z_]+\d?)\| ?", re.MULTILINE)

_STARTS = re.compile(r"[-*#] |\d+[.)] |[>|]")
_FENCED_OR_TABLE = re.compile(r"```|\|")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something customers write about, and all the sentences for it."""

    key: str
    language: str
    area: str
    kinds: tuple[str, ...]
    urgency: int
    tags: tuple[str, ...]
    files: tuple[str, ...]
    weight: int
    variants: tuple[str, ...]
    lines: Mapping[str, tuple[str, ...]]

    def of(self, kind: str, variant: str) -> tuple[str, ...]:
        """Give the sentences of one kind that go with a variant, none if the topic has none."""
        own = self.lines.get(kind + variant, ()) if variant else ()
        return own + self.lines.get(kind, ())


def entries(text: str) -> dict[str, tuple[str, ...]]:
    """Read `kind| sentence` entries; lines that follow belong to the entry, their common indent is dropped."""
    found: dict[str, list[str]] = {}
    marks = list(_ENTRY.finditer(text))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        body = text[mark.end() : following.start() if following else len(text)].rstrip()
        first, _, rest = body.partition("\n")
        found.setdefault(mark[1], []).append(_unwrap(f"{first}\n{dedent(rest)}".strip() if rest else first.strip()))
    return {kind: tuple(lines) for kind, lines in found.items()}


def _unwrap(text: str) -> str:
    """Join the lines of a paragraph, which are only broken to fit into the source file."""
    lines: list[str] = []
    fenced = False
    for line in text.split("\n"):
        fence = line.startswith("```")
        joins = lines and line.strip() and lines[-1].strip() and not (fenced or fence or _STARTS.match(line))
        if joins and not _FENCED_OR_TABLE.match(lines[-1]):
            glue = "" if lines[-1][-1] > "\u2e7f" and line.lstrip()[0] > "\u2e7f" else " "
            lines[-1] += glue + line.strip()
        else:
            lines.append(line)
        fenced ^= fence
    return "\n".join(lines)


def topics(language: str, text: str) -> tuple[Topic, ...]:
    """Read all topics of a phrases module."""
    return tuple(_topic(language, part) for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:])


def _topic(language: str, part: str) -> Topic:
    head, _, body = part.partition("\n")
    key, *settings = head.split()
    setting = dict(pair.split("=", 1) for pair in settings)
    lines = entries(body)
    return Topic(
        key=key,
        language=language,
        area=setting["area"],
        kinds=_words(setting.get("kinds", "question")),
        urgency=int(setting.get("urgency", "2")),
        tags=_words(setting.get("tags", key)),
        files=_words(setting.get("files", "")),
        weight=int(setting.get("weight", "4")),
        variants=tuple(sorted({kind[-1] for kind in lines if kind[-1].isdigit()})) or ("",),
        lines=lines,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.split(",") if word)
