"""The account file."""

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError, UnknownAccount
from zdtui.model.origin import Origin

ACME = Account("acme", Origin.of_subdomain("acme"), "jane@acme.test", colour="green", production=True)
GLOBEX = Account("globex", Origin.parse("http://127.0.0.1:8001"), "jo@globex.test", identifier="zd_7")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "settings" / "accounts.toml")


def default_of(book: Book) -> str | None:
    return book.default


def test_accounts_come_back_as_they_were(book: Book) -> None:
    assert book.list() == []
    book.add(ACME)
    book.add(GLOBEX)
    assert book.list() == [ACME, GLOBEX]
    assert book.get("globex") == GLOBEX


def test_the_file_is_private(book: Book) -> None:
    book.add(ACME)
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(book.path.parent.stat().st_mode) == 0o700


def test_the_default_is_the_only_one_or_the_chosen_one(book: Book) -> None:
    assert default_of(book) is None
    book.add(ACME)
    assert default_of(book) == "acme"
    book.add(GLOBEX)
    assert default_of(book) is None
    book.use("globex")
    assert default_of(book) == "globex"
    book.remove("globex")
    assert default_of(book) == "acme"


def test_an_account_that_is_not_there_names_those_that_are(book: Book) -> None:
    book.add(ACME)
    for act in (book.get, book.use, book.remove):
        with pytest.raises(UnknownAccount) as caught:
            act("acm")
        assert "acme" in caught.value.fix
        assert caught.value.exit_code == 4
        assert str(caught.value) == "There is no account 'acm'."


def test_the_same_person_at_the_same_place_may_be_written_again(book: Book) -> None:
    book.add(ACME)
    book.add(replace(ACME, colour="red", production=False))
    assert book.list() == [replace(ACME, colour="red", production=False)]


@pytest.mark.parametrize(
    "other",
    [
        replace(ACME, email="other@acme.test"),
        replace(ACME, origin=Origin.of_subdomain("other")),
        replace(ACME, name="ACME", email="other@acme.test"),
        replace(GLOBEX, name="third"),
    ],
)
def test_names_and_identifiers_belong_to_one_account(book: Book, other: Account) -> None:
    book.add(ACME)
    book.add(GLOBEX)
    with pytest.raises(AccountError):
        book.add(other)
    assert book.list() == [ACME, GLOBEX]


def test_ensure_makes_one_account_however_often_it_is_asked(book: Book) -> None:
    """S18."""
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: book.ensure(replace(GLOBEX, name=f"n{number}")), range(16)))
    assert len(book.list()) == 1
    assert set(made) == {book.list()[0]}
    written = book.path.stat().st_mtime_ns
    book.ensure(replace(GLOBEX, email="x@y.test"))
    assert book.path.stat().st_mtime_ns == written


def test_comments_are_kept(book: Book) -> None:
    book.add(ACME)
    book.path.write_text(book.path.read_text().replace("email", "# mine\nemail") + "\n# the end\n")
    book.add(GLOBEX)
    book.use("acme")
    text = book.path.read_text()
    assert "# mine\n" in text
    assert "# the end\n" in text


def test_one_broken_account_does_not_hide_the_others(book: Book) -> None:
    book.add(ACME)
    book.path.write_text(
        book.path.read_text() + '\n[accounts.broken]\norigin = "http://elsewhere.test"\nemail = "a@b.test"\n'
    )
    assert book.list() == [ACME]
    (problem,) = book.problems()
    assert "broken" in problem.sentence
    with pytest.raises(AccountError, match="Plain http"):
        book.get("broken")
    book.add(replace(ACME, name="broken"))
    assert [account.name for account in book.list()] == ["acme", "broken"]


@pytest.mark.parametrize("text", ["accounts = 3", "[accounts]\nacme = 3"])
def test_odd_tables_are_no_accounts(book: Book, text: str) -> None:
    book.path.parent.mkdir()
    book.path.write_text(text)
    assert book.list() == []


def test_a_damaged_file_is_told_and_never_overwritten(book: Book) -> None:
    book.path.parent.mkdir()
    book.path.write_text("not = [toml")
    with pytest.raises(AccountError, match="cannot be read"):
        book.list()
    with pytest.raises(AccountError, match="cannot be read"):
        book.add(ACME)
    assert book.path.read_text() == "not = [toml"


def test_colours_are_given_out_in_turn(book: Book) -> None:
    for number, colour in enumerate(COLOURS):
        assert book.free_colour() == colour
        book.add(Account(f"n{number}", ACME.origin, ACME.email, colour=book.free_colour()))
    assert book.free_colour() in COLOURS
