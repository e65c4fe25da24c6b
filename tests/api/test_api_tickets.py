"""Tickets and their neighbours: what is sent, and what is made of the answers."""

import json

import pytest

from tests.api.api_support import answer, client, text
from zdtui.api.errors import Conflict, Invalid
from zdtui.model.job_status import JobStatus

TICKET = {"id": 33, "subject": "Printer", "status": "open"}
AUDIT = {"id": 9, "metadata": {"custom": {"op": "1"}}}


async def test_update_sends_the_given_fields_and_nothing_else() -> None:
    zendesk, network, _ = client(answer({"ticket": TICKET, "audit": AUDIT}))
    fields = {"status": "open", "comment": {"body": "hi", "public": False}, "tags": []}
    made = await zendesk.tickets.update(33, fields)
    (request,) = network.asked
    assert (request.method, request.url.path) == ("PUT", "/api/v2/tickets/33")
    assert json.loads(request.content) == {"ticket": fields}
    assert request.headers["content-type"] == "application/json"
    assert made.ticket.raw == TICKET
    assert made.audit
    assert made.audit.custom == {"op": "1"}
    assert json.loads(made.body) == {"ticket": TICKET, "audit": AUDIT}


@pytest.mark.parametrize("audit", [{}, {"audit": None}, {"audit": []}, {"audit": "odd"}])
async def test_an_update_that_changed_nothing_has_no_audit(audit: dict[str, object]) -> None:
    zendesk, _, _ = client(answer({"ticket": TICKET, **audit}))
    assert (await zendesk.tickets.update(33, {})).audit is None


async def test_a_safe_update_that_came_too_late_is_a_conflict() -> None:
    body = {"error": "UpdateConflict", "description": "Safe Update prevented the update due to outdated ticket data."}
    zendesk, network, _ = client(answer(body, status=409))
    with pytest.raises(Conflict, match="outdated") as caught:
        await zendesk.tickets.update(33, {"safe_update": True})
    assert caught.value.code == "UpdateConflict"
    assert len(network.asked) == 1


async def test_a_closed_ticket_says_so() -> None:
    closed = {"description": "Status: closed prevents ticket update"}
    zendesk, _, _ = client(answer({"error": "RecordInvalid", "details": {"status": [closed]}}, status=422))
    with pytest.raises(Invalid, match="closed prevents"):
        await zendesk.tickets.update(33, {"status": "open"})


async def test_show_keeps_what_came_beside_the_ticket() -> None:
    users = [{"id": 7, "name": "Ann"}]
    zendesk, network, _ = client(answer({"ticket": TICKET, "users": users}))
    ticket = await zendesk.tickets.show(33, include=("users", "comment_count"))
    assert ticket.beside == {"users": users}
    assert network.lines == ["GET /api/v2/tickets/33?include=users,comment_count"]


async def test_f82_show_many_asks_once() -> None:
    zendesk, network, _ = client(answer({"tickets": [TICKET], "count": 1}))
    page = await zendesk.tickets.show_many([33, 34], include=("users",))
    assert [ticket.id for ticket in page.items] == [33]
    assert network.lines == ["GET /api/v2/tickets/show_many?ids=33,34&include=users"]


async def test_bulk_work_is_a_job() -> None:
    zendesk, network, _ = client(answer({"job_status": {"id": "V3-1", "status": "queued"}}))
    job = await zendesk.tickets.update_alike([1, 2], {"additional_tags": ["a"]})
    assert isinstance(job, JobStatus)
    assert (job.id, job.done) == ("V3-1", False)
    await zendesk.tickets.update_many([{"id": 1, "status": "open"}])
    assert network.lines == ["PUT /api/v2/tickets/update_many?ids=1,2", "PUT /api/v2/tickets/update_many"]
    assert [json.loads(request.content) for request in network.asked] == [
        {"ticket": {"additional_tags": ["a"]}},
        {"tickets": [{"id": 1, "status": "open"}]},
    ]


async def test_comments_come_newest_first_with_their_authors() -> None:
    zendesk, network, _ = client(answer({"comments": []}))
    await zendesk.comments.list(33).first()
    await zendesk.comments.list(33, newest_first=False, include=(), inline_images=True).first()
    assert network.lines == [
        "GET /api/v2/tickets/33/comments?page%5Bsize%5D=100&sort=-created_at&include=users",
        "GET /api/v2/tickets/33/comments?page%5Bsize%5D=100&sort=created_at&include_inline_images=true",
    ]


