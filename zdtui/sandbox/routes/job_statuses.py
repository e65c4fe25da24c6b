"""Background jobs: how far they are."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor
from zdtui.sandbox.paging.listing import places
from zdtui.sandbox.routing import Routes

routes = Routes("job_statuses")


@routes.get("/job_statuses")
def index(call: Call) -> Json:
    """List the jobs that can still be looked up, the newest first; cursor pages only."""
    jobs = call.account.jobs.known()[::-1]
    page, envelope = cursor.paged(call, places(len(jobs), "job"))
    return {"job_statuses": [jobs[place].as_json(call.base) for place in page], **envelope}


@routes.get("/job_statuses/show_many")
def show_many(call: Call) -> Json:
    """Show several jobs, which advances each of them."""
    wanted = [each for each in call.query.get("ids", "").split(",") if each]
    known = {job.id for job in call.account.jobs.known()}
    return {"job_statuses": [call.account.jobs.poll(each).as_json(call.base) for each in wanted if each in known]}


@routes.get("/job_statuses/{id}")
def show(call: Call) -> Json:
    """Show a job, which advances it."""
    return {"job_status": call.account.jobs.poll(call.params["id"]).as_json(call.base)}
