"""Identity numbers: 14 digits for everything but tickets, as Zendesk gives them today."""

from zdtui.sandbox.world.dice import mix

_KINDS = (
    "brand", "group", "custom_status", "ticket_field", "user_field", "organization_field", "field_option",
    "ticket_form", "sla_policy", "trigger", "view", "macro", "organization", "user", "group_membership",
    "organization_membership", "satisfaction_rating",
)  # fmt: skip
_BASES = {kind: (11 + place) * 1_000_000_000_000 for place, kind in enumerate(_KINDS)}
_NEW = 81_000_000_000_000
_THREAD = 40_000_000_000_000
_STEP = 7_919_993
THREAD_SPAN = 1 << 17
"""How many numbers the comments, audits, events and attachments of one ticket may use."""


class Numbers:
    """The identity numbers of one account: fixed ones for the start, rising ones for what is made later."""

    def __init__(self, seed: int, account: str) -> None:
        self._shift = mix(seed, *account.encode()) % 90_000_000_000
        self._made = 0

    def fixed(self, kind: str, place: int) -> int:
        """Give the number of the `place`th thing of a kind; later places have greater numbers."""
        return _BASES[kind] + self._shift + place * _STEP

    def thread(self, ticket_id: int, offset: int) -> int:
        """Give a number inside the block that belongs to a ticket's thread."""
        return _THREAD + self._shift + ticket_id * THREAD_SPAN + offset

    def audit(self, ticket_id: int, place: int) -> int:
        """Give the number of a ticket's audit at this place; 31 numbers after it are free for what belongs to it."""
        return self.thread(ticket_id, 64 + place * 32)

    def ticket_of(self, number: int) -> int | None:
        """Tell which ticket's block a number is in, None when it is in none."""
        ticket_id = (number - _THREAD - self._shift) // THREAD_SPAN
        return ticket_id if _THREAD + self._shift <= number < _NEW and ticket_id > 0 else None

    def next(self) -> int:
        """Give a number that nothing has yet."""
        self._made += 1
        return _NEW + self._shift + self._made * 131
