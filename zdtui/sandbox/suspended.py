"""The mail an account held back."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World
from zdtui.sandbox.world.moments import HOUR, iso

_MAIL = (
    ("Billing Robot", "no-reply@invoices.example", "Automatic reply: Out of office", "Automated response mail", 10),
    ("Great Offers", "win@prizes.example", "You have been selected!", "Detected as spam", 0),
    ("", "postmaster@relay.example", "Undelivered Mail Returned to Sender", "Mail delivery failure", 4),
    ("Ida Holm", "ida.holm@newcomer.example", "Cannot find the download", "Sender not authenticated", 41),
)


def suspended_tickets(world: World) -> dict[int, Json]:
    """Return the suspended tickets an account starts with, by id."""
    now = world.clock()
    rows = {}
    for place, (name, email, subject, cause, cause_id) in enumerate(_MAIL):
        number = world.next_id("suspended_ticket")
        moment = iso(now - (place + 2) * 5 * HOUR)
        source = {"from": {"address": email, "name": name}, "to": {}, "rel": None}
        rows[number] = {
            "id": number, "author": {"id": None, "name": name or None, "email": email}, "subject": subject,
            "content": f"{subject}\n\nThis message was held back: {cause}.", "cause": cause, "cause_id": cause_id,
            "message_id": f"<{number}@{email.partition('@')[2]}>", "ticket_id": None,
            "recipient": world.company.mailbox,
            "created_at": moment, "updated_at": moment, "via": {"channel": "email", "source": source},
            "attachments": [], "brand_id": next(iter(world.brands), None), "error_messages": None,
        }  # fmt: skip
    return rows
