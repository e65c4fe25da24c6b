"""Taking leave of an account: what goes with it, and its going."""

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zdtui.accounts.problem import VaultError
from zdtui.store.glance import Glance, glance

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.accounts.vault import Vault

TOKEN_STAYS = "Its API token works until it is deleted in Admin Center."  # noqa: S105  (a sentence, not a secret)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes when an account goes; ``account`` is ``None`` where its entry cannot be read."""

    name: str
    account: "Account | None"
    seen: Glance

    @property
    def waits(self) -> bool:
        """Whether something would be lost that exists nowhere else."""
        return self.seen.drafts != 0 or self.seen.unsent != 0

    def lines(self) -> list[str]:
        """Say what goes, a line each."""
        account, seen = self.account, self.seen
        lines = []
        if account is not None and account.method == "oauth":
            lines.append("its sign-in: the tokens are ended at Zendesk")
        if account is not None:
            lines.append(f"its secret, kept in: {account.storage}")
        lines.append(f"what was fetched: {_bytes(seen.size)} on this machine; Zendesk keeps its own")
        lines.append(_count(seen.drafts, "draft", "exists nowhere else", "exist nowhere else"))
        lines.append(_count(seen.unsent, "write", "was never sent", "were never sent"))
        return [line for line in [*lines, "its entry in the account file"] if line]


def leaving(name: str, account: "Account | None", folder: Path) -> Leaving:
    """Look at what goes when an account goes; ``folder`` is the account's own."""
    return Leaving(name, account, glance(folder))


async def leave(account: "Account | None", vault: "Vault", folder: Path) -> list[str]:
    """End what an account has at Zendesk, forget its secret and delete its files; say what was done.

    Raises:
        OSError: its files cannot be deleted.

    """
    said = []
    if account is not None:
        if account.method == "oauth":
            said.append(await asyncio.to_thread(_sign_out, account, vault))
        try:
            await asyncio.to_thread(vault.delete, account.key)
            said.append("The secret is deleted.")
        except VaultError as error:
            said.append(f"The secret could not be deleted. {error.sentence}")
    _delete(folder)
    said.append("What was stored is deleted.")
    if account is None or account.method == "token":
        said.append(TOKEN_STAYS)
    return said


def _delete(folder: Path) -> None:
    """Delete a folder as a whole: the half of one could bring back writes that were sent."""
    going = folder.with_name(f"{folder.name}.going")
    if going.exists():  # an earlier deletion was interrupted
        shutil.rmtree(going)
    folder.rename(going)
    shutil.rmtree(going)


def _sign_out(account: "Account", vault: "Vault") -> str:
    """End the tokens at Zendesk, or say that they end by themselves."""
    from zdtui.desk.signing import end_grant

    try:
        alive = end_grant(account, vault.get(account.key))
    except VaultError as error:
        return f"The tokens could not be ended at Zendesk. {error.sentence} They end by themselves."
    if alive is None:
        return f"{account.origin.host} cannot be reached: the tokens were not ended there, and end by themselves."
    return "The tokens are ended at Zendesk." if alive else "The tokens were ended at Zendesk already."


def _count(many: int | None, what: str, one: str, more: str) -> str:
    if many is None:
        return f"{what}s: nobody can say how many, the file is damaged"
    return f"{many:,} {what}{'' if many == 1 else 's'}, which {one if many == 1 else more}" if many else ""


def _bytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size // 1000} kB"
