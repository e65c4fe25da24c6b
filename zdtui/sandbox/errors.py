"""Zendesk's error bodies, in all the envelopes it really uses."""

from typing import Any

from zdtui.sandbox.answer import TEXT, Json, ZendeskError

FORBIDDEN_MESSAGE = (
    "You do not have access to this page. Please contact the account owner of this help desk for further help."
)
DEAD = "The access token provided is expired, revoked, malformed or invalid for other reasons."
STALE_TICKET = (
    "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again."
)


def coded(status: int, code: str, description: str, **more: Any) -> ZendeskError:
    """Return the common envelope: a code, a description and sometimes details."""
    return ZendeskError(status, {"error": code, "description": description, **more})


def titled(status: int, title: str, message: str) -> ZendeskError:
    """Return the envelope with a title and a message."""
    return ZendeskError(status, {"error": {"title": title, "message": message}})


def listed(status: int, code: str, title: str, detail: str) -> ZendeskError:
    """Return the envelope of the newer services: a list of errors."""
    return ZendeskError(status, {"errors": [{"code": code, "title": title, "detail": detail}]})


def not_found() -> ZendeskError:
    """Return 404 for a well-formed id nobody has."""
    return ZendeskError(404, {"error": "RecordNotFound", "description": "Not found"}, headers=_NO_CACHE)


def invalid_endpoint() -> ZendeskError:
    """Return 404 for a path no route knows; Zendesk decides it before sign-in."""
    return coded(404, "InvalidEndpoint", "Not found")


def not_authenticated() -> ZendeskError:
    """Return 401 for a missing or wrong Basic credential."""
    return ZendeskError(
        401, {"error": "Couldn't authenticate you"}, headers={"www-authenticate": 'Basic realm="Web"'}
    )


def invalid_token() -> ZendeskError:
    """Return 401 for a bearer token that is wrong, expired or revoked."""
    return ZendeskError(401, {"error": "invalid_token", "error_description": DEAD})


def forbidden() -> ZendeskError:
    """Return 403 for a role, permission or plan that does not allow the call."""
    return titled(403, "Forbidden", FORBIDDEN_MESSAGE)


def missing_scopes(*scopes: str) -> ZendeskError:
    """Return 403 for an OAuth token without the scopes named."""
    return coded(403, "Forbidden", f"You are missing the following required scopes: {', '.join(scopes)}")


def invalid_attribute(name: str, wanted: str, action: str) -> ZendeskError:
    """Return 400 for a parameter of the wrong type; `action` is such as `tickets/show`."""
    return titled(
        400,
        "Invalid attribute",
        f"You passed an invalid value for the {name} attribute. "
        f"Invalid parameter: {name} must be {wanted} from api/v2/{action}",
    )


def malformed_body() -> ZendeskError:
    """Return 400 for a body that is not JSON (Zendesk's exact words are not known)."""
    return titled(400, "Invalid request", "The request body is not valid JSON.")


def too_deep() -> ZendeskError:
    """Return 400 for an offset page past the 10,000th row."""
    return listed(
        400,
        "InvalidPaginationDepth",
        "Pagination depth is invalid",
        "Pages beyond the first 10,000 records can only be read with cursor pagination",
    )


def invalid_pagination(parameter: str) -> ZendeskError:
    """Return 400 for a cursor, a size or a cursor-mode sort that is not valid."""
    return listed(400, "InvalidPaginationParameter", "Pagination parameter is invalid", f"{parameter} is not valid")


def too_many_values(limit: int = 100) -> ZendeskError:
    """Return 400 for a bulk call with more items than the limit."""
    return coded(400, "TooManyValues", f"Parameter  cannot specify more than {limit} values", max_count=limit)


def record_invalid(details: dict[str, list[Json]]) -> ZendeskError:
    """Return 422 with every failed validation under its field."""
    return coded(422, "RecordInvalid", "Record validation errors", details=details)


def invalid_field(field: str, description: str, error: str | None = "InvalidValue", **more: Any) -> ZendeskError:
    """Return 422 for one failed validation."""
    return record_invalid({field: [{"description": description, "error": error, **more}]})


def search_too_far() -> ZendeskError:
    """Return 422 for search results past the 1,000th."""
    return coded(422, "invalid", "Invalid search: Requested response size was greater than Search Response Limits")


def too_recent() -> ZendeskError:
    """Return 422 for an incremental export that starts within the last minute."""
    return coded(422, "InvalidValue", "Too recent start_time. Use a start_time older than 60 seconds")


def update_conflict() -> ZendeskError:
    """Return 409 for a safe update whose stamp is older than the ticket."""
    return coded(409, "UpdateConflict", STALE_TICKET)


def account_limited(retry_after: int) -> ZendeskError:
    """Return the account's 429, which is plain text."""
    return ZendeskError(
        429,
        "Number of allowed API requests per minute exceeded",
        headers={"retry-after": str(retry_after)},
        content_type=TEXT,
    )


def endpoint_limited(what: str, retry_after: int) -> ZendeskError:
    """Return an endpoint's 429, which is JSON."""
    return ZendeskError(
        429,
        {
            "error": "APIRateLimitExceeded",
            "description": f"Number of allowed {what} requests per minute exceeded",
        },
        headers={"retry-after": str(retry_after)},
    )


def too_many_jobs(ids: list[str]) -> ZendeskError:
    """Return 429 for a job beyond the thirtieth queued or running one."""
    return ZendeskError(
        429,
        {
            "error": "TooManyJobs",
            "description": "Too many bulk jobs are currently queued or running. Try again later.",
            "current_job_ids": ids,
        },
        headers={"retry-after": "60"},
    )


_NO_CACHE = {"cache-control": "no-cache"}
