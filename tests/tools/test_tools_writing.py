"""The four tools that write: exactly what was given, once, and what becomes of it otherwise (T1, T3, T4, T8)."""

import uuid
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.office import until
from tests.tools.tools_office import answer, comments, desk_at, refused, some_ticket
from zdtui.desk.desk import Desk
from zdtui.desk.direct import PATIENCE
from zdtui.sandbox.account import Account
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox
from zdtui.tools.execution import perform
from zdtui.tools.refusal import ToolError

JSON = "application/json"
ADDED = {"safe_update", "updated_stamp", "metadata"}


async def test_t1_the_example_of_the_creation(desk: Desk, acme: Account) -> None:
    """S24: every documented parameter."""
    data = await answer(
        desk,
        "zendesk_ticket_create",
        subject="Login broken",
        comment_body="I cannot sign in",
        priority="high",
        type="problem",
        assignee_email=acme.email,
        tags=["login", "vip"],
    )
    made = acme.world.tickets.read(data["id"])
    assert (made["subject"], made["priority"], made["type"]) == ("Login broken", "high", "problem")
    assert made["tags"] == ["login", "vip"]
    assert (data["subject"], data["status"]) == (made["subject"], made["status"])


async def test_t1_only_a_message_is_required_and_only_what_was_given_is_sent(desk: Desk, acme: Account) -> None:
    done = await perform(desk, "zendesk_ticket_create", {"comment_body": "hello"})
    (post,) = acme.log.find("POST", "*/tickets")
    assert acme.log.count() == 1
    assert post.json == {"ticket": {"comment": {"body": "hello"}, "external_id": done.execution_id}}
    assert uuid.UUID(post.headers["idempotency-key"]) == uuid.UUID(done.execution_id)
    assert done.data["status"] == "new"


@pytest.mark.parametrize("trouble", ["503", "reset after"])
async def test_t1_one_ticket_whatever_becomes_of_the_answer(desk: Desk, acme: Account, trouble: str) -> None:
    before = len(acme.world.tickets)
    if trouble == "503":
        acme.faults.page(503, after=False, method="POST", count=1)
    else:
        acme.faults.reset(after=True, method="POST", count=1)
    data = await answer(desk, "zendesk_ticket_create", comment_body="once", subject="S")
    posts = acme.log.find("POST", "*/tickets")
    assert len(posts) == 2
    assert len({each.headers["idempotency-key"] for each in posts}) == 1
    assert len(acme.world.tickets) == before + 1
    assert data["subject"] == "S"


async def test_t1_a_creation_that_zendesk_refuses_leaves_nothing_behind(desk: Desk, acme: Account) -> None:
    body = '{"error":"RecordInvalid","description":"Record validation errors","details":{}}'
    acme.faults.add(Fault("answer", method="POST", status=422, body=body, content_type=JSON))
    error = await refused(desk, "zendesk_ticket_create", comment_body="x")
    assert (error.code, error.exit_code) == ("refused", 5)
    assert desk.outbox.rows() == []


FIELDS: dict[str, Any] = {
    "status": "pending",
    "priority": "urgent",
    "subject": "New words",
    "type": "incident",
    "assignee_email": "maya@acme.example",
    "assignee_id": 0,
    "group_id": 0,
    "tags": ["a"],
}
SUBSETS = [subset for size in range(9) for subset in combinations(FIELDS, size)]


