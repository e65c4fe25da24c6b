"""What an account answers to a call: route, sign-in, limits, role, handler."""

from zdtui.sandbox import errors, idempotency
from zdtui.sandbox.answer import Answer, ZendeskError
from zdtui.sandbox.call import Call
from zdtui.sandbox.endpoints import ROUTER
from zdtui.sandbox.routing import Access, Route
from zdtui.sandbox.signin import check_access, check_scopes, sign_in

API = "/api/"
"""Where limits and the list of allowed addresses hold; pages for people lie outside."""


def answer(call: Call) -> Answer:
    """Return the answer to a call; every error Zendesk would send is one too."""
    try:
        return _answer(call)
    except ZendeskError as error:
        return error.answer


def _answer(call: Call) -> Answer:
    found = ROUTER.find(call.method, call.path)
    if found is None:
        raise errors.invalid_endpoint()
    route, call.params = found
    call.action = route.action
    _admit(call, route)
    call.account.jobs.settle()
    return idempotency.once(call, lambda: _handle(call, route))


def _admit(call: Call, route: Route) -> None:
    limits, headers = call.account.limits, call.answer_headers
    if route.pattern.startswith(API):
        limits.take_account(headers)
        call.account.doors.check_address()
    call.me, call.token = sign_in(
        call.account, call.headers.get("authorization"), anonymous_allowed=route.access == Access.ANYONE
    )
    check_access(call.me, route.access)
    check_scopes(call.token, call.method, call.path)
    for limit in route.limits:
        limits.take(limit, call, headers)


def _handle(call: Call, route: Route) -> Answer:
    result = route.handler(call)
    if call.method != "GET":
        call.world.touch()
    return result if isinstance(result, Answer) else Answer(result)
