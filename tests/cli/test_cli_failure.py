"""Whatever goes wrong is told in words, with an exit code, and without what it may quote."""

import click
import pytest

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
