"""The rows of the tags: what the ticket has, what is added and removed, and what the account knows."""

from collections.abc import Sequence

from zdtui.desk.merging import TagChange
from zdtui.desk.tagging import KnownTag
from zdtui.text.gate import SafeText, gate
from zdtui.text.tagwords import words
from zdtui.tui.shared.choices import Choice, narrowed

HAD, ADDED, REMOVED = "✓", "+", "−"
"""Signs of a tag that the ticket has, that is added, and that is removed."""

MOST = 200
"""Tags of the account that are offered below the ticket's own."""


def tag_rows(tags: Sequence[str], change: TagChange, known: Sequence[KnownTag], query: str) -> list[Choice]:
    """List what fits ``query``: what was typed as a new tag, the ticket's tags, then the account's most used."""
    counts = {each.name: each.count for each in known}
    own = [*tags, *(tag for tag in change.added if tag not in tags)]
    rest = [each.name for each in known if each.name not in own]
    listed = [_row(tag, tags, change, counts.get(tag)) for tag in own]
    others = [_row(tag, tags, change, counts.get(tag)) for tag in (rest if query.strip() else rest[:MOST])]
    fitting = [*narrowed(listed, query), *narrowed(others, query)[:MOST]]
    typed = [tag for tag in words(query) if tag not in own and tag not in counts]
    exact = [choice for choice in fitting if choice.value == " ".join(words(query))]
    new = [Choice(tag, gate(tag), SafeText("new tag"), " ", "$muted") for tag in typed]
    return [*exact, *new, *(choice for choice in fitting if choice not in exact)]


def turned(tag: str, tags: Sequence[str], change: TagChange) -> TagChange:
    """Add a tag or remove it, or take that wish back."""
    if tag in tags:
        gone = change.removed
        return TagChange(change.added, tuple(each for each in gone if each != tag) if tag in gone else (*gone, tag))
    more = change.added
    return TagChange(tuple(each for each in more if each != tag) if tag in more else (*more, tag), change.removed)


def _row(tag: str, tags: Sequence[str], change: TagChange, count: int | None) -> Choice:
    sign, style = " ", "$muted"
    if tag in change.removed:
        sign, style = REMOVED, "bold $error"
    elif tag in change.added:
        sign, style = ADDED, "bold $success"
    elif tag in tags:
        sign, style = HAD, "$success"
    detail = {REMOVED: "is removed", ADDED: "is added"}.get(sign, "")
    used = SafeText(f"{count:,}" if count is not None else "")
    return Choice(tag, gate(tag), SafeText(detail), sign, style, used)
