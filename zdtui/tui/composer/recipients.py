"""Who will read what is being written, in one sentence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zdtui.text.gate import SafeText, gate

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Recipients:
    """The requester's name, how many others get a copy, and under which name the reply goes out."""

    requester: SafeText
    copies: int
    brand: SafeText

    def sentence(self, *, public: bool) -> SafeText:
        """Name the readers of a public reply or of an internal note."""
        if not public:
            return SafeText(f"Internal note: only agents of {self.brand} read it, {self.requester} does not")
        copies = f" + {self.copies} CC" if self.copies else ""
        return SafeText(f"Public reply to {self.requester}{copies} as {self.brand}")


def recipients_of(desk: "Desk", ticket: dict[str, Any], added: int = 0) -> Recipients:
    """Read the recipients from a ticket as Zendesk sent it; ``added`` counts CCs of this reply."""
    person = desk.directory.user(_id(ticket.get("requester_id")))
    brand = desk.directory.brand(_id(ticket.get("brand_id")))
    name = (person.name or person.email) if person else None
    copies = ticket.get("email_cc_ids") or ticket.get("collaborator_ids")
    return Recipients(
        gate(name) if name else SafeText("the requester"),
        (len(copies) if isinstance(copies, list) else 0) + added,
        gate(brand.name if brand else desk.account.name),
    )


def _id(value: object) -> int | None:
    return value if isinstance(value, int) else None
