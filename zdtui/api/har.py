"""The last requests of an account as an HTTP Archive (HAR 1.2), fit to be handed to somebody else."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

from zdtui import __version__
from zdtui.api.recorder import Call, Exchange
from zdtui.api.redaction import PLACEHOLDER, shown, shown_headers, shown_query


def archive(calls: Iterable[Call], origin: str) -> dict[str, Any]:
    """Describe calls to the account at ``origin``; credentials and what people wrote are left out or masked."""
    return {
        "log": {
            "version": "1.2",
            "creator": {"name": "zdtui", "version": __version__},
            "entries": [_entry(call, origin) for call in calls],
        }
    }


def _entry(call: Call, origin: str) -> dict[str, Any]:
    exchange = call.exchange or Exchange("", {}, {})
    return {
        "startedDateTime": datetime.fromtimestamp(call.at, UTC).isoformat(timespec="milliseconds"),
        "time": round(call.ms, 3),
        "request": _request(call, exchange, origin),
        "response": _response(call, exchange, origin),
        "cache": {},
        "timings": {"send": 0, "wait": round(call.ms, 3), "receive": 0},
        "comment": f"{call.lane} · {call.bucket}",
    }


def _request(call: Call, exchange: Exchange, origin: str) -> dict[str, Any]:
    query = shown_query(exchange.query)
    request = {
        "method": call.method,
        "url": f"{PLACEHOLDER}{call.path}{'?' if query else ''}{query}",
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": shown_headers(exchange.asked),
        "queryString": [{"name": name, "value": value} for name, value in parse_qsl(query, keep_blank_values=True)],
        "headersSize": -1,
        "bodySize": len(exchange.sent or b""),
    }
    if exchange.sent:
        request["postData"] = {"mimeType": "application/json", "text": _body(exchange.sent, origin)}
    return request


def _response(call: Call, exchange: Exchange, origin: str) -> dict[str, Any]:
    content: dict[str, Any] = {"size": call.size, "mimeType": exchange.answered.get("content-type", "")}
    if exchange.received is not None:
        content["text"] = _body(exchange.received, origin)
    elif call.size:
        content["comment"] = "not kept"
    return {
        "status": call.status or 0,
        "statusText": call.outcome,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": shown_headers(exchange.answered),
        "content": content,
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": call.size,
    }


def _body(body: bytes, origin: str) -> str:
    """Mask a body; what is not JSON is told by its size alone."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return f"({len(body)} bytes that are not JSON)" if body else ""
    return json.dumps(shown(value, origin), ensure_ascii=False, separators=(",", ":"))
