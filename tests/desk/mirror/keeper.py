"""A process that mirrors until it is done or killed: ``python -m tests.desk.mirror.keeper URL TOKEN FOLDER``."""

import asyncio
import sys
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.desk.desk import Desk
from zdtui.desk.mirror import exports, searches
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.store.store import Store


async def keep(url: str, token: str, folder: str) -> None:
    """Mirror everything, in small pages."""
    exports.SIZE, searches.SIZE, searches.WANTED, searches.MOST = 40, 20, 40, 80
    account = Account("acme", Origin.parse(url), "agent@example.com")

    async def connect() -> Client:
        return Client(account.origin, Bearer(Secret(token)))

    desk = Desk(account, Store.open(Path(folder)), connect)
    await desk.mirror.once(full=True)
    await desk.close()


if __name__ == "__main__":
    asyncio.run(keep(*sys.argv[1:]))
