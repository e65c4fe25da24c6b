"""What of an error's own message may be told: Python's words about code, and nothing that may quote a value."""

import re

_NAME = r"[A-Za-z_][\w.]{0,80}"
_TOLD = re.compile(
    "|".join(
        (
            rf"'{_NAME}' object has no attribute '{_NAME}'",
            rf"(?:module|type object) '{_NAME}' has no attribute '{_NAME}'",
            rf"name '{_NAME}' is not defined",
            rf"cannot access (?:local|free) variable '{_NAME}' where it is not associated with a value[a-z ]*",
            rf"No module named '{_NAME}'",
            rf"cannot import name '{_NAME}' from '{_NAME}'(?: \([^()\s]{{0,300}}\))?",
            rf"{_NAME}\(\) missing \d+ required (?:positional|keyword-only) arguments?: [\w', ]+",
            rf"{_NAME}\(\) takes (?:no|[\w ]*\d+) (?:positional )?arguments?(?: but \d+ (?:was|were) given)?",
            rf"{_NAME}\(\) got (?:an unexpected keyword argument|multiple values for argument) '{_NAME}'",
            rf"unsupported operand type\(s\) for [^\w\s]{{1,3}}: '{_NAME}' and '{_NAME}'",
            rf"'[<>=]{{1,2}}' not supported between instances of '{_NAME}' and '{_NAME}'",
            rf"'{_NAME}' object (?:is not [a-z]+|does not support [a-z ]+|cannot be interpreted as an integer)",
            rf"cannot unpack non-iterable {_NAME} object",
            rf"object {_NAME} can't be used in 'await' expression",
            r"(?:[a-z]+ ){0,3}index out of range",
            r"pop from (?:an )?empty [a-z]+",
            r"maximum recursion depth exceeded[a-z ]{0,60}",
        )
    )
)


def told(error: BaseException) -> str:
    """Return the message of an error where it is one of Python's own about code; else nothing."""
    message = str(error)
    return message if _TOLD.fullmatch(message) else ""
