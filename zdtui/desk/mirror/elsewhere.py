"""The mirror that another process keeps."""

from typing import TYPE_CHECKING

from zdtui.desk.problem import Problem
from zdtui.store.errors import StoreError

if TYPE_CHECKING:
    from zdtui.store.lease import Lease


class MirrorElsewhere(StoreError):  # noqa: N818  (named for what happened)
    """Another process keeps this account's mirror."""

    exit_code = 1

    @classmethod
    def of(cls, lease: "Lease") -> "MirrorElsewhere":
        """Name the process that has the lease."""
        return cls(elsewhere(lease).sentence, "It goes on by itself; nothing has to be done.")


def elsewhere(lease: "Lease") -> Problem:
    """Say who has the lease."""
    holder = lease.holder()
    who = f"Another zdtui (process {holder})" if holder else "Another zdtui"
    return Problem(f"{who} keeps the mirror of this account.")
