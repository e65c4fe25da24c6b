"""Replacing the tokens of an OAuth account by new ones, and ending the old ones at Zendesk."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zdtui.accounts.age import today
from zdtui.accounts.problem import AccountError

if TYPE_CHECKING:
    from datetime import date

    from zdtui.accounts.account import Account
    from zdtui.accounts.book import Book
    from zdtui.accounts.vault import Vault
    from zdtui.desk.probe import Probe


async def rotated(
    account: "Account", book: "Book", vault: "Vault", folder: Path, day: "date | None" = None
) -> "tuple[Account, Probe]":
    """Get a new grant for the old one, try it out, and end the old one; ``folder`` is the account's own.

    The new grant is kept before anybody uses it, and every zdtui of this person goes on with it.

    Raises:
        AccountError: there is no new one; the old one is as it was.
        ApiError: Zendesk does not accept the new one, or cannot be reached.

    """
    from zdtui.accounts.signin.opening import renewal
    from zdtui.desk.probe import probe
    from zdtui.desk.signing import end_grant

    renewed = await asyncio.to_thread(renewal, account, vault, folder)
    former = renewed.grant
    if former.refresh is None and not account.service:
        raise AccountError(
            "Zendesk gave this account nothing to renew its token with.",
            f"Sign in again in the browser, which ends the old token: zdtui account reauth {account.name}",
        )
    await asyncio.to_thread(renewed.renew, former.access)
    if renewed.problem is not None:
        raise renewed.problem
    found = await probe(account, vault, folder)
    await asyncio.to_thread(end_grant, account, former.written())
    account = replace(account, since=(day or today()).isoformat())
    book.add(account)
    return account, found
