"""The account's own origin, and everything that is not it (S1, S3, A21)."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.model.origin import ForeignOrigin, Origin, foreign_host, subdomain_of

ACME = Origin.of_subdomain("acme")


@pytest.mark.parametrize(
    "typed",
    [
        "acme",
        " ACME ",
        "Acme.zendesk.com",
        "https://acme.zendesk.com",
        "https://acme.zendesk.com/agent/filters/61?x=1",
    ],
)
def test_origin_subdomain_is_found_in_what_people_paste(typed: str) -> None:
    assert subdomain_of(typed) == "acme"
    assert str(Origin.of_subdomain(typed)) == "https://acme.zendesk.com"


@pytest.mark.parametrize("typed", ["d3v-zenpydev", "z3n-1", "3m", "a"])
def test_origin_accepts_the_names_of_real_accounts(typed: str) -> None:
    assert subdomain_of(typed) == typed
    assert Origin.of_subdomain(typed).subdomain == typed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "evil.com/",
        "evil.com#",
        "evil.com?",
        "a@evil.com/",
        "a:b@evil.com:80/",
        "x.zendesk.com.evil.com/",
        "x.zendesk.com.evil.com",
        "127.0.0.1:8000/",
        "[::1]/",
        "ac\r\nme",
        "ac\0me",
        "аcme",
        "ａcme",
        "ß",
        "%2e",
        "a b",
        "a" * 64,
        "a" * 300,
        "..",
        "-acme",
        "acme-",
        "acme.",
        "a_b",
        "help.customer.com",
        "https://a:b@acme.zendesk.com",
        "https://acme.zendesk.com@evil.com",
        "https://evil.com/acme.zendesk.com",
        "\\\\evil.com\\",
    ],
)
def test_origin_refuses_hostile_subdomains_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"Enter|address|Not a web"):
        subdomain_of(typed)


@given(st.text(max_size=80))
def test_origin_of_any_accepted_subdomain_is_a_zendesk_host(typed: str) -> None:
    try:
        origin = Origin.of_subdomain(typed)
    except ValueError:
        return
    url = httpx.URL(origin.url("/api/v2/users/me"))
    assert url.host == f"{subdomain_of(typed)}.zendesk.com"
    assert url.scheme == "https"


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://acme.zendesk.com", "https://acme.zendesk.com"),
        ("https://acme.zendesk.com:443/", "https://acme.zendesk.com"),
        ("HTTPS://ACME.zendesk.com", "https://acme.zendesk.com"),
        ("https://proxy.example.org:8443", "https://proxy.example.org:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:8080/", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_origin_is_parsed(url: str, text: str) -> None:
    assert str(Origin.parse(url)) == text
    assert Origin.parse(text) == Origin.parse(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://acme.zendesk.com",
        "http://127.0.0.1.evil.com",
        "http://128.0.0.1",
        "ftp://acme.zendesk.com",
        "acme.zendesk.com",
        "https://",
        "https://a b",
        "https://u:p@acme.zendesk.com",
        "https://acme.zendesk.com/api/v2",
        "https://acme.zendesk.com?x",
        "https://acme.zendesk.com:99999",
        "https://[acme]",
        "file:///etc/passwd",
        "",
    ],
)
def test_origin_refuses_other_base_urls(url: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Origin.parse(url)


FOREIGN = [
    "https://evil.com/api/v2/tickets.json",
    "http://acme.zendesk.com/api/v2/tickets.json",
    "https://acme.zendesk.com:444/x",
    "https://acme.zendesk.com.evil.com/x",
    "https://acme.zendesk.com@evil.com/x",
    "https://evil.com@acme.zendesk.com/x",
    "https://globex.zendesk.com/x",
    "//evil.com/x",
    "/api/v2/tickets",
    "\\\\evil.com/x",
    "https:\\\\evil.com/x",
    "https://acme.zendesk.com\\@evil.com",
    "https://acme.zendesk.com\t.evil.com",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/plain,x",
    "https:///x",
    "https://[::1]/x",
    "https://127.0.0.1/x",
    "https://аcme.zendesk.com/x",
    "",
]


@pytest.mark.parametrize("url", FOREIGN)
def test_s3_origin_reduces_no_foreign_url(url: str) -> None:
    with pytest.raises(ForeignOrigin):
        ACME.reduce(url)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://acme.zendesk.com/api/v2/tickets.json?page%5Bafter%5D=a", "/api/v2/tickets.json?page%5Bafter%5D=a"),
        ("https://ACME.zendesk.com:443/x", "/x"),
        ("https://acme.zendesk.com", "/"),
    ],
)
def test_origin_reduces_its_own_urls_to_path_and_query(url: str, target: str) -> None:
    assert ACME.reduce(url) == target


@given(st.text(max_size=60), st.sampled_from(["", "https://", "https://acme.zendesk.com", "//", "https://evil.com/"]))
def test_s3_origin_whatever_is_reduced_stays_at_home(text: str, start: str) -> None:
    try:
        target = ACME.reduce(start + text)
    except ForeignOrigin:
        return
    assert httpx.URL(ACME.url(target)).host == ACME.host


@pytest.mark.parametrize("path", ["evil", "@evil.com/", ".evil.com", "/a b", "/a\r\nHost: evil", "/ä"])
def test_origin_url_takes_paths_only(path: str) -> None:
    with pytest.raises(ValueError, match="Not a path"):
        ACME.url(path)


@given(st.text(max_size=60))
def test_origin_names_a_foreign_host_without_failing(url: str) -> None:
    assert len(foreign_host(url)) <= 80
