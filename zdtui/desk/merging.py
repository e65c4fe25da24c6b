"""Tags as sets: what a person added and removed, laid over what the ticket has now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.store.outbox import OutboxRow


@dataclass(frozen=True, slots=True)
class TagChange:
    """The tags that are added and those that are removed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.added or self.removed)

    @property
    def undone(self) -> "TagChange":
        """The change that takes this one back."""
        return TagChange(self.removed, self.added)

    def on(self, tags: Sequence[str]) -> list[str]:
        """The tags after the change."""
        kept = [tag for tag in tags if tag not in self.removed]
        return [*kept, *(tag for tag in self.added if tag not in kept)]


def between(before: Sequence[str], after: Sequence[str]) -> TagChange:
    """The change that leads from one set of tags to another."""
    return TagChange(
        tuple(tag for tag in after if tag not in before), tuple(tag for tag in before if tag not in after)
    )


def tag_change(row: "OutboxRow") -> TagChange | None:
    """What a write does to the tags that the person saw; ``None`` when it leaves them alone or replaces them all."""
    read, wanted = (row.before.get("fields") or {}).get("tags"), row.body.get("tags")
    if not isinstance(read, list) or not isinstance(wanted, list):
        return None
    return between(read, wanted)


def merged(row: "OutboxRow", now: Mapping[str, Any]) -> "OutboxRow":
    """The write with its tags laid over those that the ticket has now."""
    change, tags = tag_change(row), now.get("tags")
    if change is None or not isinstance(tags, list):
        return row
    return replace(row, body={**row.body, "tags": change.on(tags)})
