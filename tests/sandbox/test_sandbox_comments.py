"""Comments and files."""

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.rules import texts
from zdtui.sandbox.world.moments import iso

FIELDS = [
    "id", "type", "author_id", "body", "html_body", "plain_body", "public", "attachments", "audit_id", "via",
    "created_at", "metadata",
]  # fmt: skip


def test_comments_both_ways(admin: Caller) -> None:
    ticket = admin.create()["id"]
    for place in range(4):
        admin.update(ticket, comment={"body": f"note {place}", "public": False})
    path = f"tickets/{ticket}/comments"
    texts_of = [comment["body"] for comment in admin.get(path)["comments"]]
    assert texts_of == ["It smokes", "note 0", "note 1", "note 2", "note 3"]
    newest = admin.pages(path, page_size=2, sort="-created_at")
    assert [comment["body"] for page in newest for comment in page["comments"]] == texts_of[::-1]
    assert admin.get(path, sort_order="desc")["comments"][0]["body"] == "note 3"
    assert admin.get(f"{path}/count")["count"]["value"] == 5


def test_comments_of_the_world_have_their_people(admin: Caller, acme: Account) -> None:
    number = max(acme.world.tickets.ids(), key=acme.world.comment_count)
    body = admin.get(f"tickets/{number}/comments", page_size=100, include="users")
    assert {comment["author_id"] for comment in body["comments"]} == {user["id"] for user in body["users"]}
    assert list(body["comments"][0]) == FIELDS


@pytest.mark.parametrize(
    ("comment", "html", "plain"),
    [
        (
            {"body": "**bold** <b>no</b>"},
            '<p dir="auto"><strong>bold</strong> &lt;b&gt;no&lt;/b&gt;</p>',
            "bold <b>no</b>",
        ),
        ({"html_body": "<p>a &amp; <i>b</i></p><p>c</p>"}, "<p>a &amp; <i>b</i></p><p>c</p>", "a & b\n\nc"),
        ({"html_body": "<script>x()</script><ul><li>1</li></ul>"}, "<script>x()</script><ul><li>1</li></ul>", "1"),
    ],
)
def test_the_forms_of_a_text(admin: Caller, comment: object, html: str, plain: str) -> None:
    body = admin.update(admin.create()["id"], comment=comment)
    event = body["audit"]["events"][0]
    assert event["html_body"] == f'<div class="zd-comment" dir="auto">{html}</div>'
    assert event["plain_body"] == plain


