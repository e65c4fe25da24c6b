"""What an account remembers of OAuth."""

from collections.abc import Callable

from zdtui.sandbox.oauth.clients import OAuthClients
from zdtui.sandbox.oauth.codes import Codes
from zdtui.sandbox.oauth.tokens import Tokens
from zdtui.sandbox.world.credentials import Credentials


class OAuthBook:
    """Clients, codes and tokens of one account.

    `exchanges` counts the grants that were asked for and given, by grant type: a test reads there how often a token
    was refreshed.
    """

    def __init__(self, credentials: Credentials, clock: Callable[[], float]) -> None:
        self.clients = OAuthClients(credentials)
        self.codes = Codes(clock)
        self.tokens = Tokens(clock)
        self.exchanges: dict[str, int] = {}

    def count(self, grant: str) -> None:
        """Count a grant that was given."""
        self.exchanges[grant] = self.exchanges.get(grant, 0) + 1
