"""The client: one account, one host, three lanes."""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Generic, Self, TypeVar

import httpx

from zdtui import __version__
from zdtui.api.backoff import Jitter, jitter
from zdtui.api.budget import Budget
from zdtui.api.caller import Caller
from zdtui.api.clock import Clock, SystemClock
from zdtui.api.lane import Lane
from zdtui.api.recorder import Recorder
from zdtui.api.wire import Wire
from zdtui.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.api.resources.activities import Activities
    from zdtui.api.resources.attachments import Attachments
    from zdtui.api.resources.audits import Audits
    from zdtui.api.resources.bookmarks import Bookmarks
    from zdtui.api.resources.brands import Brands
    from zdtui.api.resources.comments import Comments
    from zdtui.api.resources.deleted_tickets import DeletedTickets
    from zdtui.api.resources.deleted_users import DeletedUsers
    from zdtui.api.resources.fields import OrganizationFields, TicketFields, UserFields
    from zdtui.api.resources.forms import TicketForms
    from zdtui.api.resources.groups import Groups
    from zdtui.api.resources.identities import Identities
    from zdtui.api.resources.imports import Imports
    from zdtui.api.resources.incremental import Incremental
    from zdtui.api.resources.jobs import Jobs
    from zdtui.api.resources.macros import Macros
    from zdtui.api.resources.memberships import GroupMemberships, OrganizationMemberships
    from zdtui.api.resources.metrics import TicketMetrics
    from zdtui.api.resources.oauth_tokens import OAuthTokens
    from zdtui.api.resources.organizations import Organizations
    from zdtui.api.resources.problems import Problems
    from zdtui.api.resources.requests import Requests
    from zdtui.api.resources.roles import CustomRoles
    from zdtui.api.resources.rules import Automations, Triggers
    from zdtui.api.resources.satisfaction import SatisfactionRatings, SatisfactionReasons
    from zdtui.api.resources.search import Search
    from zdtui.api.resources.settings import Locales, RecipientAddresses, Schedules, Settings
    from zdtui.api.resources.skips import Skips
    from zdtui.api.resources.slas import GroupSlaPolicies, SlaPolicies
    from zdtui.api.resources.statuses import CustomStatuses
    from zdtui.api.resources.suspended_tickets import SuspendedTickets
    from zdtui.api.resources.tags import Tags
    from zdtui.api.resources.tickets import Tickets
    from zdtui.api.resources.uploads import Uploads
    from zdtui.api.resources.users import Users
    from zdtui.api.resources.views import Views

P = TypeVar("P")
USER_AGENT = f"zdtui/{__version__}"


class Part(Generic[P]):
    """One resource as an attribute of the client, loaded and made when it is first asked for."""

    def __init__(self, module: str, kind: str) -> None:
        self._module = f"zdtui.api.resources.{module}"
        self._kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, client: "Client", owner: type | None = None) -> P:
        make: Callable[[Caller], P] = getattr(import_module(self._module), self._kind)
        part = client.__dict__[self._name] = make(client.caller)
        return part


