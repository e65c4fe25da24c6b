"""The tokens of an OAuth account, as its client asks for them."""

from typing import TYPE_CHECKING

from zdtui.accounts.signin.troubles import Unreachable
from zdtui.api.errors import Offline, Unauthorized

if TYPE_CHECKING:
    from zdtui.accounts.signin.renewal import Renewal
    from zdtui.model.secret import Secret


class RenewedTokens:
    """Tells the client in its own errors what the renewal of tokens ran into."""

    def __init__(self, renewal: "Renewal") -> None:
        self._renewal = renewal

    async def current(self) -> "Secret":
        """Return the token for the next request.

        Raises:
            Offline: it has ended and Zendesk cannot be asked for another.

        """
        try:
            return await self._renewal.current()
        except Unreachable as error:
            raise Offline(error.sentence) from None

    async def instead_of(self, refused: "Secret") -> "Secret":
        """Return another token in place of one that was refused.

        Raises:
            Unauthorized: there is none; its sentence says why.
            Offline: Zendesk cannot be asked for another.

        """
        try:
            token = await self._renewal.instead_of(refused)
        except Unreachable as error:
            raise Offline(error.sentence) from None
        if token is None:
            problem = self._renewal.problem
            raise Unauthorized(
                problem.sentence if problem else "Zendesk does not accept this account's tokens.",
                problem.fix if problem else None,
                status=401,
            )
        return token
