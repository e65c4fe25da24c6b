"""The client over a real socket, against the built-in Zendesk with its limits and its troubles."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.api.api_support import FakeClock
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken, Bearer
from zdtui.api.errors import (
    Conflict,
    ForeignOrigin,
    Invalid,
    NotFound,
    NotZendesk,
    Offline,
    RateLimited,
    TooDeep,
    Unauthorized,
    UnknownOutcome,
)
from zdtui.model.group import Group
from zdtui.model.organization import Organization
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.model.user import User
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(tickets=1200, plan=None) as served:
        yield served


@pytest.fixture
def acme(sandbox: Sandbox) -> Iterator[Account]:
    account = sandbox["acme"]
    yield account
    account.faults.clear()
    account.log.clear()


def connect(account: Account) -> Client:
    origin = Origin.parse(account.base_url)
    return Client(origin, ApiToken(account.email, Secret(account.api_token)), clock=FakeClock(), spread=lambda: 0.0)


@pytest.fixture
async def zendesk(acme: Account) -> AsyncIterator[Client]:
    async with connect(acme) as client:
        yield client


async def a_ticket(zendesk: Client, key: str) -> int:
    """A ticket that no other test touches."""
    ticket = {"subject": key, "comment": {"body": "It smokes", "public": True}, "tags": ["one"]}
    return (await zendesk.tickets.create(ticket, key)).ticket.id


async def test_both_kinds_of_credential_are_good(acme: Account, zendesk: Client) -> None:
    me = await zendesk.users.me()
    assert (me.email, me.role) == (acme.email, "admin")
    async with Client(zendesk.origin, Bearer(Secret(acme.bearer_token))) as other:
        assert (await other.users.me()).id == me.id


@pytest.mark.parametrize("token", ["wrong", "", "ü"])
async def test_a_wrong_token_is_no_sign_in(acme: Account, token: str) -> None:
    for auth in (ApiToken(acme.email, Secret(token)), ApiToken("nobody@example.com", Secret(acme.api_token))):
        async with Client(Origin.parse(acme.base_url), auth) as zendesk:
            with pytest.raises(Unauthorized):
                await zendesk.users.me()


async def test_s1_accounts_side_by_side_stay_apart(sandbox: Sandbox) -> None:
    clients = [connect(account) for account in sandbox]
    before = [len(account.log) for account in sandbox]
    names = await asyncio.gather(*(client.users.me() for client in clients * 10))
    assert {me.email for me in names} == {account.email for account in sandbox}
    for account, client, count in zip(sandbox, clients, before, strict=True):
        assert len(account.log) == count + 10
        await client.aclose()


async def test_a_view_opens_with_one_request(acme: Account, zendesk: Client) -> None:
    views = [view async for view in zendesk.views.list(active=True).items()]
    assert views
    assert views[0].columns
    acme.log.clear()
    page = await zendesk.views.tickets(views[0].id).first()
    assert page.items
    assert page.set_aside == []
    assert page.side("users", User)
    assert page.side("groups", Group)
    assert page.side("organizations", Organization)
    assert len(acme.log) == 1


async def test_f78_every_ticket_once_by_cursor(zendesk: Client) -> None:
    ids = [ticket.id async for ticket in zendesk.tickets.list().items()]
    assert len(ids) == len(set(ids)) > 1100
    exported = [ticket.id async for ticket in zendesk.background.incremental.tickets(0, size=500).items()]
    assert set(ids) <= set(exported)
    found = [record.raw["id"] async for record in zendesk.search.export("", "ticket").items()]
    assert len(found) == len(set(found)) > 1100


async def test_a37_search_stops_at_its_limit_and_knows_the_rest(acme: Account, zendesk: Client) -> None:
    pages = zendesk.search.tickets("", include=())
    ids = [ticket.id async for ticket in pages.items()]
    assert len(ids) == 1000
    assert pages.incomplete
    assert await zendesk.search.count("type:ticket") > 1100
    acme.log.clear()
    with pytest.raises(TooDeep):
        await zendesk.search.tickets("", page=11).first()
    assert len(acme.log) == 0


async def test_a_thread_is_read_newest_first(zendesk: Client) -> None:
    number = await a_ticket(zendesk, "thread")
    await zendesk.tickets.update(number, {"comment": {"html_body": "<p>second</p>", "public": False}})
    page = await zendesk.comments.list(number).first()
    assert [(comment.plain_body, comment.public) for comment in page.items] == [
        ("second", False),
        ("It smokes", True),
    ]
    assert page.side("users", User)
    audits = [audit async for audit in zendesk.audits.list(number).items()]
    assert len(audits) == 2


async def test_a_reply_status_and_fields_are_one_request(acme: Account, zendesk: Client) -> None:
    number = await a_ticket(zendesk, "one request")
    acme.log.clear()
    made = await zendesk.tickets.update(
        number,
        {"status": "pending", "comment": {"body": "hi", "public": True}, "metadata": {"op": "7"}, "priority": "high"},
    )
    assert (made.ticket.status, made.ticket.priority) == ("pending", "high")
    assert made.audit
    assert made.audit.custom == {"op": "7"}
    assert len(acme.log) == 1


async def test_a_safe_update_of_a_stale_ticket_is_a_conflict(zendesk: Client) -> None:
    number = await a_ticket(zendesk, "stale")
    with pytest.raises(Conflict):
        await zendesk.tickets.update(
            number, {"subject": "x", "safe_update": True, "updated_stamp": "2001-01-01T00:00:00Z"}
        )


async def test_refusals_say_what_is_wrong(zendesk: Client) -> None:
    with pytest.raises(NotFound):
        await zendesk.tickets.show(9_223_372_036_854_775_807)
    with pytest.raises(Invalid, match="blank") as caught:
        await zendesk.tickets.create({"subject": "no comment"}, "blank")
    assert caught.value.details


async def test_tags_are_added_replaced_and_taken_off(zendesk: Client) -> None:
    number = await a_ticket(zendesk, "tags")
    assert set(await zendesk.tags.add("tickets", number, ["two"])) == {"one", "two"}
    assert await zendesk.tags.replace("tickets", number, ["three"]) == ["three"]
    await zendesk.tags.remove("tickets", number, ["three"])
    assert await zendesk.tags.of("tickets", number) == []


async def test_f81_a_ticket_is_made_once_though_the_answer_was_lost(acme: Account, zendesk: Client) -> None:
    acme.faults.reset(method="POST", path="/api/v2/tickets", after=True, count=2)
    made = await zendesk.tickets.create({"subject": "lost answer", "comment": {"body": "x"}}, "lost-1")
    assert len(acme.log.find("POST", "/api/v2/tickets")) == 3
    found = [ticket.id async for ticket in zendesk.tickets.list().items() if ticket.subject == "lost answer"]
    assert found == [made.ticket.id]


async def test_f81_an_update_whose_answer_was_lost_is_not_repeated(acme: Account, zendesk: Client) -> None:
    number = await a_ticket(zendesk, "lost update")
    acme.faults.reset(method="PUT", after=True)
    with pytest.raises(UnknownOutcome):
        await zendesk.tickets.update(number, {"comment": {"body": "once", "public": True}})
    acme.faults.clear()
    assert len(acme.log.find("PUT", f"/api/v2/tickets/{number}")) == 1
    bodies = [comment.plain_body async for comment in zendesk.comments.list(number).items()]
    assert bodies.count("once") == 1


async def test_a25_a_limit_is_waited_for(acme: Account, zendesk: Client) -> None:
    acme.faults.limited("7", count=1)
    await zendesk.users.me()
    clock = zendesk.caller.wire.clock
    assert isinstance(clock, FakeClock)
    assert clock.slept == [7.0]
    acme.faults.limited("9999", count=1)
    with pytest.raises(RateLimited):
        await zendesk.users.me()


async def test_a_read_survives_a_broken_answer(acme: Account, zendesk: Client) -> None:
    acme.faults.truncate(40, count=2)
    assert (await zendesk.users.me()).id
    acme.faults.clear()
    acme.faults.reset()
    with pytest.raises(Offline):
        await zendesk.users.me()


async def test_s3_foreign_links_are_not_followed(acme: Account, zendesk: Client) -> None:
    acme.faults.foreign(path="/api/v2/tickets")
    with pytest.raises(ForeignOrigin):
        _ = [ticket async for ticket in zendesk.tickets.list().items()]


async def test_html_is_not_zendesk(acme: Account, zendesk: Client) -> None:
    acme.faults.page(200, "Sign in")
    with pytest.raises(NotZendesk):
        await zendesk.users.me()


async def test_nobody_at_home_is_offline() -> None:
    async with Client(Origin.parse("http://127.0.0.1:9"), Bearer(Secret("t")), clock=FakeClock()) as zendesk:
        with pytest.raises(Offline, match="No connection"):
            await zendesk.users.me()
        with pytest.raises(Offline):
            await zendesk.tickets.update(1, {"status": "open"})


async def test_f15_a_file_is_fetched_from_the_other_origin_without_the_credential(
    acme: Account, zendesk: Client
) -> None:
    upload = await zendesk.uploads.create("notes.txt", b"line one\n", "text/plain")
    comment = {"comment": {"body": "see file", "public": True, "uploads": [upload.token]}}
    number = (await zendesk.tickets.create({"subject": "file", **comment}, "file")).ticket.id
    (first,) = (await zendesk.comments.list(number).first()).items
    (attachment,) = first.attachments
    assert attachment.content_url
    acme.log.clear()
    async with zendesk.attachments.open(attachment.content_url) as download:
        assert b"".join([chunk async for chunk in download.chunks()]) == b"line one\n"
    assert [(entry.origin == "files", entry.credential is not None) for entry in acme.log] == [
        (False, True),
        (True, False),
    ]
