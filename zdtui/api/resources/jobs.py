"""Jobs: work that Zendesk does later."""

from collections.abc import Sequence

from zdtui.api.pages import Page, Pages
from zdtui.api.query import segment
from zdtui.api.resources.verbs import Part
from zdtui.model.job_status import JobStatus


class Jobs(Part[JobStatus]):
    """``/job_statuses``: those of the last day, by cursor; at most 30 run at once. Ids are texts."""

    path, many, single, model = "/job_statuses", "job_statuses", "job_status", JobStatus

    def list(self, *, after: str | None = None) -> Pages[JobStatus]:
        """List the jobs of the last day."""
        return self._list("/job_statuses", after=after)

    async def show(self, job_id: str) -> JobStatus:
        """Show how far a job is. Raises ``NotFound`` about a day after its end."""
        return await self._caller.one(f"/job_statuses/{segment(job_id)}", "job_status", JobStatus)

    async def show_many(self, ids: Sequence[str]) -> Page[JobStatus]:
        """Show up to 100 jobs."""
        return await self._page("/job_statuses/show_many", {"ids": ids})
