"""The headers every answer carries, and its body as it goes over the wire."""

import uuid
from email.utils import formatdate

from zdtui.sandbox.answer import SMALLEST_TO_COMPRESS, Answer, compressed, etag
from zdtui.sandbox.call import Call
from zdtui.sandbox.delivery import Parcel
from zdtui.sandbox.fault import Fault

_FRESH = "max-age=0, private, must-revalidate"


def finish(call: Call, answer: Answer, faults: list[Fault]) -> Parcel:
    """Return an answer as it goes over the wire."""
    body = answer.encoded()
    for fault in faults:
        if fault.action == "foreign":
            body = body.replace(call.base.encode(), fault.host.encode())
    headers = {
        "date": formatdate(call.account.clock(), usegmt=True),
        "cache-control": _FRESH,
        "x-zendesk-api-version": "v2",
        "x-request-id": str(uuid.uuid4()),
        "x-runtime": "0.05",
        "vary": "Accept-Encoding",
    }
    if body:
        headers |= {"content-type": answer.content_type, "etag": etag(body)}
    if call.ignored:
        headers["x-zendesk-api-warn"] = _warning(call)
    headers |= call.answer_headers | answer.headers
    if len(body) >= SMALLEST_TO_COMPRESS and "gzip" in call.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        body = compressed(body)
    return Parcel(answer.status, headers, body)


def _warning(call: Call) -> str:
    """Return the parameters that were ignored, in the form of a Ruby hash."""
    controller, _, action = call.action.partition("/")
    keys = ", ".join(f'"{_plain(key)}"' for key in call.ignored)
    return (
        f'{{:allowed_parameters=>{{:controller=>"{controller}", :action=>"{action}", '
        f":unpermitted_keys=>[{keys}], :invalid_values=>[]}}}}"
    )


def _plain(key: str) -> str:
    return "".join(mark if " " <= mark <= "~" and mark != '"' else "?" for mark in key)
