"""The control endpoints under `/_sandbox/`: the log, the faults and the knobs, over HTTP.

`GET|DELETE log` · `GET|POST|DELETE faults` · `GET|PUT knobs`. They are not logged and no fault befalls them.
"""

from typing import TYPE_CHECKING, Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from zdtui.sandbox.answer import JSON
from zdtui.sandbox.fault import read_fault

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account

PREFIX = "/_sandbox/"


def answer(account: "Account", request: Request, body: bytes) -> Response:
    """Answer a control request; 404 for an unknown one and 400 with the reason for a wrong body."""
    act = _ACTIONS.get((request.method, request.url.path.removeprefix(PREFIX).rstrip("/")))
    if act is None:
        return _json({"error": "there is no such control"}, 404)
    try:
        return _json(act(account, body))
    except (ValueError, TypeError) as reason:
        return _json({"error": str(reason)}, 400)


def _show_log(account: "Account", _body: bytes) -> Any:
    return {"requests": [entry.as_json() for entry in account.log]}


def _clear_log(account: "Account", _body: bytes) -> Any:
    account.log.clear()
    return {}


def _show_faults(account: "Account", _body: bytes) -> Any:
    return {"faults": [fault.as_json() for fault in account.faults]}


def _add_faults(account: "Account", body: bytes) -> Any:
    document = msgspec.json.decode(body)
    added = [read_fault(table) for table in document.get("faults", [document])]
    return {"faults": [account.faults.add(fault).as_json() for fault in added]}


def _clear_faults(account: "Account", _body: bytes) -> Any:
    account.faults.clear()
    return {}


def _show_knobs(account: "Account", _body: bytes) -> Any:
    return {
        "latency": account.latency,
        "index_delay": account.index_delay,
        "plan": account.limits.plan,
        "token_access": account.doors.token_access,
        "address_allowed": account.doors.address_allowed,
    }


def _set_knobs(account: "Account", body: bytes) -> Any:
    wanted = msgspec.json.decode(body)
    account.latency = float(wanted.get("latency", account.latency))
    account.index_delay = float(wanted.get("index_delay", account.index_delay))
    account.doors.token_access = bool(wanted.get("token_access", account.doors.token_access))
    account.doors.address_allowed = bool(wanted.get("address_allowed", account.doors.address_allowed))
    if "plan" in wanted:
        account.use_plan(wanted["plan"])
    return _show_knobs(account, body)


def _json(body: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(body), status, media_type=JSON)


_ACTIONS = {
    ("GET", "log"): _show_log,
    ("DELETE", "log"): _clear_log,
    ("GET", "faults"): _show_faults,
    ("POST", "faults"): _add_faults,
    ("DELETE", "faults"): _clear_faults,
    ("GET", "knobs"): _show_knobs,
    ("PUT", "knobs"): _set_knobs,
}
