"""What a tool says when it does not do what was asked: a code, a sentence and a way out."""

from typing import Any


class ToolError(Exception):
    """A call that came to no good end. It never holds a secret.

    Attributes:
        code: one word for programs.
        message: what happened, a sentence.
        fix: what to do about it, a sentence.
        retry_after: seconds after which it may be tried again, where that is known.
        details: what else is known, such as the fields that differ.
        request_id: what Zendesk calls the request that it refused, for its support.
        exit_code: that of a command that ends with it.

    """

    def __init__(
        self,
        code: str,
        message: str,
        fix: str = "",
        *,
        retry_after: float | None = None,
        details: dict[str, Any] | None = None,
        request_id: str | None = None,
        exit_code: int = 1,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = self.sentence = message
        self.fix = fix
        self.retry_after = retry_after
        self.details = details
        self.request_id = request_id
        self.exit_code = exit_code

    def as_json(self) -> dict[str, Any]:
        """The error as data: ``{code, message, fix, retry_after?, details?, request_id?}``."""
        more = {"retry_after": self.retry_after, "details": self.details, "request_id": self.request_id}
        return {
            "code": self.code,
            "message": self.message,
            "fix": self.fix,
            **{name: value for name, value in more.items() if value is not None},
        }


CODES = {
    "Unauthorized": "account_revoked",
    "MissingScope": "missing_scope",
    "PlanLimited": "plan_limited",
    "Forbidden": "forbidden",
    "NoHelpDesk": "wrong_subdomain",
    "NotFound": "not_found",
    "Conflict": "conflict",
    "Invalid": "refused",
    "TooDeep": "too_deep",
    "RateLimited": "rate_limited",
    "Unavailable": "unavailable",
    "UnknownHost": "wrong_subdomain",
    "TimedOut": "timed_out",
    "Offline": "offline",
    "NotZendesk": "not_zendesk",
    "ForeignOrigin": "foreign_origin",
    "UnknownOutcome": "unknown_outcome",
    "WriteRefusedError": "invalid_input",
    "UnknownAccount": "unknown_account",
    "NoAccountError": "no_account",
    "VaultError": "not_signed_in",
    "AccountError": "account_unusable",
    "StoreError": "storage",
}
"""The code of each kind of error of the house."""


def refusal_of(error: Exception) -> ToolError:
    """Turn any error into one that a program can read; of an unexpected one only its kind is told."""
    if isinstance(error, ToolError):
        return error
    sentence = getattr(error, "sentence", None)
    if not isinstance(sentence, str):
        return ToolError(
            "unexpected", f"Something unexpected happened ({type(error).__name__}).", "Please report it."
        )
    code = next((CODES[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in CODES), "failed")
    checks = getattr(error, "checks", ())
    return ToolError(
        code,
        sentence,
        str(getattr(error, "fix", "")),
        retry_after=getattr(error, "retry_after", None),
        details={"checks": list(checks)} if checks else None,
        request_id=getattr(error, "request_id", None),
        exit_code=getattr(error, "exit_code", 2 if code == "invalid_input" else 1),
    )