async def test_t3_exactly_the_given_fields_are_sent_in_each_of_256_combinations() -> None:
    """S26: a combination that makes no sense is refused before any request."""
    assert len(SUBSETS) == 2**8
    with Sandbox(["acme"], tickets=400, plan=None) as sandbox:
        acme = sandbox["acme"]
        tickets = acme.world.tickets
        open_ones = [each for each in tickets.ids() if tickets.read(each)["status"] != "closed"]
        me = next(each for each in acme.world.users.values() if each["email"] == acme.email)
        given = FIELDS | {"assignee_email": acme.email, "assignee_id": me["id"]}
        given["group_id"] = tickets.read(open_ones[0])["group_id"] or next(iter(acme.world.groups))
        async with desk_at(acme) as desk:
            for place, subset in enumerate(SUBSETS):
                acme.log.clear()
                ticket_id = open_ones[place % len(open_ones)]
                fields = {name: given[name] for name in subset}
                if not subset or {"assignee_id", "assignee_email"} <= set(subset):
                    await refused(desk, "zendesk_ticket_update", ticket_id=ticket_id, **fields)
                    assert acme.log.count() == 0
                    continue
                acme.faults.add(EMPTY)
                await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, **fields)
                (put,) = acme.log.entries
                assert (put.method, put.path) == ("PUT", f"/api/v2/tickets/{ticket_id}")
                assert put.json.keys() == {"ticket"}
                sent = put.json["ticket"]
                assert sent.keys() == {*subset, "metadata"}
                assert {name: sent[name] for name in subset} == fields


EMPTY = Fault("answer", method="PUT", status=200, body='{"ticket":{"id":1},"audit":null}', content_type=JSON)
"""An answer without rules, which are the sandbox's own tests' business."""


async def test_t3_the_example_of_the_update_and_the_tags_that_went(desk: Desk, acme: Account) -> None:
    """S26, S33: in one request."""
    ticket_id = some_ticket(acme)
    client = await desk.client()
    await client.tickets.update(ticket_id, {"tags": ["old", "vip"]})
    acme.log.clear()
    done = await perform(
        desk,
        "zendesk_ticket_update",
        {
            "ticket_id": ticket_id,
            "status": "pending",
            "priority": "urgent",
            "assignee_email": acme.email,
            "tags": ["vip"],
        },
    )
    assert acme.log.count() == 1
    there = acme.world.tickets.read(ticket_id)
    assert (there["status"], there["priority"], there["tags"]) == ("pending", "urgent", ["vip"])
    assert done.data["tags_removed"] == ["old"]
    assert "removed: old" in done.warnings[0]


async def test_t3_no_tags_clears_and_absent_tags_leave(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    client = await desk.client()
    await client.tickets.update(ticket_id, {"tags": ["keep"]})
    await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, priority="low")
    assert acme.world.tickets.read(ticket_id)["tags"] == ["keep"]
    data = await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, tags=[])
    assert acme.world.tickets.read(ticket_id)["tags"] == []
    assert data["tags_removed"] == ["keep"]


