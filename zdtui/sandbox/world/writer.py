"""What a ticket table needs of whoever writes its tickets."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

Record = dict[str, Any]


class Writer(Protocol):
    """Writes what the columns do not hold, from the seed and the ticket's number."""

    def ticket(self, ticket_id: int) -> Record:
        """Write the whole ticket as it was at the start."""

    def subject(self, ticket_id: int) -> str:
        """Write only the subject."""

    def detail(self, ticket_id: int, key: str) -> Any:
        """Write only the value of one key of the ticket."""

    def custom_value(self, ticket_id: int, field_id: int) -> Any:
        """Write only the value of one custom field."""

    def tags(self, code: int) -> tuple[str, ...]:
        """Spell the tags behind a tag code of the start."""

    @property
    def names(self) -> Callable[[], Mapping[int, str]]:
        """Give the names of users, groups, organizations, brands and forms, for sorting."""
