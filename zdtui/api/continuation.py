"""How a list goes on."""

from typing import Any, NamedTuple

from zdtui.api.answer import Answer


class Continuation(NamedTuple):
    """How a list goes on: whether it does, by which URL or cursor, and from where to ask for what is new later."""

    has_more: bool
    url: str | None = None
    cursor: str | None = None


def continuation(answer: Answer) -> Continuation:
    """Tell how a list goes on, in whichever of Zendesk's four ways it says so."""
    meta = answer.value("meta")
    if isinstance(meta, dict):
        links = answer.value("links")
        url = links.get("next") if isinstance(links, dict) else None
        return Continuation(bool(meta.get("has_more")), _text(url), _text(meta.get("after_cursor")))
    url = _text(answer.value("after_url")) or _text(answer.value("next_page"))
    if "end_of_stream" in answer.envelope:
        return Continuation(not answer.value("end_of_stream"), url)
    return Continuation(url is not None, url)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
