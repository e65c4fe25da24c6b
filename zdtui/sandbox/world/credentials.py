"""The credentials of an account: made from its seed, so that a test knows them without asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zdtui.sandbox.world.dice import Dice

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, slots=True)
class Person:
    """An agent who may sign in, with an API token of their own."""

    user_id: int
    email: str
    role: str
    api_token: str


@dataclass(frozen=True, slots=True)
class Credentials:
    """How to sign in to an account: the first administrator, an OAuth client, and other agents for tests of roles."""

    email: str
    api_token: str
    oauth_client_id: str
    oauth_client_secret: str
    people: tuple[Person, ...]


def token(seed: int, account: str, purpose: int, length: int = 40) -> str:
    """Make a token of letters and digits."""
    dice = Dice(seed, purpose, 90, *account.encode())
    return "".join(dice.pick(_LETTERS) for _ in range(length))


def make(seed: int, account: str, staff: Sequence[Mapping[str, Any]]) -> Credentials:
    """Make the credentials of an account; the first of the staff signs in by default."""
    people = tuple(
        Person(one["id"], one["email"], one["role"], token(seed, account, place)) for place, one in enumerate(staff)
    )
    return Credentials(
        email=people[0].email,
        api_token=people[0].api_token,
        oauth_client_id=f"zdtui_{account}",
        oauth_client_secret=token(seed, account, 900, 64),
        people=people,
    )
