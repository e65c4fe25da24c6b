"""One imitation Zendesk account: its world and everything the server remembers about it."""

from typing import TYPE_CHECKING

from zdtui.sandbox.application import Application
from zdtui.sandbox.attachments import Files
from zdtui.sandbox.doors import Doors
from zdtui.sandbox.encoding import TicketEncoder
from zdtui.sandbox.faults import Faults
from zdtui.sandbox.files_origin import FilesOrigin
from zdtui.sandbox.identities import Identities
from zdtui.sandbox.jobs import Jobs
from zdtui.sandbox.limits import Limits
from zdtui.sandbox.log import Log
from zdtui.sandbox.oauth.book import OAuthBook
from zdtui.sandbox.suspended import suspended_tickets
from zdtui.sandbox.ticket_index import TicketIndex
from zdtui.sandbox.trash import Trash
from zdtui.sandbox.view_counts import ViewCounts
from zdtui.sandbox.world import World

if TYPE_CHECKING:
    from zdtui.sandbox.idempotency import Remembered


class Account:
    """One account of a sandbox.

    `latency` is milliseconds before every answer, `index_delay` seconds until search finds a new ticket;
    both may be changed while the account is served. `base_url` is empty until it is. `app` is the account
    as an ASGI application, `files_app` the origin its attachments come from.
    """

    def __init__(
        self, name: str, world: World, *, plan: str | None = None, latency: float = 0, faults: Faults | None = None
    ) -> None:
        self.name = name
        self.world = world
        self.clock = world.clock
        self.base_url = ""
        self.latency = latency
        self.index_delay = 0.0
        self.faults = Faults() if faults is None else faults
        self.log = Log()
        self.limits = Limits(plan, self.clock)
        self.jobs = Jobs(self.clock)
        self.files = Files(world)
        self.identities = Identities(world)
        self.tickets = TicketEncoder(world)
        self.ticket_index = TicketIndex(world)
        self.trash = Trash(world)
        self.view_counts = ViewCounts(self.clock)
        self.suspended = suspended_tickets(world)
        self.idempotency_keys: dict[tuple[int, str], Remembered] = {}
        self.recent_tickets: dict[int, list[int]] = {}
        self.doors = Doors()
        self.oauth = OAuthBook(world.credentials, self.clock)
        self.oauth.tokens.keep(self.bearer_token, world.me)
        self.app = Application(self)
        self.files_app = FilesOrigin(self)

    @property
    def email(self) -> str:
        """Return the email of the default agent, an administrator."""
        return self.world.credentials.email

    @property
    def api_token(self) -> str:
        """Return the default agent's API token."""
        return self.world.credentials.api_token

    @property
    def bearer_token(self) -> str:
        """Return an access token of the default agent that never expires."""
        return f"bearer-{self.world.credentials.oauth_client_secret}"

    def issue_bearer(self, user_id: int, scope: str = "read write") -> str:
        """Return a new access token that acts as a user and never expires."""
        return self.oauth.tokens.issue(user_id, 1, tuple(scope.split())).value

    def use_plan(self, plan: str | None) -> None:
        """Limit calls as on another plan from now on; raise ValueError for an unknown one."""
        self.limits = Limits(plan, self.clock)
