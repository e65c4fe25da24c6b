"""What a check-up finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was looked at; ``fix`` says what to do where it is not fine.

    What is only worth knowing is ``advice``: nothing is wrong, and there is something to do in good time.
    """

    fine: bool
    what: str
    fix: str = ""
    advice: bool = False
