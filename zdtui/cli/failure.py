"""What went wrong, in words on standard error, and the exit code that says it to a script."""

import os
import sys
import traceback
from pathlib import Path

import click

from zdtui.cli.say import narrate

FAILED, USAGE, STOPPED, CUT_OFF = 1, 2, 130, 141


def told(error: BaseException) -> int:
    """Tell what went wrong and what to do, and return the exit code.

    An error that knows its ``sentence``, ``fix`` and ``exit_code`` is told by them. Of any other only its kind and
    place are told, since its message may quote a customer or a secret.
    """
    if isinstance(error, click.exceptions.Exit | SystemExit):
        code = error.exit_code if isinstance(error, click.exceptions.Exit) else error.code
        return code if isinstance(code, int) else FAILED
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, KeyboardInterrupt | click.Abort):
        narrate("Stopped.")
        return STOPPED
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT_OFF
    return _told_in_its_words(error)


def _told_in_its_words(error: BaseException) -> int:
    """Tell an error that knows what it means, or the kind and place of one that does not."""
    sentence, fix, code = (getattr(error, name, None) for name in ("sentence", "fix", "exit_code"))
    if not isinstance(sentence, str):
        narrate(_unexpected(error))
        return FAILED
    narrate(sentence)
    if fix:
        narrate(str(fix))
    _advise(error)
    return code if isinstance(code, int) else FAILED


def _advise(error: BaseException) -> None:
    """List what to look at when Zendesk refuses a credential."""
    checks = getattr(error, "checks", ())
    if checks:
        narrate("With an API token, check in this order:")
    for number, check in enumerate(checks, 1):
        narrate(f"  {number}. {check}")


def _unexpected(error: BaseException) -> str:
    """Say what kind of error it was and where; a file's name and the system's reason are safe to tell."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}."
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"Something unexpected happened ({type(error).__name__}{place}). Nothing was lost; please report it."
