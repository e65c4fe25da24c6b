"""Of an error is told what Python says about code, never a value."""

import pytest

from zdtui.text.error_words import told

SECRET = "canary-7f3a9c1e5b8d2046"


CODE = (
    "''.nothing",
    "int.nothing",
    "__import__('os').nothing",
    "nothing",
    "__import__('nothing_of_that_name')",
    "(lambda one, *, two: 1)(two=1)",
    "(lambda one, *, two: 1)(1)",
    "(lambda one: 1)(1, 2)",
    "(lambda one: 1)(1, three=1)",
    "None + 1",
    "'' < 1",
    "value()",
    "value[0]",
    "[][value]",
    "[].pop(3)",
    "iter(value)",
)


@pytest.mark.parametrize("code", CODE)
def test_what_python_says_about_code_is_told(code: str) -> None:
    with pytest.raises((AttributeError, NameError, ImportError, TypeError, IndexError)) as caught:
        eval(code, {"value": 5})
    message = str(caught.value).replace("<lambda>", "work")
    assert told(type(caught.value)(message)) == message


@pytest.mark.parametrize(
    "error",
    [
        TypeError(f"Header value must be str or bytes: {SECRET}"),
        TypeError(f"Invalid auth argument: {SECRET!r}"),
        AttributeError(SECRET),
        AttributeError(f"'x' object has no attribute 'y'\n{SECRET}"),
        NotImplementedError("a b c"),
        KeyError(SECRET),
        ValueError("invalid literal for int() with base 10: 'x'"),
        NameError(f"name '{SECRET}' is not defined"),
        ImportError(f"cannot import name 'a' from 'b' ({SECRET} c)"),
    ],
)
def test_whatever_may_quote_a_value_is_not(error: Exception) -> None:
    assert told(error) == ""