async def test_make_private_is_answered_with_an_empty_text() -> None:
    zendesk, _, _ = client(text('""', 200), text("", 204))
    await zendesk.comments.make_private(33, 8)
    await zendesk.tickets.delete(33)


async def test_people_are_listed_by_role() -> None:
    zendesk, network, _ = client(answer({"users": []}))
    await zendesk.users.list(role=("agent", "admin")).first()
    await zendesk.users.list(role="end-user").first()
    assert network.lines == [
        "GET /api/v2/users?page%5Bsize%5D=100&role%5B%5D=agent&role%5B%5D=admin",
        "GET /api/v2/users?page%5Bsize%5D=100&role=end-user",
    ]


async def test_view_counts_unknown_and_known() -> None:
    counts = [
        {"view_id": 1, "value": None, "pretty": "...", "fresh": False},
        {"view_id": 2, "value": 7, "fresh": True},
    ]
    zendesk, network, _ = client(answer({"view_counts": counts}))
    found = await zendesk.views.count_many([1, 2])
    assert [(count.view_id, count.value, count.fresh) for count in found] == [(1, None, False), (2, 7, True)]
    assert network.lines == ["GET /api/v2/views/count_many?ids=1,2"]


async def test_a_view_that_was_not_saved_is_previewed_like_a_read() -> None:
    rows = {"columns": [{"id": "subject"}], "rows": [{"subject": "x", "ticket": {"id": 1}}]}
    zendesk, network, _ = client(text("", 502), answer(rows))
    page = await zendesk.views.preview({"all": []})
    assert page.items[0].raw["subject"] == "x"
    assert page.value("columns") == [{"id": "subject"}]
    assert len(network.asked) == 2


@pytest.mark.parametrize(
    ("name", "method"), [("add", "PUT"), ("replace", "POST"), ("remove", "DELETE")], ids=lambda one: one
)
async def test_tags_of_one_ticket(name: str, method: str) -> None:
    zendesk, network, _ = client(answer({"tags": ["a", {"name": "b"}, 5]}))
    change = getattr(zendesk.tags, name)
    assert await change("tickets", 33, ["b"], updated_stamp="2026-03-01T09:15:00Z", safe_update="true") == ["a", "b"]
    (request,) = network.asked
    assert (request.method, request.url.path) == (method, "/api/v2/tickets/33/tags")
    assert json.loads(request.content)["tags"] == ["b"]
    assert json.loads(request.content)["updated_stamp"]


async def test_uploads_are_labelled_text_and_still_read() -> None:
    body = json.dumps({"upload": {"token": "t/../1", "attachment": {"id": 5}, "attachments": [{"id": 5}]}})
    zendesk, network, _ = client(text(body, 201))
    upload = await zendesk.uploads.create("a b.png", b"\x89PNG", "image/png")
    assert upload.attachment
    assert (upload.token, upload.attachment.id) == ("t/../1", 5)
    assert network.asked[0].headers["content-type"] == "image/png"
    assert network.asked[0].content == b"\x89PNG"
    await zendesk.uploads.delete(upload.token)
    assert network.lines == ["POST /api/v2/uploads?filename=a%20b.png", "DELETE /api/v2/uploads/t%2F..%2F1"]


async def test_suspended_tickets_recover_from_an_array_under_a_single_key() -> None:
    zendesk, _, _ = client(answer({"ticket": [TICKET]}), answer({"ticket": TICKET}))
    for _ in range(2):
        page = await zendesk.suspended_tickets.recover(1)
        assert [ticket.id for ticket in page.items] == [33]


async def test_metrics_come_alone_or_in_an_array() -> None:
    metric = {"id": 1, "ticket_id": 33, "reply_time_in_minutes": {"calendar": 5, "business": None}}
    zendesk, _, _ = client(answer({"ticket_metric": metric}), answer({"ticket_metric": [metric]}))
    for _ in range(2):
        found = await zendesk.metrics.of_ticket(33)
        assert found.reply_time_in_minutes
        assert found.reply_time_in_minutes.calendar == 5