async def test_t3_a_safe_change_yields_and_names_what_differs(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    await answer(desk, "zendesk_ticket_get", ticket_id=ticket_id)
    client = await desk.client()
    await client.tickets.update(ticket_id, {"priority": "low", "subject": "Somebody else's"})
    with pytest.raises(Exception, match="Somebody changed") as told:
        await perform(desk, "zendesk_ticket_update", {"ticket_id": ticket_id, "priority": "high"}, safe=True)
    error: Any = told.value
    assert (error.code, error.exit_code) == ("conflict", 7)
    assert error.details["fields"]["priority"]["now"] == "low"
    assert error.details["fields"]["priority"]["wanted"] == "high"
    assert error.details["fields"]["subject"]["now"] == "Somebody else's"
    assert acme.world.tickets.read(ticket_id)["priority"] == "low"
    assert desk.outbox.rows() == []


async def test_t3_without_safe_the_given_fields_win(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    await answer(desk, "zendesk_ticket_get", ticket_id=ticket_id)
    client = await desk.client()
    await client.tickets.update(ticket_id, {"subject": "Somebody else's"})
    await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, priority="high")
    there = acme.world.tickets.read(ticket_id)
    assert (there["priority"], there["subject"]) == ("high", "Somebody else's")


@pytest.mark.parametrize("tool", ["zendesk_ticket_update", "zendesk_ticket_reply"])
async def test_a_lost_answer_is_found_out_and_written_once(desk: Desk, acme: Account, tool: str) -> None:
    """T3, T4: never sent again without looking whether it arrived."""
    ticket_id = some_ticket(acme)
    audits = len(acme.world.audits(ticket_id))
    acme.faults.reset(after=True, method="PUT", count=1)
    more = {"priority": "low", "subject": "Told"} if tool.endswith("update") else {"body": "exactly once"}
    data = await answer(desk, tool, ticket_id=ticket_id, **more)
    assert len(acme.log.find("PUT")) == 1
    assert len(acme.world.audits(ticket_id)) == audits + 1
    assert data
    assert desk.outbox.rows() == []


async def test_t4_a_public_reply_and_a_note(desk: Desk, acme: Account) -> None:
    """S25."""
    ticket_id = some_ticket(acme)
    done = await perform(desk, "zendesk_ticket_reply", {"ticket_id": ticket_id, "body": "Hello **there** alpha"})
    (put,) = acme.log.find("PUT")
    sent = put.json["ticket"]
    assert sent.keys() == {"comment", *ADDED}
    assert sent["comment"]["public"] is True
    assert "<strong>there</strong>" in sent["comment"]["html_body"]
    assert sent["metadata"] == {"zdtui_op": done.execution_id}
    assert sent["safe_update"] is True
    await answer(desk, "zendesk_ticket_reply", ticket_id=ticket_id, body="between us alpha", public=False)
    assert [each["public"] for each in comments(acme, ticket_id, "alpha")] == [True, False]
    assert done.data["comment_id"] == comments(acme, ticket_id, "alpha")[0]["id"]


async def test_t4_somebody_elses_change_does_not_stop_a_reply_unless_it_is_safe(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    await answer(desk, "zendesk_ticket_get", ticket_id=ticket_id)
    client = await desk.client()
    await client.tickets.update(ticket_id, {"comment": {"body": "me first", "public": True}})
    with pytest.raises(Exception, match="Somebody changed"):
        await perform(desk, "zendesk_ticket_reply", {"ticket_id": ticket_id, "body": "omega one"}, safe=True)
    assert comments(acme, ticket_id, "omega") == []
    await client.tickets.update(ticket_id, {"comment": {"body": "me again", "public": True}})
    await answer(desk, "zendesk_ticket_reply", ticket_id=ticket_id, body="omega two")
    assert len(comments(acme, ticket_id, "omega")) == 1


async def test_t4_what_is_too_long_is_refused_before_it_leaves(desk: Desk, acme: Account) -> None:
    error = await refused(desk, "zendesk_ticket_reply", ticket_id=some_ticket(acme), body="x" * 70_000)
    assert error.code == "invalid_input"
    assert "64 kB" in error.message
    assert acme.log.count() == 0


async def test_t4_public_false_is_never_public() -> None:
    """T4 as a property: whatever the text, and however false is written."""
    with Sandbox(["acme"], tickets=30, plan=None) as sandbox:
        acme = sandbox["acme"]
        async with desk_at(acme) as desk:

            @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
            @given(st.text(min_size=1).filter(str.strip), st.sampled_from([False, "false", 0, "no", "off"]))
            def never(body: str, public: object) -> None:
                import asyncio

                given_input = {"ticket_id": 1, "body": body, "public": public}
                done = asyncio.run(perform(desk, "zendesk_ticket_reply", given_input, dry_run=True))
                sent = done.data["json"]["ticket"]
                assert sent["comment"]["public"] is False
                assert sent.keys() == {"comment", *ADDED}

            import asyncio

            await asyncio.to_thread(never)
            ticket_id = some_ticket(acme)
            for public in (False, "false", 0):
                await answer(desk, "zendesk_ticket_reply", ticket_id=ticket_id, body="sigma", public=public)
            assert [each["public"] for each in comments(acme, ticket_id, "sigma")] == [False] * 3
            assert all(each.json["ticket"]["comment"]["public"] is False for each in acme.log.find("PUT"))


async def test_a_closed_ticket_takes_no_reply(desk: Desk, acme: Account) -> None:
    error = await refused(desk, "zendesk_ticket_reply", ticket_id=some_ticket(acme, "closed"), body="x")
    assert (error.code, error.exit_code) == ("refused", 5)
    assert desk.outbox.rows() == []


async def test_a_ticket_that_is_not_there_takes_no_write(desk: Desk) -> None:
    for tool, more in (("zendesk_ticket_reply", {"body": "x"}), ("zendesk_ticket_update", {"status": "open"})):
        assert (await refused(desk, tool, ticket_id=99_999_999, **more)).code == "not_found"
    assert desk.outbox.rows() == []


async def test_a_write_that_cannot_leave_does_not_stay_behind(desk: Desk, acme: Account) -> None:
    """A program that is told of an error may try again: nothing of the first try is sent later."""
    ticket_id = some_ticket(acme)
    headers = {"Retry-After": "9999"}
    acme.faults.add(Fault("answer", method="PUT", status=429, headers=headers, body="{}", content_type=JSON))
    error = await refused(desk, "zendesk_ticket_update", ticket_id=ticket_id, priority="low")
    assert (error.code, error.exit_code) == ("rate_limited", 6)
    assert error.retry_after
    assert desk.outbox.rows() == []


async def test_a_revoked_account_says_so_and_then_tries_no_more(acme: Account) -> None:
    """S20."""
    async with desk_at(acme, token="wrong") as desk:
        error = await refused(desk, "zendesk_ticket_reply", ticket_id=1, body="x")
        assert (error.code, error.exit_code) == ("account_revoked", 3)
        assert desk.outbox.rows() == []
        acme.log.clear()
        error = await refused(desk, "zendesk_ticket_update", ticket_id=1, status="open")
        assert (error.code, acme.log.count()) == ("account_revoked", 0)


async def test_the_same_execution_twice_writes_once(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    once = str(uuid.uuid4())
    for _ in range(2):
        await perform(
            desk, "zendesk_ticket_reply", {"ticket_id": ticket_id, "body": "tau", "public": False}, execution_id=once
        )
    assert len(comments(acme, ticket_id, "tau")) == 1


async def test_t8_a_person_is_made_of_what_was_given(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_user_create", name="Ada", email="ada@new.example", phone="+4930123456")
    (post,) = acme.log.find("POST")
    assert post.json == {"user": {"name": "Ada", "email": "ada@new.example", "phone": "+4930123456"}}
    assert (data["role"], data["email"]) == ("end-user", "ada@new.example")


async def test_t8_a_taken_address_is_told_with_its_owner(desk: Desk, acme: Account) -> None:
    other = next(each for each in acme.world.users.values() if each["email"])
    error = await refused(desk, "zendesk_user_create", name="Ada", email=other["email"])
    assert (error.code, error.details) == ("duplicate", {"user_id": other["id"]})
    assert str(other["id"]) in error.fix


@pytest.mark.parametrize("role", ["agent", "admin"])
async def test_t8_a_seat_has_to_be_confirmed(desk: Desk, acme: Account, role: str) -> None:
    given_input = {"name": "Ada", "email": "ada@new.example", "role": role}
    error = await refused(desk, "zendesk_user_create", **given_input)
    assert error.code == "confirmation_required"
    assert acme.log.count() == 0
    done = await perform(desk, "zendesk_user_create", given_input, confirmed=True)
    assert done.data["role"] == role


async def test_t8_a_lost_answer_is_looked_up(desk: Desk, acme: Account) -> None:
    acme.faults.reset(after=True, method="POST", count=1)
    data = await answer(desk, "zendesk_user_create", name="Ada", email="ada@new.example")
    made = [each for each in acme.world.users.values() if each["email"] == "ada@new.example"]
    assert [each["id"] for each in made] == [data["id"]]


WRITES: dict[str, dict[str, Any]] = {
    "zendesk_ticket_create": {"comment_body": "x"},
    "zendesk_ticket_update": {"ticket_id": 3, "tags": []},
    "zendesk_ticket_reply": {"ticket_id": 3, "body": "x", "public": False},
    "zendesk_user_create": {"name": "N", "email": "a@b.c", "role": "admin"},
}


@pytest.mark.parametrize("tool", WRITES)
async def test_a_dry_run_shows_the_exact_request_and_sends_nothing(acme: Account, tool: str, tmp_path: Path) -> None:
    """F92."""
    async with desk_at(acme, folder=tmp_path / "acme") as desk:
        given_input = dict(WRITES[tool])
        if "ticket_id" in given_input:
            given_input["ticket_id"] = some_ticket(acme)
            await answer(desk, "zendesk_ticket_get", ticket_id=given_input["ticket_id"])
        acme.log.clear()
        once = str(uuid.uuid4())
        shown = await perform(desk, tool, given_input, dry_run=True, execution_id=once)
        assert acme.log.count() == 0
        assert desk.outbox.rows() == []
        await perform(desk, tool, given_input, confirmed=True, execution_id=once)
        (sent,) = acme.log.entries
        assert shown.data["method"] == sent.method
        assert shown.data["url"] == f"{acme.base_url}{sent.path}"
        assert shown.data["json"] == sent.json
        for name, value in shown.data.get("headers", {}).items():
            assert sent.headers[name.lower()] == value


CANARY = "canary-token-5f1c"


@pytest.mark.parametrize("tool", [*WRITES, "zendesk_ticket_get", "zendesk_groups_list"])
async def test_no_answer_and_no_error_holds_a_secret(acme: Account, tool: str) -> None:
    """S19."""
    given_input = WRITES.get(tool) or ({"ticket_id": 3} if tool == "zendesk_ticket_get" else {})
    for token in (CANARY, acme.api_token):
        async with desk_at(acme, token=token) as desk:
            for dry in (True, False):
                try:
                    done = await perform(desk, tool, given_input, dry_run=dry, full=True, confirmed=True)
                    said = repr(done)
                except ToolError as error:
                    said = repr(error.as_json()) + str(error)
                assert token not in said
                assert "Basic " not in said


async def test_a_program_waits_ninety_seconds_for_the_verdict_and_is_told_that_nobody_knows(
    desk: Desk, acme: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The write may have arrived: it stays in the outbox, to be looked for."""
    import asyncio

    loop = asyncio.get_running_loop()
    real, ahead = loop.time, 0.0
    monkeypatch.setattr(loop, "time", lambda: real() + ahead)
    monkeypatch.setattr(desk, "clock", lambda: 1_795_000_000.0 + ahead)
    ticket_id = some_ticket(acme)
    acme.faults.page(502, after=True, method="PUT", count=1)
    acme.faults.add(Fault("answer", method="GET", status=503, body="{}", content_type=JSON))
    given_input = {"ticket_id": ticket_id, "priority": "low"}
    call = asyncio.create_task(perform(desk, "zendesk_ticket_update", given_input))
    await until(lambda: [row.state for row in desk.outbox.rows()] == ["unknown"])
    for moment in (30, 60, PATIENCE - 3, PATIENCE + 1):
        ahead = moment
        for turn in range(20):
            await desk.store.set("turn", turn)
        assert moment > PATIENCE or not call.done()
    with pytest.raises(ToolError) as told:
        await call
    assert (told.value.code, told.value.exit_code) == ("unknown_outcome", 6)
    assert "Do not send it again" in told.value.fix
    assert [row.state for row in desk.outbox.rows()] == ["unknown"]
    assert len(acme.log.find("PUT")) == 1


async def test_a_closed_ticket_is_told_with_what_can_be_done(desk: Desk, acme: Account) -> None:
    """A26."""
    closed = some_ticket(acme, "closed")
    for tool, more in (("zendesk_ticket_reply", {"body": "x"}), ("zendesk_ticket_update", {"tags": ["a"]})):
        error = await refused(desk, tool, ticket_id=closed, **more)
        assert "zdtui tag" in error.fix
        assert "zendesk_ticket_create" in error.fix
        assert error.request_id


async def test_an_answer_to_a_write_names_whom_an_earlier_answer_named(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    before = await answer(desk, "zendesk_ticket_get", ticket_id=ticket_id)
    after = await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, priority="low")
    assert after["requester"] == before["requester"]
    assert after["requester"]["name"]
    assert after.get("group") == before.get("group")
