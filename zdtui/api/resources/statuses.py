"""Custom ticket statuses."""

from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, Updates
from zdtui.model.custom_status import CustomStatus


class CustomStatuses(
    Lists[CustomStatus], Shows[CustomStatus], Creates[CustomStatus], Updates[CustomStatus], Deletes[CustomStatus]
):
    """``/custom_statuses``: in one piece; agents read, admins write. Filters ``status_categories``, ``active``.

    Accounts that do not use them refuse (``Forbidden``) or know no such function (``NotFound``).
    """

    path, many, single, model = "/custom_statuses", "custom_statuses", "custom_status", CustomStatus
    paging = Paging.NONE
