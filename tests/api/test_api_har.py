"""The flight record: an HTTP Archive without secrets and without words (F83)."""

import base64
import json
from typing import Any

import httpx
import pytest

from tests.api.api_support import ACME
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.api.errors import Offline
from zdtui.api.har import archive
from zdtui.api.recorder import LARGE, Call, Exchange, Recorder
from zdtui.api.redaction import shown, shown_query
from zdtui.model.secret import Secret

TOKEN = "canary-7f3a9c0d51e84b26"
TICKET = {
    "id": 1043,
    "url": "https://acme.zendesk.com/api/v2/tickets/1043.json",
    "subject": "Jane's password is hunter2",
    "status": "open",
    "updated_at": "2026-11-22T10:00:00Z",
    "tags": ["vip-customer"],
    "via": {"channel": "email", "source": {"from": {"address": "jane@example.com", "name": "Jane"}}},
    "surprise": "a field of tomorrow",
}
WORDS = ("Jane", "hunter2", "vip-customer", "jane@example.com", "tomorrow", "refund")


def zendesk(recorder: Recorder, answer: httpx.Response | Exception) -> Client:
    def network(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return Client(
        ACME, ApiToken("agent@acme.com", Secret(TOKEN)), recorder=recorder, network=httpx.MockTransport(network)
    )


async def recorded() -> dict[str, Any]:
    recorder = Recorder()
    headers = {"set-cookie": f"session={TOKEN}", "x-rate-limit-remaining": "661", "x-zendesk-request-id": "abc"}
    client = zendesk(recorder, httpx.Response(200, json={"ticket": TICKET}, headers=headers))
    await client.tickets.update(1043, {"status": "pending", "comment": {"body": "Your refund is on its way, Jane"}})
    return archive(recorder.calls, str(ACME))


async def test_it_holds_no_credential_and_no_word() -> None:
    text = json.dumps(await recorded(), ensure_ascii=False)
    basic = base64.b64encode(f"agent@acme.com/token:{TOKEN}".encode()).decode()
    for secret in (TOKEN, basic, "Authorization", "authorization", "cookie", "acme", *WORDS):
        assert secret.lower() not in text.lower().replace('"cookies"', ""), secret


async def test_it_keeps_what_a_fault_is_found_by() -> None:
    (entry,) = (await recorded())["log"]["entries"]
    assert entry["request"]["method"] == "PUT"
    assert entry["request"]["url"] == "https://recorded.zendesk.com/api/v2/tickets/1043"
    sent = json.loads(entry["request"]["postData"]["text"])["ticket"]
    assert sent == {"status": "pending", "comment": {"body": "Xxxx xxxxxx xx xx xxx xxx, Xxxx"}}
    got = json.loads(entry["response"]["content"]["text"])["ticket"]
    assert (got["id"], got["status"], got["updated_at"]) == (1043, "open", "2026-11-22T10:00:00Z")
    assert got["url"] == "https://recorded.zendesk.com/api/v2/tickets/1043.json"
    assert got["subject"] == "Xxxx'x xxxxxxxx xx xxxxxx0"
    names = {header["name"]: header["value"] for header in entry["response"]["headers"]}
    assert names["x-rate-limit-remaining"] == "661"
    assert names["x-zendesk-request-id"] == "abc"
    assert entry["response"]["status"] == 200
    assert entry["startedDateTime"].endswith("+00:00")


async def test_a_request_without_an_answer_is_in_it() -> None:
    recorder = Recorder()
    with pytest.raises(Offline):
        await zendesk(recorder, httpx.ConnectError("x")).users.me()
    entries = archive(recorder.calls, str(ACME))["log"]["entries"]
    assert {(each["response"]["status"], each["response"]["statusText"]) for each in entries} == {(0, "ConnectError")}


def test_a_query_says_which_page_but_not_what_was_searched_for() -> None:
    query = "query=refund+jane&page%5Bsize%5D=100&sort_by=updated_at&name=Jane"
    assert shown_query(query) == "query=xxxxxx+xxxx&page%5Bsize%5D=100&sort_by=updated_at&name=Xxxx"


def test_an_address_elsewhere_is_a_text_like_any_other() -> None:
    token = "https://acme.zendesk.com/attachments/token/s3cr3t/?name=bill.pdf"
    seen = shown({"content_url": token, "mapped_content_url": "https://files.example/x?sig=abc"}, str(ACME))
    assert seen["content_url"] == "xxxxx://xxxx.xxxxxxx.xxx/xxxxxxxxxxx/xxxxx/x0xx0x/?xxxx=xxxx.xxx"
    assert "sig=abc" not in seen["mapped_content_url"]


def call(number: int, size: int) -> Call:
    exchange = Exchange("", {}, {}, None, b"x" * size)
    return Call(float(number), "GET", f"/{number}", "person", "GET /", exchange=exchange)


def test_bodies_are_kept_as_far_as_there_is_room_the_newest_first() -> None:
    recorder = Recorder(size=4, memory=100)
    for number in range(3):
        recorder.add(call(number, 40))
    assert [bool(each.exchange and each.exchange.received) for each in recorder.calls] == [False, True, True]
    for number in range(3, 8):
        recorder.add(call(number, 40))
    kept = [(each.path, bool(each.exchange and each.exchange.received)) for each in recorder.calls]
    assert kept == [("/4", False), ("/5", False), ("/6", True), ("/7", True)]
    recorder.add(call(8, 500))
    assert [bool(each.exchange and each.exchange.received) for each in recorder.calls] == [False] * 4
    recorder.add(call(9, 40))
    assert [bool(each.exchange and each.exchange.received) for each in recorder.calls] == [False] * 3 + [True]


async def test_large_answers_that_nobody_waits_for_are_told_by_their_size() -> None:
    recorder = Recorder()
    page = {"users": [{"id": n, "name": "x" * 1000} for n in range(LARGE // 1000)], "meta": {"has_more": False}}
    client = zendesk(recorder, httpx.Response(200, json=page))
    await client.background.users.autocomplete("x")
    await client.users.autocomplete("x")
    behind, waited = archive(recorder.calls, str(ACME))["log"]["entries"]
    assert behind["response"]["content"]["comment"] == "not kept"
    assert behind["response"]["content"]["size"] > LARGE
    assert len(waited["response"]["content"]["text"]) > LARGE


def test_what_went_over_the_wire_is_never_printed() -> None:
    exchange = Exchange(f"q={TOKEN}", {"authorization": TOKEN}, {}, TOKEN.encode())
    assert TOKEN not in repr(exchange) + str(exchange) + f"{exchange}"
    assert TOKEN not in repr(call(1, 0)._replace(exchange=exchange))
