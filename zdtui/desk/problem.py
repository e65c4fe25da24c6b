"""Something that went wrong, in words a person can act on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What happened and what to do about it, each a sentence. Never holds a secret."""

    sentence: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.sentence} {self.fix}".strip()


def problem_of(error: Exception) -> Problem:
    """Turn an error of the client or the store into a problem."""
    sentence = getattr(error, "sentence", None)
    if isinstance(sentence, str):
        return Problem(sentence, str(getattr(error, "fix", "")))
    return Problem(f"Something unexpected happened ({type(error).__name__}).", "Try again; nothing was lost.")
