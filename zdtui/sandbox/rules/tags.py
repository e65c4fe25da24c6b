"""Tags: lower case, without spaces, each once."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules.draft import Draft


def clean(tags: Any) -> list[str]:
    """Return tags as Zendesk keeps them; a text is split at spaces and commas (assumed, not documented)."""
    given: Any = tags.replace(",", " ").split() if isinstance(tags, str) else tags or ()
    return sorted({"_".join(str(tag).lower().split()) for tag in given if str(tag).strip()})


def replace(draft: Draft, wanted: Json) -> None:
    """Replace the whole set, as `tags` in a ticket does."""
    draft["tags"] = clean(wanted["tags"])


def added(tags: list[str], more: Any) -> list[str]:
    """Return the tags with more of them."""
    return clean([*tags, *clean(more)])


def removed(tags: list[str], fewer: Any) -> list[str]:
    """Return the tags without some of them."""
    gone = set(clean(fewer))
    return [tag for tag in tags if tag not in gone]
