"""What customers thought of the answers."""

from zdtui.api.resources.verbs import Fields, Lists, Paging, Shows
from zdtui.model.count import Count
from zdtui.model.satisfaction_rating import SatisfactionRating, SatisfactionReason


class SatisfactionRatings(Lists[SatisfactionRating], Shows[SatisfactionRating]):
    """``/satisfaction_ratings``: 100 a page by cursor, admins only.

    Filters ``score``, ``start_time``, ``end_time``.
    """

    path, many, single = "/satisfaction_ratings", "satisfaction_ratings", "satisfaction_rating"
    model = SatisfactionRating

    async def count(self) -> Count:
        """Count them: ``GET /satisfaction_ratings/count``."""
        return await self._caller.one("/satisfaction_ratings/count", "count", Count)

    async def rate(self, ticket_id: int, rating: Fields) -> SatisfactionRating:
        """Rate a solved ticket, as its requester."""
        path, body = f"/tickets/{ticket_id}/satisfaction_rating", {"satisfaction_rating": rating}
        return await self._caller.write("POST", path, "satisfaction_rating", SatisfactionRating, body=body)


class SatisfactionReasons(Lists[SatisfactionReason], Shows[SatisfactionReason]):
    """``/satisfaction_reasons``: in one piece, admins only."""

    path, many, single, model = "/satisfaction_reasons", "reasons", "reason", SatisfactionReason
    paging = Paging.NONE
