"""Service level agreements."""

from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, Updates
from zdtui.model.sla_policy import GroupSlaPolicy, SlaPolicy


class SlaPolicies(Lists[SlaPolicy], Shows[SlaPolicy], Creates[SlaPolicy], Updates[SlaPolicy], Deletes[SlaPolicy]):
    """``/slas/policies``: in one piece, admins only; smaller plans refuse it (``Forbidden``)."""

    path, many, single, model = "/slas/policies", "sla_policies", "sla_policy", SlaPolicy
    paging = Paging.NONE


class GroupSlaPolicies(Lists[GroupSlaPolicy], Shows[GroupSlaPolicy]):
    """``/group_slas/policies``: in one piece, admins only."""

    path, many, single, model = "/group_slas/policies", "group_sla_policies", "group_sla_policy", GroupSlaPolicy
    paging = Paging.NONE
