"""The job: work that Zendesk does later."""

from typing import Any

from zdtui.model.resource import Record

RUNNING = ("queued", "working")


class JobStatus(Record):
    """A bulk job; "completed" does not mean that all went well, and ``results`` come in no order."""

    id: str
    url: str | None = None
    job_type: str | None = None
    status: str | None = None
    total: int | None = None
    progress: int | None = None
    message: str | None = None
    results: Any = None

    @property
    def done(self) -> bool:
        """Whether the job has come to an end, good or bad."""
        return self.status not in RUNNING

    @property
    def failed(self) -> list[dict[str, Any]]:
        """The results that say that something went wrong."""
        results = self.results if isinstance(self.results, list) else [self.results]
        return [result for result in results if isinstance(result, dict) and _went_wrong(result)]


def _went_wrong(result: dict[str, Any]) -> bool:
    return bool(result.get("error")) or result.get("success") is False
