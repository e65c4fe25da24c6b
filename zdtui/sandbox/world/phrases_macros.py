"""The macros of both companies: title, description, and the actions as (field, value)."""

from typing import Any

Action = tuple[str, Any]
Macro = tuple[str, str | None, tuple[Action, ...]]

COMMON: tuple[Macro, ...] = (
    ("Take it", "Assigns the ticket to you", (("assignee_id", "current_user"), ("status", "open"))),
    ("Close and thank", None, (("status", "solved"), ("comment_mode_is_public", "true"),
     ("comment_value",
     "Hi {{ticket.requester.first_name}},\n\nGlad that it works again! I close this ticket; just answer if anything "
                       "comes up.\n\nBest,\n{{current_user.first_name}}"))),
    ("Ask::For a screenshot", None, (("status", "pending"), ("comment_mode_is_public", "true"),
     ("comment_value",
     "Hi {{ticket.requester.first_name}},\n\nCould you send me a screenshot of the whole window, including the address "
                       "bar? That would help me to see what you see.\n\nBest,\n{{current_user.first_name}}"))),
    ("Ask::Friendly reminder", "After three days without an answer", (("status", "pending"), ("current_tags",
    "reminded"),
     ("comment_value", ["channel:all",
     "Hi {{ticket.requester.first_name}},\n\nI just wanted to ask whether you had a chance to try it. "
                        "If I do not hear from you by Friday, I will close the ticket, and you can reopen it at any time.\n\nBest,\n"
                        "{{current_user.first_name}}"]))),
    ("Downgrade and inform", None, (("priority", "normal"), ("comment_mode_is_public", "false"),
     ("comment_value", "Priority lowered after a call with the customer."))),
    ("Not for us::Spam", None, (("status", "solved"), ("current_tags", "spam"), ("priority", "low"))),
    ("Bug::Thank and escalate", None, (("status", "hold"), ("type", "problem"), ("current_tags", "bug escalated"),
     ("comment_value", "Thank you for the report. I could reproduce it and have passed it on."))),
    ("Language::Answer in German", None, (("comment_value",
    "Guten Tag {{ticket.requester.name}},\n\nvielen Dank für Ihre Nachricht.\n\n"
                                                            "Mit freundlichen Grüßen\n{{current_user.name}}"),)),
)  # fmt: skip
SOFTWARE: tuple[Macro, ...] = (
    ("SSO::Ask for a HAR file", None, (("status", "pending"), ("comment_value",
     "Could you send me a HAR file of one failed login? Please remove passwords from it before.\n\n1. Open the developer tools\n"
     "2. Tick *Preserve log*\n3. Log in\n4. *Export HAR*"))),
    ("Billing::Corrected invoice sent", None, (("status", "solved"), ("current_tags", "invoice corrected"),
    ("comment_value",
     "The corrected invoice is attached. Future invoices will be right automatically."))),
    ("Incident::Known, with status page", "For everybody who writes during an outage", (("status", "hold"), ("type",
    "incident"),
     ("priority", "high"), ("comment_value",
     "We know about it and are working on it. Please follow https://status.acme.example for "
                                             "updates; we will answer here as soon as it is over."))),
    ("Incident::Solved", None, (("status", "solved"), ("comment_value",
    "The disruption is over. Thank you for your patience."))),
    ("Escalate::Engineering", None, (("status", "hold"), ("group_id", "1"), ("current_tags", "escalated"))),
    ("Hand over::Billing", None, (("group_id", "4"), ("comment_mode_is_public", "false"), ("comment_value",
    "For you, please."))),
    ("Feature request::Noted", None, (("status", "solved"), ("type", "question"), ("current_tags",
    "feature_request"), ("comment_value",
     "Thank you, I have added your vote. I cannot promise a date, but you will get a mail when it ships."))),
)  # fmt: skip
SHOP: tuple[Macro, ...] = (
    ("Return::Label", None, (("status", "pending"), ("comment_value",
     "Your return label is attached. Please drop the parcel off within 14 days and keep the receipt."))),
    ("Refund::Confirmed", None, (("status", "solved"), ("current_tags", "refund"), ("comment_value",
     "Your refund is on its way. It can take up to five working days until you see it."))),
    ("Parcel::Search started", None, (("status", "hold"), ("current_tags", "tracking search"), ("comment_value",
     "I have started a search with the carrier and will write again as soon as I know more."))),
    ("Parcel::Sorry, voucher", None, (("comment_value",
    "I am sorry about the delay and have put a voucher of 10 € into your account."),)),
    ("Warranty::Ask for photos", None, (("status", "pending"), ("comment_value",
     "Could you send me two photos: one of the damage, one of the small white label?"))),
    ("Hand over::Workshop", None, (("group_id", "4"), ("comment_mode_is_public", "false"), ("comment_value",
    "For the workshop."))),
    ("Business::Quote sent", None, (("status", "pending"), ("comment_value",
    "The quote is attached; it is valid for 30 days."))),
)  # fmt: skip