def test_long_comments_are_cut_without_splitting_a_character(admin: Caller) -> None:
    ticket = admin.create()["id"]
    event = admin.update(ticket, comment={"body": "x" + "é" * 40_000})["audit"]["events"][0]
    assert event["body"] == "x" + "é" * ((texts.LONGEST - 1) // 2)


def test_author_is_not_the_writer_of_the_audit(admin: Caller, acme: Account) -> None:
    customer = next(user["id"] for user in acme.world.users.values() if user["role"] == "end-user")
    audit = admin.update(admin.create()["id"], comment={"body": "x", "author_id": customer})["audit"]
    assert (audit["author_id"], audit["events"][0]["author_id"]) == (admin.id, customer)


def test_light_agents_write_notes(acme: Account) -> None:
    people = acme.world.credentials.people
    light = next(place for place, one in enumerate(people) if acme.world.users[one.user_id]["only_private_comments"])
    with Caller(acme, place=light) as caller:
        number = acme.world.tickets.ids()[-1]
        event = caller.update(number, comment={"body": "x", "public": True})["audit"]["events"][0]
    assert event["public"] is False


def test_the_5001st_comment_is_refused_and_fields_still_change(admin: Caller, acme: Account) -> None:
    ticket = admin.create()["id"]
    first = acme.world.comments(ticket)[0]
    for place in range(4999):
        acme.world.add_comment(ticket, first | {"id": place})
    body = {"ticket": {"comment": {"body": "one more"}, "priority": "low"}}
    assert "5000" in admin.refused("PUT", f"tickets/{ticket}", 422, json=body)["details"]["base"][0]["description"]
    assert admin.update(ticket, priority="low")["ticket"]["priority"] == "low"
    assert admin.get(f"tickets/{ticket}/comments/count")["count"]["value"] == 5000


def test_making_private_and_redacting(admin: Caller) -> None:
    ticket = admin.create(comment={"body": "card 4111 here"})["id"]
    comment = admin.get(f"tickets/{ticket}/comments")["comments"][0]["id"]
    answer = admin.call("PUT", f"tickets/{ticket}/comments/{comment}/make_private")
    assert (answer.status_code, answer.json()) == (200, "")
    admin.put(f"tickets/{ticket}/comments/{comment}/redact", {"text": "4111"})
    after = admin.get(f"tickets/{ticket}/comments")["comments"][0]
    assert (after["public"], after["body"]) == (False, "card ▇▇▇▇ here")
    assert "▇▇▇▇" in after["html_body"]
    assert admin.refused("PUT", f"tickets/{ticket}/comments/1/make_private", 404)


def upload(admin: Caller, content: bytes, name: str = "a b.txt", token: str = "") -> httpx.Response:
    query = {"filename": name} | ({"token": token} if token else {})
    return admin.call("POST", "uploads.json", params=query, content=content, headers={"content-type": "text/plain"})


def test_upload_attach_and_fetch_from_another_origin(admin: Caller, acme: Account) -> None:
    answer = upload(admin, b"first")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (201, "text/plain")
    token = answer.json()["upload"]["token"]
    assert answer.headers["location"] == answer.json()["upload"]["attachment"]["url"]
    both = upload(admin, b"second", token=token).json()["upload"]
    assert (both["token"], [each["size"] for each in both["attachments"]]) == (token, [5, 6])
    ticket = admin.create(comment={"body": "x", "uploads": token})["id"]
    shown = admin.get(f"tickets/{ticket}/comments")["comments"][0]["attachments"]
    assert [each["file_name"] for each in shown] == ["a b.txt", "a b.txt"]
    assert shown[0]["content_url"].startswith(f"{acme.base_url}/attachments/token/")
    assert shown[0]["content_url"].endswith("/?name=a+b.txt")
    assert admin.get(f"attachments/{shown[1]['id']}")["attachment"] == shown[1]
    moved = admin.http.get(shown[0]["content_url"])
    assert moved.status_code == 302
    assert moved.headers["location"].startswith(acme.files.origin)
    assert not moved.headers["location"].startswith(acme.base_url)
    fetched = httpx.get(moved.headers["location"], trust_env=False)
    assert (fetched.content, fetched.headers["content-type"]) == (b"first", "text/plain; charset=utf-8")
    assert acme.log.entries[-1].origin == "files"
    assert acme.log.entries[-1].credential is None


def test_attachments_of_the_world_have_bytes(admin: Caller, acme: Account) -> None:
    for number in acme.world.tickets.ids():
        files = [file for comment in acme.world.comments(number) for file in comment["attachments"]]
        if files:
            break
    shown = admin.get(f"tickets/{number}/comments")["comments"]
    file = next(each for comment in shown for each in comment["attachments"])
    assert file["url"].endswith(f"/api/v2/attachments/{file['id']}.json")
    link = admin.http.get(file["content_url"]).headers["location"]
    assert len(httpx.get(link, trust_env=False).content) == file["size"]


def test_links_die(admin: Caller, clock: Clock) -> None:
    url = upload(admin, b"x").json()["upload"]["attachment"]["content_url"]
    link = admin.http.get(url).headers["location"]
    clock.forward(61)
    assert httpx.get(link, trust_env=False).status_code == 403
    assert admin.http.get(url.replace("/token/", "/token/x")).status_code == 404


def test_uploads_are_used_once_and_expire(admin: Caller, clock: Clock) -> None:
    kept = upload(admin, b"x").json()["upload"]
    assert kept["expires_at"] == iso(clock() + 3600)
    for wanted in (1, 0):
        ticket = admin.create(comment={"body": "x", "uploads": [kept["token"]]})["id"]
        assert len(admin.get(f"tickets/{ticket}/comments")["comments"][0]["attachments"]) == wanted
    late = upload(admin, b"x").json()["upload"]["token"]
    clock.forward(3601)
    ticket = admin.create(comment={"body": "x", "uploads": [late]})["id"]
    assert admin.get(f"tickets/{ticket}/comments")["comments"][0]["attachments"] == []


def test_discarding_an_upload(admin: Caller) -> None:
    token = upload(admin, b"x").json()["upload"]["token"]
    assert admin.call("DELETE", f"uploads/{token}.json").status_code == 204
    assert admin.refused("DELETE", f"uploads/{token}", 404)


def test_redacting_a_file(admin: Caller) -> None:
    token = upload(admin, b"secret").json()["upload"]["token"]
    ticket = admin.create(comment={"body": "x", "uploads": [token]})["id"]
    comment = admin.get(f"tickets/{ticket}/comments")["comments"][0]
    file = comment["attachments"][0]["id"]
    redacted = admin.put(f"tickets/{ticket}/comments/{comment['id']}/attachments/{file}/redact")["attachment"]
    assert (redacted["file_name"], redacted["size"]) == ("redacted.txt", 0)
    after = admin.get(f"tickets/{ticket}/comments")["comments"][0]["attachments"]
    assert after == [redacted]
    assert httpx.get(admin.http.get(after[0]["content_url"]).headers["location"], trust_env=False).content == b""
