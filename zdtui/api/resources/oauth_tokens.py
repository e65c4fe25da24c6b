"""OAuth tokens, as the account lists them."""

from zdtui.api.answer import Answer
from zdtui.api.resources.verbs import Creates, Deletes, Lists, Shows
from zdtui.model.oauth_token import OAuthToken


class OAuthTokens(Lists[OAuthToken], Shows[OAuthToken], Creates[OAuthToken], Deletes[OAuthToken]):
    """``/oauth/tokens``: 100 a page by cursor, admins only; everyone may ask for and end the token in use."""

    path, many, single, model = "/oauth/tokens", "tokens", "token", OAuthToken

    async def current(self) -> OAuthToken:
        """Show the token in use: whose it is and what it may do."""
        return await self._caller.one("/oauth/tokens/current", "token", OAuthToken)

    async def revoke_current(self) -> Answer:
        """End the token in use. Raises ``Unauthorized`` when it was dead already."""
        return await self._do("DELETE", "/oauth/tokens/current")
