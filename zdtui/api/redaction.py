"""What may be shown of a recorded request to somebody else: structure, ids, times and states, but no words.

Whatever is not known to be harmless is masked, so that a field Zendesk adds tomorrow is masked too.
"""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from zdtui.text.masking import mask, mask_markup

PLACEHOLDER: Final = "https://recorded.zendesk.com"
"""Stands for the account's own address."""

KEPT: Final = frozenset(
    (
        "status", "status_category", "priority", "type", "role", "ticket_type", "raw_type", "sort_by", "sort_order",
        "group_by", "group_order", "sort_id", "id", "direction", "channel", "rel", "content_type",
        "mapped_content_type", "locale", "time_zone", "iana_time_zone", "encoding", "visibility",
        "agent_comment_access", "ticket_restriction", "scope", "malware_scan_result", "event_type", "field_name",
        "after_cursor", "before_cursor", "cursor", "code", "error", "job_type", "operator", "field", "source",
        "locale_name",
    )
)  # fmt: skip
"""Keys whose strings are states, kinds or marks of Zendesk's, never what a person wrote."""

MARKUP: Final = frozenset({"html_body", "value_html"})

HEADERS: Final = re.compile(
    r"accept|accept-encoding|user-agent|content-(type|length|encoding)|date|retry-after|idempotency-key"
    r"|x-zendesk-api-warn|x-idempotency-lookup|x-(zendesk-)?request-id|(x-)?rate-?limit.*|zendesk-ratelimit-.*"
)
"""The headers that may be shown: no credentials, no cookies, nothing that is not known."""

QUERY: Final = re.compile(
    r"page(\[\w+\])?|per_page|sort(_by|_order)?|include|cursor|start_time|ids|external_ids|filter\[type\]|active"
)
"""The parameters whose values may be shown."""

_HARMLESS = re.compile(r"-?\d+(\.\d+)?|\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-][\d:]+)?)?|true|false|")


def shown_headers(headers: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the headers that may be shown, as HAR writes them."""
    return [
        {"name": name, "value": value}
        for name, value in headers.items()
        if HEADERS.fullmatch(name) and value.isascii()
    ]


def shown_query(query: str) -> str:
    """Mask the values of a query but those that say which page or which order was asked for."""
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(name, value if QUERY.fullmatch(name) else mask(value)) for name, value in pairs])


def shown(value: Any, origin: str, key: str = "") -> Any:
    """Return a JSON value as it may be shown; ``origin`` is the account's address, ``key`` where the value stood."""
    if isinstance(value, dict):
        return {name: shown(each, origin, name) for name, each in value.items()}
    if isinstance(value, list):
        return [shown(each, origin, key) for each in value]
    return _shown_text(value, origin, key) if isinstance(value, str) else value


def _shown_text(text: str, origin: str, key: str) -> str:
    if key in KEPT or _HARMLESS.fullmatch(text):
        return text
    if text.startswith(f"{origin}/api/v2/"):
        address = urlsplit(text)
        query = shown_query(address.query)
        return f"{PLACEHOLDER}{address.path}{'?' if query else ''}{query}"
    return mask_markup(text) if key in MARKUP else mask(text)
