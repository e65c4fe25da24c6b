"""The client: one account, one host, two lanes."""

from copy import copy
from functools import cached_property
from typing import Self

import httpx

from zdtui import __version__
from zdtui.api.budget import Budget
from zdtui.api.caller import Caller
from zdtui.api.clock import Clock, SystemClock
from zdtui.api.lane import Lane
from zdtui.api.recorder import Recorder
from zdtui.api.resources.activities import Activities
from zdtui.api.resources.attachments import Attachments
from zdtui.api.resources.audits import Audits
from zdtui.api.resources.brands import Brands
from zdtui.api.resources.comments import Comments
from zdtui.api.resources.deleted_tickets import DeletedTickets
from zdtui.api.resources.fields import OrganizationFields, TicketFields, UserFields
from zdtui.api.resources.forms import TicketForms
from zdtui.api.resources.groups import Groups
from zdtui.api.resources.incremental import Incremental
from zdtui.api.resources.jobs import Jobs
from zdtui.api.resources.macros import Macros
from zdtui.api.resources.memberships import GroupMemberships, OrganizationMemberships
from zdtui.api.resources.organizations import Organizations
from zdtui.api.resources.search import Search
from zdtui.api.resources.statuses import CustomStatuses
from zdtui.api.resources.tags import Tags
from zdtui.api.resources.tickets import Tickets
from zdtui.api.resources.uploads import Uploads
from zdtui.api.resources.users import Users
from zdtui.api.resources.views import Views
from zdtui.api.wire import Wire
from zdtui.model.origin import Origin

USER_AGENT = f"zdtui/{__version__}"


class Client:
    """Talks to one Zendesk account, at its own origin and nowhere else.

    Every method of its resources raises ``ApiError`` and its kinds. ``clock`` and ``network`` are for tests.
    """

    def __init__(
        self,
        origin: Origin,
        auth: httpx.Auth,
        *,
        clock: Clock | None = None,
        recorder: Recorder | None = None,
        network: httpx.AsyncBaseTransport | None = None,
        user_agent: str = USER_AGENT,
    ) -> None:
        self.origin = origin
        self.recorder = recorder or Recorder()
        self._wire = Wire(
            origin,
            auth,
            clock=clock or SystemClock(),
            recorder=self.recorder,
            network=network,
            user_agent=user_agent,
        )
        self._take(Lane.PERSON)

    @cached_property
    def background(self) -> "Client":
        """The same client in the second lane, for what runs behind a person's back."""
        behind = copy(self)
        behind._take(Lane.BACKGROUND)
        return behind

    @property
    def budget(self) -> Budget:
        """The account's rate limits, shared by both lanes."""
        return self._wire.budget

    def server_time(self) -> float:
        """Return Unix seconds by the server's clock, as its last answer showed it."""
        return self._wire.server_time()

    async def aclose(self) -> None:
        """Close the connections of both lanes."""
        await self._wire.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *trouble: object) -> None:
        await self.aclose()

    def _take(self, lane: Lane) -> None:
        caller = Caller(self._wire, lane)
        self.activities = Activities(caller)
        self.attachments = Attachments(caller)
        self.audits = Audits(caller)
        self.brands = Brands(caller)
        self.comments = Comments(caller)
        self.deleted_tickets = DeletedTickets(caller)
        self.fields = TicketFields(caller)
        self.forms = TicketForms(caller)
        self.groups = Groups(caller)
        self.incremental = Incremental(caller)
        self.jobs = Jobs(caller)
        self.macros = Macros(caller)
        self.memberships = GroupMemberships(caller)
        self.organization_fields = OrganizationFields(caller)
        self.organization_memberships = OrganizationMemberships(caller)
        self.organizations = Organizations(caller)
        self.search = Search(caller)
        self.statuses = CustomStatuses(caller)
        self.tags = Tags(caller)
        self.tickets = Tickets(caller)
        self.uploads = Uploads(caller)
        self.user_fields = UserFields(caller)
        self.users = Users(caller)
        self.views = Views(caller)
