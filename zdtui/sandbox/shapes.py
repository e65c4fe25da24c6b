"""Records as Zendesk sends them: with their address on the host the client used."""

from collections.abc import Iterable

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call

_PATHS = {"sla_policies": "slas/policies"}
_PATHED = ("content_url", "mapped_content_url")


def address(call: Call, kind: str, record_id: object) -> str:
    """Return the absolute `url` of a record."""
    return call.url(f"/api/v2/{_PATHS.get(kind, kind)}/{record_id}.json")


def linked(call: Call, kind: str, record: Json) -> Json:
    """Return a record of a kind (`users`, `groups` …) with its `url`."""
    url = address(call, kind, record["id"])
    if kind == "users":
        return {"id": record["id"], "url": url, **record}
    return {"url": url, **record}


def all_linked(call: Call, kind: str, records: Iterable[Json]) -> list[Json]:
    """Return records of a kind with their `url`."""
    return [linked(call, kind, record) for record in records]


def attachment(call: Call, record: Json) -> Json:
    """Return an attachment with its addresses: its record's, and the token URL of its bytes."""
    shown = linked(call, "attachments", record)
    urls = {name: call.url(shown[name]) for name in _PATHED if str(shown.get(name) or "").startswith("/")}
    return shown | urls


def comment(call: Call, record: Json) -> Json:
    """Return a comment, or an audit's comment event, with absolute addresses of its files and inline images."""
    shown = dict(record)
    shown["attachments"] = [attachment(call, each) for each in record.get("attachments") or ()]
    if isinstance(shown.get("html_body"), str):
        shown["html_body"] = shown["html_body"].replace('="/attachments/token/', f'="{call.base}/attachments/token/')
    return shown


def audit(call: Call, record: Json) -> Json:
    """Return an audit with the addresses its events need."""
    events = [comment(call, event) if "html_body" in event else event for event in record["events"]]
    return {**record, "events": events}
