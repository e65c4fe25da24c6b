"""The renewal of an account's tokens, made from what is known of the account."""

from functools import partial
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant
from zdtui.accounts.signin.renewal import Renewal
from zdtui.accounts.vault import Vault


def renewal(account: Account, vault: Vault, folder: Path) -> Renewal:
    """Return what keeps the tokens of an OAuth account good; lock and note are in ``folder``.

    Raises:
        VaultError: no token is kept for it.

    """
    return Renewal(vault, account.key, folder, partial(renewed, account))


def renewed(account: Account, former: Grant) -> Grant:
    """Ask Zendesk for a new grant of an account: by its refresh token, or as the client itself."""
    endpoint = TokenEndpoint(account.origin, OAuthClient(account.client or "", former.client_secret))
    return endpoint.of_client(account.scopes) if account.service else endpoint.of_refresh(former)
