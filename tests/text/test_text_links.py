"""Links: which may be opened and where they lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.links import deceptive, host, openable


@pytest.mark.parametrize(
    "url", ["https://x.test/a?b#c", "http://x.test", "HTTPS://X.TEST/", "mailto:a@b.test?subject=x"]
)
def test_openable(url: str) -> None:
    assert openable(url)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "javascript:alert(1)",
            "java\nscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://x",
            "//x.test",
        ),
        *(
            "https://",
            "https:///x",
            "https://[::1",
            "https://x.test/ y",
            "https://x.test/\x1b[2J",
            "mailto:",
            "mailto:x",
        ),
        *("\x01https://x.test", "-https://x.test", "https://x.test/" + "a" * 5000),
    ],
)
def test_not_openable(url: str) -> None:
    assert not openable(url)


@pytest.mark.parametrize(
    ("url", "real"),
    [
        ("https://bank.test@evil.test:80/x", "evil.test"),
        ("https://аpple.test/", "xn--pple-43d.test"),
        ("mailto:jane@x.test?subject=y", "jane@x.test"),
        ("https://[::1", ""),
    ],
)
def test_real_host(url: str, real: str) -> None:
    assert host(url) == real


@pytest.mark.parametrize(
    ("text", "url", "lies"),
    [
        ("www.bank.test", "https://evil.test/", True),
        ("https://bank.test/login", "https://evil.test/", True),
        ("bank.test", "https://bank.test.evil.test/", True),
        ("bank.test", "https://www.bank.test/x", False),
        ("click here", "https://evil.test/", False),
        ("jane@x.test", "mailto:jane@x.test", False),
    ],
)
def test_deceptive(text: str, url: str, lies: bool) -> None:
    assert deceptive(text, url) is lies


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_makes_them_fail(text: str, url: str) -> None:
    deceptive(text, url)
    openable(f"https://{url}")
