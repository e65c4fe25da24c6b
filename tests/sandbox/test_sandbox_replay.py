"""An account that answers what was recorded."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from zdtui.sandbox.replay import Replay, read_recording

PLACE = "https://recorded.zendesk.com"


def entry(method: str, path: str, status: int, body: Any = None, **more: Any) -> dict[str, Any]:
    headers = [{"name": "content-type", "value": "application/json"}, {"name": "content-length", "value": "7"}]
    return {
        "time": 5.0,
        "request": {"method": method, "url": PLACE + path},
        "response": {
            "status": status,
            "headers": headers + [{"name": name, "value": value} for name, value in more.items()],
            "content": {"text": json.dumps(body)} if body is not None else {"size": 9, "comment": "not kept"},
        },
    }


def recording(folder: Path, *entries: dict[str, Any]) -> Path:
    path = folder / "x.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": list(entries)}}), "utf-8")
    return path


def test_answers_come_in_the_order_of_the_recording_and_the_last_one_stays(tmp_path: Path) -> None:
    path = recording(
        tmp_path,
        entry("GET", "/api/v2/views?page=1", 200, {"n": 1}),
        entry("GET", "/api/v2/views?page=1", 200, {"n": 2}),
        entry("GET", "/api/v2/views?page=2", 200, {"n": 3}),
    )
    with Replay(path) as replay:
        asked = [httpx.get(replay.base_url + "/api/v2/views", params={"page": page}).json()["n"] for page in "11211"]
        assert asked == [1, 2, 3, 2, 2]
        assert replay.asked == 5
        assert replay.missed == []


def test_a_request_of_the_same_parameters_is_answered_before_one_of_the_same_path(tmp_path: Path) -> None:
    path = recording(
        tmp_path,
        entry("GET", "/api/v2/search?query=xxx", 200, {"n": "query"}),
        entry("GET", "/api/v2/search?query=xxx&page=2", 200, {"n": "page"}),
    )
    with Replay(path) as replay:
        ask = [{"query": "status:open", "page": "3"}, {"query": "status:open"}, {"per_page": "9"}]
        assert [httpx.get(replay.base_url + "/api/v2/search.json", params=each).json()["n"] for each in ask] == [
            "page",
            "query",
            "query",
        ]


def test_links_of_the_recording_lead_to_the_replay(tmp_path: Path) -> None:
    path = recording(tmp_path, entry("GET", "/api/v2/views", 200, {"next": PLACE + "/api/v2/views?page=2"}))
    with Replay(path) as replay:
        assert httpx.get(replay.base_url + "/api/v2/views").json() == {
            "next": replay.base_url + "/api/v2/views?page=2"
        }


def test_errors_and_their_headers_are_answered_too(tmp_path: Path) -> None:
    path = recording(tmp_path, entry("PUT", "/api/v2/tickets/1", 429, {"error": "x"}, **{"retry-after": "7"}))
    with Replay(path) as replay:
        answer = httpx.put(replay.base_url + "/api/v2/tickets/1", json={})
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")


def test_where_no_answer_came_none_comes(tmp_path: Path) -> None:
    path = recording(tmp_path, entry("GET", "/api/v2/users/me", 0))
    with Replay(path) as replay, pytest.raises(httpx.TransportError):
        httpx.get(replay.base_url + "/api/v2/users/me")


def test_what_was_not_recorded_is_not_made_up(tmp_path: Path) -> None:
    with Replay(recording(tmp_path)) as replay:
        answer = httpx.delete(replay.base_url + "/api/v2/tickets/1")
        assert (answer.status_code, answer.json()["error"]) == (404, "NotRecorded")
        assert replay.missed == ["DELETE /api/v2/tickets/1"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"log": {"entries": [1]}}', '{"log": 5}', "[" * 100_000])
def test_another_file_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.har"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="is not a recording"):
        read_recording(path)
