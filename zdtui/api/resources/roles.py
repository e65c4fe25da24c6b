"""Roles made by the account's admins."""

from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, Updates
from zdtui.model.user import CustomRole


class CustomRoles(
    Lists[CustomRole], Shows[CustomRole], Creates[CustomRole], Updates[CustomRole], Deletes[CustomRole]
):
    """``/custom_roles``: in one piece; agents read, admins write."""

    path, many, single, model = "/custom_roles", "custom_roles", "custom_role", CustomRole
    paging = Paging.NONE