class Client:
    """Talks to one Zendesk account, at its own origin and nowhere else.

    Every method of its resources raises ``ApiError`` and its kinds. ``clock``, ``network`` and ``spread`` (of waits)
    are for tests.
    """

    activities: "Part[Activities]" = Part("activities", "Activities")
    attachments: "Part[Attachments]" = Part("attachments", "Attachments")
    audits: "Part[Audits]" = Part("audits", "Audits")
    automations: "Part[Automations]" = Part("rules", "Automations")
    bookmarks: "Part[Bookmarks]" = Part("bookmarks", "Bookmarks")
    brands: "Part[Brands]" = Part("brands", "Brands")
    comments: "Part[Comments]" = Part("comments", "Comments")
    deleted_tickets: "Part[DeletedTickets]" = Part("deleted_tickets", "DeletedTickets")
    deleted_users: "Part[DeletedUsers]" = Part("deleted_users", "DeletedUsers")
    fields: "Part[TicketFields]" = Part("fields", "TicketFields")
    forms: "Part[TicketForms]" = Part("forms", "TicketForms")
    group_sla_policies: "Part[GroupSlaPolicies]" = Part("slas", "GroupSlaPolicies")
    groups: "Part[Groups]" = Part("groups", "Groups")
    identities: "Part[Identities]" = Part("identities", "Identities")
    imports: "Part[Imports]" = Part("imports", "Imports")
    incremental: "Part[Incremental]" = Part("incremental", "Incremental")
    jobs: "Part[Jobs]" = Part("jobs", "Jobs")
    locales: "Part[Locales]" = Part("settings", "Locales")
    macros: "Part[Macros]" = Part("macros", "Macros")
    memberships: "Part[GroupMemberships]" = Part("memberships", "GroupMemberships")
    metrics: "Part[TicketMetrics]" = Part("metrics", "TicketMetrics")
    oauth_tokens: "Part[OAuthTokens]" = Part("oauth_tokens", "OAuthTokens")
    organization_fields: "Part[OrganizationFields]" = Part("fields", "OrganizationFields")
    organization_memberships: "Part[OrganizationMemberships]" = Part("memberships", "OrganizationMemberships")
    organizations: "Part[Organizations]" = Part("organizations", "Organizations")
    problems: "Part[Problems]" = Part("problems", "Problems")
    recipient_addresses: "Part[RecipientAddresses]" = Part("settings", "RecipientAddresses")
    requests: "Part[Requests]" = Part("requests", "Requests")
    roles: "Part[CustomRoles]" = Part("roles", "CustomRoles")
    satisfaction_ratings: "Part[SatisfactionRatings]" = Part("satisfaction", "SatisfactionRatings")
    satisfaction_reasons: "Part[SatisfactionReasons]" = Part("satisfaction", "SatisfactionReasons")
    schedules: "Part[Schedules]" = Part("settings", "Schedules")
    search: "Part[Search]" = Part("search", "Search")
    settings: "Part[Settings]" = Part("settings", "Settings")
    skips: "Part[Skips]" = Part("skips", "Skips")
    sla_policies: "Part[SlaPolicies]" = Part("slas", "SlaPolicies")
    statuses: "Part[CustomStatuses]" = Part("statuses", "CustomStatuses")
    suspended_tickets: "Part[SuspendedTickets]" = Part("suspended_tickets", "SuspendedTickets")
    tags: "Part[Tags]" = Part("tags", "Tags")
    tickets: "Part[Tickets]" = Part("tickets", "Tickets")
    triggers: "Part[Triggers]" = Part("rules", "Triggers")
    uploads: "Part[Uploads]" = Part("uploads", "Uploads")
    user_fields: "Part[UserFields]" = Part("fields", "UserFields")
    users: "Part[Users]" = Part("users", "Users")
    views: "Part[Views]" = Part("views", "Views")

    def __init__(
        self,
        origin: Origin,
        auth: httpx.Auth,
        *,
        clock: Clock | None = None,
        recorder: Recorder | None = None,
        network: httpx.AsyncBaseTransport | None = None,
        user_agent: str = USER_AGENT,
        spread: Jitter = jitter,
    ) -> None:
        wire = Wire(
            origin,
            auth,
            clock=clock or SystemClock(),
            recorder=recorder or Recorder(),
            network=network,
            user_agent=user_agent,
            spread=spread,
        )
        self.caller = Caller(wire, Lane.PERSON)

    @cached_property
    def background(self) -> "Client":
        """The same client in the second lane, for what runs behind a person's back."""
        return self._in(Lane.BACKGROUND)

    @cached_property
    def mirror(self) -> "Client":
        """The same client in the third lane, for what goes on for hours."""
        return self._in(Lane.MIRROR)

    def _in(self, lane: Lane) -> "Client":
        """Return the same client in another lane."""
        client = object.__new__(Client)
        client.caller = Caller(self.caller.wire, lane)
        return client

    @property
    def origin(self) -> Origin:
        """Where the account lives."""
        return self.caller.wire.origin

    @property
    def budget(self) -> Budget:
        """The account's rate limits, shared by all lanes."""
        return self.caller.wire.budget

    @property
    def recorder(self) -> Recorder:
        """The last requests, of all lanes."""
        return self.caller.wire.recorder

    def server_time(self) -> float:
        """Return Unix seconds by the server's clock, as its last answer showed it."""
        return self.caller.wire.server_time()

    async def aclose(self) -> None:
        """Close the connections of all lanes."""
        await self.caller.wire.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *trouble: object) -> None:
        await self.aclose()
