"""Whether an answer is a good one, and what of a change whose answer is not."""

from typing import TypeVar

from zdtui.api import errors
from zdtui.api.answer import Answer
from zdtui.api.verdict import verdict
from zdtui.model.origin import Origin
from zdtui.model.resource import Record

T = TypeVar("T", bound=Record)


def written(answer: Answer, key: str, model: type[T]) -> T:
    """Read what a change returned.

    Raises:
        UnknownOutcome: the answer does not show what became of it.

    """
    try:
        return answer.read(key, model)
    except errors.NotZendesk as error:
        raise _unclear(answer) from error


def judge(home: Origin, answer: Answer, *, reads: bool) -> None:
    """Raise what is wrong with an answer.

    A server that fails in the middle of a change leaves open whether it was done; so does an answer that nobody can
    read.
    """
    error = verdict(home, answer)
    if error:
        error.request_id = answer.request_id
    if isinstance(error, errors.Unavailable) and not reads:
        raise _unclear(answer)
    if error:
        raise error
    if not _json_or_nothing(answer):
        if not reads:
            raise _unclear(answer)
        raise errors.NotZendesk(
            f"{home.host} answered with something else than the Zendesk API.",
            status=answer.status,
            request=answer.request,
        )


def _json_or_nothing(answer: Answer) -> bool:
    if not answer.body.strip():
        return True
    try:
        _ = answer.envelope
    except errors.NotZendesk:
        return False
    return True


def _unclear(answer: Answer) -> errors.UnknownOutcome:
    error = errors.UnknownOutcome(
        f"Zendesk answered {answer.request} with {answer.status}: it may have carried it out, or not.",
        status=answer.status,
        request=answer.request,
    )
    error.request_id = answer.request_id
    return error
