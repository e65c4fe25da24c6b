"""A secret does not show itself."""

import copy
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.model.secret import Secret

CANARY = "canary-0123456789-0123456789-0123456789"


@pytest.mark.parametrize("show", [repr, str, format, lambda one: f"{one!r:>40}", lambda one: f"{[one]}", dir])
def test_secret_is_masked(show: object) -> None:
    assert callable(show)
    assert CANARY not in str(show(Secret(CANARY)))


def test_secret_has_no_attributes_to_look_at() -> None:
    with pytest.raises(TypeError):
        vars(Secret(CANARY))


def test_secret_is_not_written_down() -> None:
    with pytest.raises(TypeError, match="vault"):
        pickle.dumps(Secret(CANARY))


def test_secret_copies_stay_masked() -> None:
    for same in (copy.copy(Secret(CANARY)), copy.deepcopy({"key": Secret(CANARY)})["key"]):
        assert same == Secret(CANARY)
        assert CANARY not in repr(same)


def test_secret_stays_out_of_tracebacks_with_locals() -> None:
    secret = Secret(CANARY)
    try:
        raise RuntimeError(f"no use for {secret}")
    except RuntimeError as error:
        report = traceback.TracebackException.from_exception(error, capture_locals=True)
        text = "".join(report.format())
    assert "secret" in text
    assert CANARY not in text


def test_secret_cannot_be_hashed() -> None:
    with pytest.raises(TypeError):
        hash(Secret(CANARY))


@given(st.text(), st.text())
def test_secret_equality_is_that_of_the_values(one: str, other: str) -> None:
    assert Secret(one).reveal() == one
    assert (Secret(one) == Secret(other)) is (one == other)
    assert Secret(one) != one
    assert bool(Secret(one)) is bool(one)
