"""The comments of a ticket that came after the ones a person had before them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.desk.liveticket import thread_is_current
from zdtui.desk.marker import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zdtui.store.store import Store


def newest(store: "Store", ticket_id: int) -> int | None:
    """The id of the newest comment that can be read here, 0 where there is none; ``None`` when it is not known."""
    if not thread_is_current(store, ticket_id):
        return None
    thread = store.comments(ticket_id)
    return int(msgspec.json.decode(thread.at(0))["id"]) if thread.count else 0


def newer(
    store: "Store", ticket_id: int, read_to: int | None, stamp: str | None = None
) -> "Iterator[dict[str, Any]]":
    """Go through the comments that came after the one with the id ``read_to``, the newest first; our own left out.

    Where that one is not known, the version ``stamp`` says what had been read.
    """
    thread = store.comments(ticket_id)
    for place in range(thread.count):
        comment = msgspec.json.decode(thread.at(place))
        if read_to is not None:
            if comment.get("id") == read_to:
                return
        elif not stamp or str(comment.get("created_at") or "") <= stamp:
            return
        if not _is_ours(store, comment):
            yield comment


def _is_ours(store: "Store", comment: Mapping[str, Any]) -> bool:
    """Whether a comment is one that was written here."""
    metadata = comment.get("metadata")
    custom = metadata.get("custom") if isinstance(metadata, dict) else None
    operation = custom.get(KEY) if isinstance(custom, dict) else None
    return isinstance(operation, str) and store.work.row(operation) is not None
