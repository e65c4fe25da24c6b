"""The macros of both companies.

== Title::With parts | field=value field=value | description
the comment, in Zendesk's placeholders
"""

COMMON = """
== Take it | assignee_id=current_user status=open | Assigns the ticket to you
== Close and thank | status=solved comment_mode_is_public=true |
Hi {{ticket.requester.first_name}},

Glad that it works again! I close this ticket; just answer if anything comes up.

Best,
{{current_user.first_name}}
== Ask::For a screenshot | status=pending comment_mode_is_public=true |
Hi {{ticket.requester.first_name}},

Could you send me a screenshot of the whole window, including the address bar? That would help me to see what you see.

Best,
{{current_user.first_name}}
== Ask::Friendly reminder | status=pending current_tags=reminded channel=all | After three days without an answer
Hi {{ticket.requester.first_name}},

I just wanted to ask whether you had a chance to try it. If I do not hear from you by Friday, I will close the ticket,
and you can reopen it at any time.

Best,
{{current_user.first_name}}
== Downgrade and inform | priority=normal comment_mode_is_public=false |
Priority lowered after a call with the customer.
== Not for us::Spam | status=solved current_tags=spam priority=low | Switched off, we have a filter now
== Bug::Thank and escalate | status=hold type=problem current_tags=bug,escalated |
Thank you for the report. I could reproduce it and have passed it on.
== Language::Answer in German | comment_mode_is_public=true |
Guten Tag {{ticket.requester.name}},

vielen Dank für Ihre Nachricht.

Mit freundlichen Grüßen
{{current_user.name}}
"""

SOFTWARE = """
== SSO::Ask for a HAR file | status=pending |
Could you send me a HAR file of one failed login? Please remove passwords from it before.

1. Open the developer tools
2. Tick *Preserve log*
3. Log in
4. *Export HAR*
== Billing::Corrected invoice sent | status=solved current_tags=invoice,corrected |
The corrected invoice is attached. Future invoices will be right automatically.
== Incident::Known, with status page | status=hold type=incident priority=high | For everybody who writes in an outage
We know about it and are working on it. Please follow https://status.acme.example for updates; we will answer here as
soon as it is over.
== Incident::Solved | status=solved |
The disruption is over. Thank you for your patience.
== Escalate::Engineering | status=hold group_id=1 current_tags=escalated |
== Hand over::Billing | group_id=4 comment_mode_is_public=false |
For you, please.
== Feature request::Noted | status=solved type=question current_tags=feature_request |
Thank you, I have added your vote. I cannot promise a date, but you will get a mail when it ships.
"""

SHOP = """
== Return::Label | status=pending |
Your return label is attached. Please drop the parcel off within 14 days and keep the receipt.
== Refund::Confirmed | status=solved current_tags=refund |
Your refund is on its way. It can take up to five working days until you see it.
== Parcel::Search started | status=hold current_tags=tracking,search |
I have started a search with the carrier and will write again as soon as I know more.
== Parcel::Sorry, voucher | comment_mode_is_public=true |
I am sorry about the delay and have put a voucher of 10 € into your account.
== Warranty::Ask for photos | status=pending |
Could you send me two photos: one of the damage, one of the small white label?
== Hand over::Workshop | group_id=4 comment_mode_is_public=false |
For the workshop.
== Business::Quote sent | status=pending |
The quote is attached; it is valid for 30 days.
"""
