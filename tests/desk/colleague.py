"""Another agent of the account, at work on the same tickets."""

from typing import Any

import httpx

from zdtui.sandbox.account import Account


class Colleague:
    """Writes to tickets straight at the sandbox, as somebody else."""

    def __init__(self, served: Account) -> None:
        self.id = next(number for number in served.world.agents if number != served.world.me)
        self.name = str(served.world.users[self.id]["name"])
        self._headers = {"authorization": f"Bearer {served.issue_bearer(self.id)}"}
        self._api = f"{served.base_url}/api/v2"

    async def updates(self, ticket: int, **fields: Any) -> None:
        """Change fields of a ticket."""
        async with httpx.AsyncClient(headers=self._headers) as client:
            answer = await client.put(f"{self._api}/tickets/{ticket}", json={"ticket": fields})
            answer.raise_for_status()
