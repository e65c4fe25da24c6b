"""User identities: the addresses by which a user is known."""

from typing import TYPE_CHECKING

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World

if TYPE_CHECKING:
    from zdtui.sandbox.call import Call


class Identities:
    """The identities of one account: each user's email is the primary one, the rest is kept here."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._further: dict[int, Json] = {}

    def add_email(self, user_id: int, email: str) -> Json:
        """Add a secondary email and return its identity; nothing changes when the user has it already."""
        return self.add(user_id, "email", email)

    def add(self, user_id: int, kind: str, value: str) -> Json:
        """Add an identity and return it."""
        for known in self._further.values():
            if (known["user_id"], known["type"], known["value"]) == (user_id, kind, value):
                return known
        record = self._record(self._world.next_id("identity"), user_id, kind, value, primary=False)
        self._further[record["id"]] = record
        return record

    def of(self, call: "Call", user: Json) -> list[Json]:
        """Return a user's identities, the primary one first."""
        theirs = [each for each in self._further.values() if each["user_id"] == user["id"]]
        if user["email"]:
            first = self._record(user["id"] + 1, user["id"], "email", user["email"], primary=True)
            theirs.insert(0, first | {"created_at": user["created_at"], "updated_at": user["updated_at"]})
        return [{"url": self._url(call, each), **each} for each in theirs]

    def make_primary(self, user: Json, identity_id: int) -> None:
        """Make a secondary email the primary one; raise 404 for an unknown identity."""
        known = self._further.pop(identity_id, None)
        if known is None or known["user_id"] != user["id"]:
            raise errors.not_found()
        former, user["email"] = user["email"], known["value"]
        if former:
            self.add_email(user["id"], former)

    def remove(self, user: Json, identity_id: int) -> None:
        """Remove a secondary identity; raise 404 for an unknown one."""
        if self._further.get(identity_id, {}).get("user_id") != user["id"]:
            raise errors.not_found()
        del self._further[identity_id]

    def _record(self, identity_id: int, user_id: int, kind: str, value: str, *, primary: bool) -> Json:
        now = self._world.now()
        return {
            "id": identity_id, "user_id": user_id, "type": kind, "value": value, "verified": primary,
            "primary": primary, "created_at": now, "updated_at": now, "undeliverable_count": 0,
            "deliverable_state": "deliverable",
        }  # fmt: skip

    def _url(self, call: "Call", identity: Json) -> str:
        return call.url(f"/api/v2/users/{identity['user_id']}/identities/{identity['id']}.json")
