"""The Idempotency-Key: a repeated ticket creation gets the first answer again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, ZendeskError
from zdtui.sandbox.call import Call

KEPT = 2 * 60 * 60
"""Seconds a key is remembered."""

LONGEST = 255

_COVERED = frozenset({"tickets/create"})


@dataclass(frozen=True, slots=True)
class Remembered:
    """The answer a key once got, and the body it got it for."""

    digest: str
    answer: Answer
    at: float


def once(call: Call, handle: Callable[[], Answer]) -> Answer:
    """Handle a call, or give the remembered answer; raise 400 for another body under the same key."""
    key = call.headers.get("idempotency-key")
    if key is None or call.action not in _COVERED:
        return handle()
    if len(key) > LONGEST:
        raise _refused("Idempotency key is too long")
    digest = hashlib.sha256(call.body).hexdigest()
    keys, now = call.account.idempotency_keys, call.account.clock()
    known = keys.get((call.my_id, key))
    if known is None or now - known.at >= KEPT:
        answer = _attempt(handle)
        keys[call.my_id, key] = Remembered(digest, answer, now)
        return _marked(answer, "miss")
    if known.digest != digest:
        raise _refused("Request parameters don't match the given idempotency key")
    return _marked(known.answer, "hit")


def _attempt(handle: Callable[[], Answer]) -> Answer:
    try:
        return handle()
    except ZendeskError as error:
        return error.answer


def _marked(answer: Answer, lookup: str) -> Answer:
    headers = answer.headers | {"x-idempotency-lookup": lookup}
    return Answer(answer.body, answer.status, headers, answer.content_type)


def _refused(description: str) -> ZendeskError:
    return errors.coded(400, "IdempotentRequestError", description)
