"""Whatever goes wrong is told in words, with an exit code, and without what it may quote."""

import click
import pytest

from zdtui.api.errors import ApiError
from zdtui.cli.failure import told

SECRET = "canary-7f3a9c1e"


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ValueError(SECRET), 1, "Something unexpected happened (ValueError"),
        (KeyError(SECRET), 1, "Something unexpected happened (KeyError"),
        (FileNotFoundError(2, "No such file", "/x/y"), 1, "/x/y: No such file."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (click.Abort(), 130, "Stopped."),
        (click.UsageError("no such option"), 2, "no such option"),
        (click.exceptions.Exit(4), 4, ""),
        (SystemExit(1), 1, ""),
    ],
)
def test_told(error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(error) == code
    shown = capsys.readouterr()
    assert said in shown.err
    assert SECRET not in shown.err
    assert shown.out == ""


def test_the_place_of_an_unexpected_error_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        told(error)
    assert "test_cli_failure.py:" in capsys.readouterr().err


def _kinds(kind: type[ApiError]) -> list[type[ApiError]]:
    return [kind, *(each for below in kind.__subclasses__() for each in _kinds(below))]


@pytest.mark.parametrize("kind", _kinds(ApiError), ids=lambda kind: kind.__name__)
def test_every_error_of_zendesk_has_a_way_out_and_a_code(
    kind: type[ApiError], capsys: pytest.CaptureFixture[str]
) -> None:
    code = told(kind("It did not\x1b[2J work."))
    sentence, fix, *_ = capsys.readouterr().err.splitlines()
    assert sentence == "It did not␛[2J work."
    assert len(fix) > 10
    assert code in {1, 3, 4, 5, 6, 7}
