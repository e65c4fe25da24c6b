"""An account that answers what was recorded and nothing else."""

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import parse_qsl, urlsplit

from starlette.types import Receive, Scope, Send

from zdtui.sandbox.delivery import drop
from zdtui.sandbox.serving import Serving
from zdtui.sandbox.wire import LOOPBACK, Listener, bind

UNKNOWN: Final = b'{"error":"NotRecorded","description":"This request is not in the recording"}'

_SKIPPED: Final = frozenset({"content-length", "content-encoding", "date"})
"""Headers of the recorded connection, not of the answer."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One exchange of a recording; a status of 0 means that no answer came."""

    method: str
    url: str
    status: int
    headers: dict[str, str]
    body: str
    seconds: float


def read_recording(path: Path) -> list[Recorded]:
    """Read an HTTP Archive (HAR 1.2).

    Raises:
        ValueError: the file is not one.
        OSError: it cannot be read.

    """
    try:
        return [_recorded(entry) for entry in json.loads(path.read_bytes())["log"]["entries"]]
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError(f"{path} is not a recording (an HTTP Archive, HAR 1.2).") from error


def _recorded(entry: dict[str, Any]) -> Recorded:
    request, response = entry["request"], entry["response"]
    return Recorded(
        method=request["method"],
        url=request["url"],
        status=int(response["status"]),
        headers={each["name"].lower(): each["value"] for each in response["headers"]},
        body=response["content"].get("text", ""),
        seconds=float(entry.get("time", 0)) / 1000,
    )


class Tape:
    """Finds what was answered: to the very request, else to one of the same parameters, else of the same path.

    What was asked several times is answered in the order of the recording; the last answer stays.
    """

    def __init__(self, recording: list[Recorded]) -> None:
        self._answers: dict[tuple[object, ...], deque[Recorded]] = defaultdict(deque)
        for each in recording:
            for key in _keys(each.method, each.url):
                self._answers[key].append(each)

    def answer(self, method: str, url: str) -> Recorded | None:
        """Return what was answered to a request, `None` when nothing like it was recorded."""
        for key in _keys(method, url):
            found = self._answers.get(key)
            if found:
                return found.popleft() if len(found) > 1 else found[0]
        return None


def _keys(method: str, url: str) -> list[tuple[object, ...]]:
    address = urlsplit(url)
    path = address.path.removesuffix(".json")
    pairs = sorted(parse_qsl(address.query, keep_blank_values=True))
    return [(method, path, tuple(pairs)), (method, path, tuple(name for name, _ in pairs), "names"), (method, path)]


class Replay:
    """Serves a recording on a loopback port, as a context manager.

    With `paced`, an answer takes as long as it took. `asked` and `missed` count requests.
    Raises ValueError or OSError as `read_recording`, OSError when the port is taken.
    """

    def __init__(self, path: Path, *, port: int = 0, paced: bool = False) -> None:
        self.recording = read_recording(path)
        self._tape = Tape(self.recording)
        self._port = port
        self._paced = paced
        self._serving: Serving | None = None
        self._recorded_origin = _origin(self.recording)
        self.base_url = ""
        self.asked = 0
        self.missed: list[str] = []

    def __enter__(self) -> Self:
        listening = bind(self._port)
        self.base_url = f"http://{LOOPBACK}:{listening.getsockname()[1]}"
        self._serving = Serving([Listener(self._answer, listening)])
        self._serving.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._serving is not None:
            self._serving.stop()

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        url = f"{scope['path']}?{scope['query_string'].decode('latin-1')}"
        self.asked += 1
        found = self._tape.answer(scope["method"], url)
        if found is None:
            self.missed.append(f"{scope['method']} {scope['path']}")
            await _send(send, 404, {"content-type": "application/json"}, UNKNOWN)
            return
        if self._paced:
            await asyncio.sleep(found.seconds)
        if not found.status:
            await drop(scope, receive)
            return
        body = found.body.replace(self._recorded_origin, self.base_url) if self._recorded_origin else found.body
        headers = {name: value for name, value in found.headers.items() if name not in _SKIPPED}
        await _send(send, found.status, headers, body.encode())


async def _send(send: Send, status: int, headers: dict[str, str], body: bytes) -> None:
    lines = [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers.items()]
    if status != 204:
        lines.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": lines})
    await send({"type": "http.response.body", "body": body})


def _origin(recording: list[Recorded]) -> str:
    """Return where the recorded account lived; links in its answers are led to this one."""
    addresses = [urlsplit(each.url) for each in recording]
    return next((f"{each.scheme}://{each.netloc}" for each in addresses if each.netloc), "")
