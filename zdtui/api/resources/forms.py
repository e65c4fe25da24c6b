"""Ticket forms."""

from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, ShowsMany, Updates
from zdtui.model.ticket_form import TicketForm


class TicketForms(
    Lists[TicketForm],
    Shows[TicketForm],
    ShowsMany[TicketForm],
    Creates[TicketForm],
    Updates[TicketForm],
    Deletes[TicketForm],
):
    """``/ticket_forms``: in one piece; agents read, admins write. Filters ``active``, ``end_user_visible``, ….

    Plans without several forms refuse them (``Forbidden``) or have none (``NotFound``).
    """

    path, many, single, model = "/ticket_forms", "ticket_forms", "ticket_form", TicketForm
    paging = Paging.NONE
