"""zenpy, unchanged but for the host, works against the sandbox with the types it expects."""

from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
import requests
from zenpy import Zenpy
from zenpy.lib.api_objects import Comment, Group, Organization, Ticket, TicketAudit, User, View
from zenpy.lib.exception import APIException, RecordNotFoundException

from tests.sandbox.sandbox_support import Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox

# zenpy builds regular expressions and calls datetime functions that Python 3.12 and later warn about.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:zenpy", "ignore::SyntaxWarning:zenpy")


class Redirect(requests.adapters.HTTPAdapter):
    """Sends requests for zendesk.com to the sandbox; the request zenpy holds keeps its address."""

    def __init__(self, base_url: str) -> None:
        super().__init__()
        self._base_url = base_url

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        """Send a copy of the request, and give the answer back under the address that was asked for."""
        sent = request.copy()
        asked = urlsplit(sent.url or "")
        served = urlsplit(self._base_url)
        sent.url = urlunsplit((served.scheme, served.netloc, asked.path, asked.query, ""))
        sent.headers["host"] = HOST
        answer = super().send(sent, *args, **options)
        answer.request, answer.url = request, request.url or ""
        return answer


HOST = "acme.zendesk.com"


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    clock = Clock()
    sandbox = Sandbox(("acme",), tickets=1500, plan=None, clock=clock)
    clock.forward(61)
    with sandbox:
        yield sandbox["acme"]


@pytest.fixture(scope="module")
def zenpy(account: Account) -> Iterator[Zenpy]:
    session = requests.Session()
    session.trust_env = False
    for scheme in ("https", "http"):
        session.mount(f"{scheme}://{HOST}", Redirect(account.base_url))
    yield Zenpy(subdomain="acme", email=account.email, token=account.api_token, session=session, disable_cache=True)
    session.close()


def test_me(zenpy: Zenpy, account: Account) -> None:
    me = zenpy.users.me()
    assert isinstance(me, User)
    assert (me.id, me.email, me.role) == (account.world.me, account.email, "admin")


def test_shows_a_ticket_with_its_people(zenpy: Zenpy, account: Account) -> None:
    number = account.world.tickets.ids()[-1]
    ticket = zenpy.tickets(id=number)
    assert isinstance(ticket, Ticket)
    assert ticket.subject == account.world.tickets.subject(number)
    assert isinstance(ticket.requester, User)
    assert ticket.requester.id == account.world.tickets.value("requester", number)
    assert ticket.created.year >= 2024
    with pytest.raises(RecordNotFoundException):
        zenpy.tickets(id=99_999_999)


def test_pages_a_thousand_tickets_by_cursor(zenpy: Zenpy, account: Account) -> None:
    account.log.clear()
    tickets = list(islice(zenpy.tickets(cursor_pagination=100), 1000))
    assert [ticket.id for ticket in tickets] == list(account.world.tickets.ids()[:1000])
    assert all(isinstance(ticket, Ticket) for ticket in tickets)
    assert account.log.count("GET", "/api/v2/tickets") == 10


def test_pages_by_offset(zenpy: Zenpy, account: Account) -> None:
    generator = zenpy.tickets(cursor_pagination=False)
    assert len(generator) == len(account.world.tickets)
    assert [ticket.id for ticket in generator] == list(account.world.tickets.ids())


def test_exports_tickets_incrementally(zenpy: Zenpy, account: Account) -> None:
    by_time = {ticket.id for ticket in zenpy.tickets.incremental(start_time=0)}
    by_cursor = [ticket.id for ticket in zenpy.tickets.incremental(start_time=0, paginate_by_time=False)]
    tickets, told = account.world.tickets, account.clock() - 60
    every = [*tickets.ids(), *tickets.deleted]
    assert by_time == set(by_cursor) == {each for each in every if tickets.value("updated", each) <= told}
    assert len(by_cursor) == len(set(by_cursor)) > 1000


def test_searches(zenpy: Zenpy, account: Account) -> None:
    found = zenpy.search(type="ticket", status_less_than="solved", sort_by="created_at", sort_order="asc")
    tickets = list(islice(found, 150))
    assert all(isinstance(ticket, Ticket) for ticket in tickets)
    assert all(ticket.status in {"new", "open", "pending", "hold"} for ticket in tickets)
    assert [ticket.created_at for ticket in tickets] == sorted(ticket.created_at for ticket in tickets)
    assert zenpy.search.count(type="ticket") == len(account.world.tickets)
    people = list(zenpy.search(account.email, type="user"))
    assert [user.id for user in people] == [account.world.me]
    exported = list(islice(zenpy.search_export(query="status<solved", type="ticket"), 20))
    assert all(isinstance(ticket, Ticket) for ticket in exported)


