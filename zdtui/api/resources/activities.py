"""Activities: what happened to the signed-in agent's tickets."""

from zdtui.api.resources.verbs import Lists, Shows
from zdtui.model.activity import Activity
from zdtui.model.count import Count


class Activities(Lists[Activity], Shows[Activity]):
    """``/activities``: those of the last thirty days, 100 a page by cursor, newest first; agents see their own.

    Filter ``since`` (ISO 8601).
    """

    path, many, single, model = "/activities", "activities", "activity", Activity

    async def count(self) -> Count:
        """Count them: ``GET /activities/count``."""
        return await self._caller.one("/activities/count", "count", Count)
