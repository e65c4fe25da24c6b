"""The people of an account: agents, customers and the organizations they belong to."""

from dataclasses import dataclass, field
from typing import Any

from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.language import Language

Record = dict[str, Any]


@dataclass(slots=True)
class People:
    """Everybody an account knows, and what the drawing of tickets needs to know about them."""

    users: dict[int, Record] = field(default_factory=dict)
    organizations: dict[int, Record] = field(default_factory=dict)
    organization_memberships: dict[int, Record] = field(default_factory=dict)
    agents: list[int] = field(default_factory=list)
    customers: list[int] = field(default_factory=list)
    language: dict[int, Language] = field(default_factory=dict)
    latin: dict[int, tuple[str, str]] = field(default_factory=dict)
    first_name: dict[int, str] = field(default_factory=dict)
    colleagues: dict[int, list[int]] = field(default_factory=dict)


def phone(speech: Language, dice: Dice) -> str:
    """Make up a phone number in the ranges reserved for fiction where there are such."""
    return f"{speech.dialling}{dice.between(10, 99)}"


def user_record(number: int, name: str | None, address: str | None, moment: str) -> Record:
    """Write a new end user, with every key in Zendesk's order."""
    return {
        "id": number, "name": name, "email": address, "created_at": moment, "updated_at": moment,
        "time_zone": "London", "iana_time_zone": "Europe/London", "phone": None, "shared_phone_number": None,
        "photo": None,
        "locale_id": 1, "locale": "en-US", "organization_id": None, "role": "end-user", "verified": False,
        "external_id": None, "tags": [], "alias": None, "active": True, "shared": False, "shared_agent": False,
        "last_login_at": None, "two_factor_auth_enabled": None, "signature": None, "details": None, "notes": None,
        "role_type": None, "custom_role_id": None, "moderator": False, "ticket_restriction": "requested",
        "only_private_comments": False, "restricted_agent": True, "suspended": False, "default_group_id": None,
        "report_csv": False, "user_fields": {"department": None, "newsletter": False, "customer_since": None},
    }  # fmt: skip


def latin_letters(name: str) -> str:
    """Spell a name with the letters of a mail address."""
    folded = name.lower().translate(_SPELLING)
    return (
        "".join(letter for letter in folded if letter.isascii() and letter.isalnum())
        or f"u{mix(*name.encode()) % 10_000}"
    )


_LETTERS = "äae öoe üue ßss åa øo æae ée èe êe ëe áa àa âa ãa íi óo ôo õo úu ñn çc łl ńn śs żz źz ąa ęe ćc îi ïi ûu"
_SPELLING = str.maketrans({pair[0]: pair[1:] for pair in _LETTERS.split()})