def test_creates_comments_and_updates(zenpy: Zenpy, account: Account) -> None:
    audit = zenpy.tickets.create(
        Ticket(subject="From zenpy", comment=Comment(body="Hello"), requester=User(name="Zed", email="zed@x.example"))
    )
    assert isinstance(audit, TicketAudit)
    ticket = audit.ticket
    assert (ticket.status, ticket.requester.name) == ("new", "Zed")
    ticket.status = "open"
    ticket.priority = "high"
    ticket.tags = ["zenpy"]
    ticket.assignee_id = account.world.me
    ticket.comment = Comment(html_body="<p>A <b>note</b></p>", public=False)
    updated = zenpy.tickets.update(ticket)
    assert updated.audit.events[0]["public"] is False
    again = zenpy.tickets(id=ticket.id)
    assert (again.status, again.priority, again.tags) == ("open", "high", ["zenpy"])
    comments = list(zenpy.tickets.comments(ticket=again))
    assert all(isinstance(comment, Comment) for comment in comments)
    assert [comment.plain_body for comment in comments] == ["Hello", "A note"]
    assert comments[1].author.id == account.world.me
    assert len(list(zenpy.tickets.audits(ticket=again))) == 2
    zenpy.tickets.add_tags(ticket.id, ["more"])
    zenpy.tickets.delete_tags(ticket.id, ["zenpy"])
    again = zenpy.tickets(id=ticket.id)
    assert again.tags == ["more"]
    again.status = "closed"
    zenpy.tickets.update(again)
    again.subject = "too late"
    with pytest.raises(APIException, match="closed prevents ticket update"):
        zenpy.tickets.update(again)
    zenpy.tickets.delete(again)
    with pytest.raises(RecordNotFoundException):
        zenpy.tickets(id=ticket.id)


def test_reads_views(zenpy: Zenpy, account: Account) -> None:
    views = list(zenpy.views())
    assert all(isinstance(view, View) for view in views)
    view = next(view for view in views if view.active)
    tickets = list(islice(zenpy.views.tickets(view), 120))
    assert all(isinstance(ticket, Ticket) for ticket in tickets)
    for _ in range(2):
        count = zenpy.views.count(view)
    assert count.value == len(list(zenpy.views.tickets(view)))
    executed = zenpy.views.execute(view)
    assert isinstance(executed, View)
    assert executed.id == view.id


def test_reads_users_organizations_and_groups(zenpy: Zenpy, account: Account) -> None:
    users = list(zenpy.users(cursor_pagination=True))
    assert len(users) == len(account.world.users)
    assert all(isinstance(user, User) for user in users)
    organizations = list(zenpy.organizations())
    assert {each.id for each in organizations} == account.world.organizations.keys()
    assert all(isinstance(each, Organization) for each in organizations)
    groups = list(zenpy.groups())
    assert all(isinstance(group, Group) for group in groups)
    member = next(user for user in users if user.organization_id)
    assert isinstance(member.organization, Organization)
    assert member.organization.id == member.organization_id
    mine = {
        each["group_id"] for each in account.world.group_memberships.values() if each["user_id"] == account.world.me
    }
    assert {group.id for group in zenpy.users.groups(account.world.me)} == mine


def test_reads_many_at_once(zenpy: Zenpy, account: Account) -> None:
    account.log.clear()
    ids = list(account.world.tickets.ids()[:50])
    assert [ticket.id for ticket in zenpy.tickets(ids=ids)] == ids
    agents = account.world.agents[:5]
    assert {user.id for user in zenpy.users(ids=agents)} == set(agents)
    organizations = list(account.world.organizations)[:5]
    assert {each.id for each in zenpy.organizations(ids=organizations)} == set(organizations)
    assert account.log.count("GET", "*/show_many") == len(account.log) == 3


def test_bulk_writes_are_jobs(zenpy: Zenpy) -> None:
    job = zenpy.tickets.create([Ticket(description=f"bulk {place}") for place in range(3)])
    for _ in range(2):
        job = zenpy.job_status(id=job.id)
    assert job.status == "completed"
    assert len(job.results) == 3


def test_manages_people(zenpy: Zenpy) -> None:
    user = zenpy.users.create(User(name="Made by zenpy", email="made@zenpy.example"))
    user.notes = "hi"
    assert zenpy.users.update(user).notes == "hi"
    assert zenpy.users.delete(user).active is False
    organization = zenpy.organizations.create(Organization(name="Zenpy works"))
    assert zenpy.organizations(id=organization.id).name == "Zenpy works"
    zenpy.organizations.delete(organization)


def test_reads_the_setup(zenpy: Zenpy) -> None:
    kinds = (
        "ticket_fields", "ticket_forms", "macros", "brands", "custom_statuses", "user_fields", "sla_policies", "tags",
        "group_memberships", "organization_memberships", "locales", "suspended_tickets", "activities",
        "satisfaction_ratings", "organization_fields",
    )  # fmt: skip
    for kind in kinds:
        found: Any = getattr(zenpy, kind)()
        assert next(iter(found)) is not None, kind
