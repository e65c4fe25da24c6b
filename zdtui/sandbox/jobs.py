"""Background jobs: queued, working, completed over successive polls."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json, ZendeskError

MOST_RUNNING = 30
MOST_KEPT = 100
KEPT = 60 * 60
"""Seconds a job can be looked up."""

UNATTENDED = 2
"""Seconds after which a job that nobody polls is done."""

Step = Callable[[], Json]


@dataclass(slots=True)
class Job:
    """A list of steps, half of which are done at the first poll and the rest at the second."""

    id: str
    kind: str
    verb: str
    steps: Sequence[Step]
    made_at: float
    status: str = "queued"
    message: str | None = None
    results: list[Json] = field(default_factory=list)

    @property
    def running(self) -> bool:
        """Tell whether the job is still queued or working."""
        return self.status in {"queued", "working"}

    def advance(self, now: float) -> None:
        """Do the next half of the steps."""
        if not self.running:
            return
        done = len(self.results)
        until = len(self.steps) if self.status == "working" else len(self.steps) // 2
        for index in range(done, until):
            self.results.append(_attempt(self.steps[index], index))
        if self.status == "queued":
            self.status, self.message = "working", f"{self.verb} #{max(until, 1)}"
        else:
            moment = datetime.fromtimestamp(now, UTC)
            self.status, self.message = "completed", f"Completed at {moment:%Y-%m-%d %H:%M:%S} +0000"

    def finish(self, now: float) -> None:
        """Do all that is left."""
        while self.running:
            self.advance(now)

    def as_json(self, base: str) -> Json:
        """Return the job's status as Zendesk shows it."""
        finished = self.status == "completed"
        progress = None if self.status == "queued" else len(self.results)
        return {
            "id": self.id,
            "job_type": self.kind,
            "url": f"{base}/api/v2/job_statuses/{self.id}.json",
            "total": len(self.steps),
            "progress": progress,
            "status": self.status,
            "message": self.message,
            "results": self.results if finished else None,
        }


class Jobs:
    """The jobs of one account, the newest last."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._jobs: dict[str, Job] = {}

    def queue(self, kind: str, verb: str, steps: Sequence[Step]) -> Job:
        """Queue a job; raise 429 when thirty are queued or working."""
        running = [job.id for job in self.known() if job.running]
        if len(running) >= MOST_RUNNING:
            raise errors.too_many_jobs(running)
        job = Job(f"V3-{secrets.token_hex(16)}", kind, verb, steps, self._clock())
        self._jobs[job.id] = job
        if len(self._jobs) > MOST_KEPT:
            del self._jobs[next(iter(self._jobs))]
        return job

    def poll(self, job_id: str) -> Job:
        """Return a job and let it advance; raise 404 for one that is unknown or gone."""
        job = self._jobs.get(job_id)
        if job is None or job not in self.known():
            raise errors.not_found()
        job.advance(self._clock())
        return job

    def known(self) -> list[Job]:
        """Return the jobs that can still be looked up."""
        since = self._clock() - KEPT
        return [job for job in self._jobs.values() if job.made_at > since]

    def settle(self) -> None:
        """Finish the jobs nobody has polled for a while."""
        now = self._clock()
        for job in self._jobs.values():
            if job.running and now - job.made_at >= UNATTENDED:
                job.finish(now)


def _attempt(step: Step, index: int) -> Json:
    """Return a step's result; a refusal becomes a failed item, as in a real job."""
    try:
        return step()
    except ZendeskError as refusal:
        body = refusal.answer.body
        details = body.get("details") or {}
        texts = [item["description"] for items in details.values() for item in items]
        return {"index": index, "error": body.get("error"), "details": ", ".join(texts) or body.get("description")}
