"""Which error an answer is."""

import re
from collections.abc import Callable

from zdtui.api import errors
from zdtui.api.answer import Answer
from zdtui.api.envelope import Refusal, refusal
from zdtui.api.limits import retry_after
from zdtui.model.origin import HOME, Origin, foreign_host

_NO_HELP_DESK = re.compile(r"no help ?desk", re.IGNORECASE)
_ADDRESS_BLOCKED = re.compile(r"\bip\b.*(?:address|allow|restrict|block)|(?:allow|white)list", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:plan|upgrade|feature|subscription)\b", re.IGNORECASE)
_SCOPES = re.compile(r"required scopes?: *(.+)", re.IGNORECASE)
_TOO_DEEP = re.compile(r"Search Response Limits|InvalidPaginationDepth", re.IGNORECASE)


def verdict(origin: Origin, answer: Answer) -> errors.ApiError | None:
    """Return the error that an answer is, ``None`` when it is a good one."""
    if 200 <= answer.status < 300:
        return None
    said = refusal(answer.body)
    if answer.status < 400:
        error = _redirect(origin, answer)
    elif answer.status in _BY_STATUS:
        error = _BY_STATUS[answer.status](origin, answer, said)
    elif answer.status >= 500:
        error = _unavailable(origin, answer, said)
    else:
        error = _invalid(origin, answer, said)
    error.status, error.request, error.code = answer.status, answer.request, said.code
    return error


def _redirect(origin: Origin, answer: Answer) -> errors.ApiError:
    location = answer.headers.get("location", "")
    if (location[:2] != "//" and location.startswith("/")) or origin.holds(location):
        return errors.NotZendesk(f"{origin.host} sends API requests on to another page.")
    host = foreign_host(location)
    if origin.subdomain is None:
        return errors.ForeignOrigin(f"{origin.host} sends requests on to {host}; nothing was sent there.")
    name = host.removesuffix(f".{HOME}")
    hint = f" Perhaps the subdomain is {name}." if name != host and "." not in name else ""
    return errors.NoHelpDesk(
        f"Invalid subdomain: {origin.host} sends requests on to {host}.", errors.SUBDOMAIN_REMEDIES + hint
    )


def _unauthorized(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    return errors.Unauthorized(f"{origin.host} did not accept the credential of this account.")


def _forbidden(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    scopes = _SCOPES.search(said.text)
    if scopes:
        names = [name.strip() for name in scopes[1].split(",")]
        return errors.MissingScope(f"The token lacks the scopes {', '.join(names)}.", scopes=names)
    text = said.sentence or "You do not have access to this."
    if _ADDRESS_BLOCKED.search(text):
        return errors.AddressBlocked(f"This account does not allow your network address: {text}")
    if _PLAN.search(text):
        return errors.PlanLimited(f"Your plan does not include this: {text}")
    return errors.Forbidden(f"Zendesk refuses access: {text}")


def _not_found(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    if _NO_HELP_DESK.search(f"{said.code} {said.text}"):
        return errors.NoHelpDesk(f"Invalid subdomain: there is no help desk at {origin.host}.")
    if "html" in answer.headers.get("content-type", ""):
        return errors.NotZendesk(f"{origin.host} answered with a web page instead of the Zendesk API.")
    if said.code == "InvalidEndpoint":
        return errors.NotFound("Zendesk knows no such function.", "The account may not have the feature.")
    return errors.NotFound("There is no such record, or you may not see it.")


def _proxy(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    return errors.NotZendesk("A proxy in between asks for a sign-in of its own.")


def _conflict(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    return errors.Conflict(said.sentence or "It was changed in the meantime.")


def _too_large(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    return errors.Invalid("It is too large for Zendesk.", "Send a smaller file or a shorter text.")


def _limited(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    wait = retry_after(answer.headers, answer.received_at)
    return errors.RateLimited(said.sentence or "Zendesk limits requests.", retry_after=wait)


def _unavailable(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    if answer.status == 500:
        return errors.Unavailable("Zendesk had an internal error.")
    wait = retry_after(answer.headers, answer.received_at)
    return errors.Unavailable(f"Zendesk is not available at the moment ({answer.status}).", retry_after=wait)


def _invalid(origin: Origin, answer: Answer, said: Refusal) -> errors.ApiError:
    if _TOO_DEEP.search(f"{said.code} {said.text}"):
        return errors.TooDeep(said.sentence, "Narrow the list, or go on by cursor or export.")
    if said.code == "InvalidPaginationParameter":
        return errors.Invalid("The place in the list is no longer valid.", "Load the list from its start.")
    text = said.sentence or f"Zendesk refused the request ({answer.status})."
    return errors.Invalid(text, details=said.details)


_BY_STATUS: dict[int, Callable[[Origin, Answer, Refusal], errors.ApiError]] = {
    401: _unauthorized,
    403: _forbidden,
    404: _not_found,
    407: _proxy,
    409: _conflict,
    413: _too_large,
    429: _limited,
}
