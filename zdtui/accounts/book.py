"""The account file: every account and which one is the default. It holds no secret and may be shared."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zdtui.accounts import durable
from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.problem import AccountError, UnknownAccount
from zdtui.accounts.record import read, written

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEADER = "Accounts of zdtui. No secrets are in this file: they are in the vault that each account names."
LOCK_SECONDS = 10


class Book:
    """Reads the account file anew at each question, since other processes write it too.

    Every change keeps the comments a person wrote, and is made under a file lock and in one step.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def list(self) -> list[Account]:
        """Return every account that can be used, in the order of the file."""
        return [account for account in self._entries().values() if isinstance(account, Account)]

    def problems(self) -> Sequence[AccountError]:
        """Return what is wrong with the accounts that cannot be used."""
        return [error for error in self._entries().values() if isinstance(error, AccountError)]

    def get(self, name: str) -> Account:
        """Return the account of that name.

        Raises:
            UnknownAccount: there is none; the fix names those there are.
            AccountError: it is there and cannot be used.

        """
        entries = self._entries()
        found = entries.get(name)
        if isinstance(found, Account):
            return found
        raise found or _unknown(name, [*entries])

    @property
    def default(self) -> str | None:
        """The name of the default account: the one chosen, else the only one."""
        table = self._table()
        names = [*_accounts(table)]
        chosen = table.get("default")
        return chosen if chosen in names else names[0] if len(names) == 1 else None

    def add(self, account: Account) -> None:
        """Write a new account, or one that is there with changed facts (the same name, place and person).

        Raises:
            AccountError: the name or the identifier belongs to another account, or the file cannot be written.

        """
        with self._changing() as document:
            self._check_free(account)
            _put(document, account)

    def check(self, account: Account) -> None:
        """Say whether an account could be written.

        Raises:
            AccountError: as ``add``.

        """
        self._check_free(account)

    def ensure(self, account: Account) -> Account:
        """Return the account with the same identifier, else the same name; write this one if there is none.

        Asking twice changes nothing, and so does asking from many processes at once.

        Raises:
            AccountError: as ``add``.

        """
        same = self._same(account)
        if same is not None:
            return same
        with self._changing() as document:
            same = self._same(account)
            if same is None:
                self._check_free(account)
                _put(document, account)
        return same or account

    def remove(self, name: str) -> Account | None:
        """Take an account out of the file and return it, or ``None`` when it was there and could not be used.

        Raises:
            UnknownAccount: there is none of that name.

        """
        with self._changing() as document:
            account = self._entry(name)
            if document.get("default") == name:
                del document["default"]
            del _accounts(document)[name]
        return account if isinstance(account, Account) else None

    def use(self, name: str) -> None:
        """Make an account the default.

        Raises:
            UnknownAccount: there is none of that name.

        """
        with self._changing() as document:
            self._entry(name)
            document["default"] = name

    def free_colour(self) -> str:
        """Return the first colour that no account has yet."""
        used = {account.colour for account in self.list()}
        return next((colour for colour in COLOURS if colour not in used), COLOURS[len(used) % len(COLOURS)])

    def _entry(self, name: str) -> Account | AccountError:
        """Return an account, or what is wrong with it."""
        entries = self._entries()
        if name not in entries:
            raise _unknown(name, [*entries])
        return entries[name]

    def _entries(self) -> dict[str, Account | AccountError]:
        """Read every account, or what is wrong with it, by name."""
        entries: dict[str, Account | AccountError] = {}
        for name, said in _accounts(self._table()).items():
            try:
                entries[name] = read(name, said)
            except AccountError as error:
                entries[name] = error
        return entries

    def _same(self, account: Account) -> Account | None:
        """Return the account that ``ensure`` means."""
        accounts = self.list()
        if account.identifier is not None:
            return next((each for each in accounts if each.identifier == account.identifier), None)
        return next((each for each in accounts if each.name == account.name and _same_person(each, account)), None)

    def _check_free(self, account: Account) -> None:
        """Refuse a name or an identifier that belongs to another account; names differ in more than case."""
        for name, other in self._entries().items():
            replaced = name == account.name and (isinstance(other, AccountError) or _same_person(other, account))
            if name.casefold() == account.name.casefold() and not replaced:
                raise AccountError(
                    f"There is already an account {name}.", f"Choose another name, or: zdtui account remove {name}"
                )
            if isinstance(other, Account) and not replaced and other.identifier == account.identifier is not None:
                raise AccountError(f"The identifier belongs to the account {name}.", "Choose another identifier.")

    def _table(self) -> dict[str, Any]:
        """Read the file; none is an empty one."""
        import tomllib

        try:
            return tomllib.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise AccountError(f"{self.path} cannot be read: {error}", "Correct the file.") from error

    @contextmanager
    def _changing(self) -> Iterator["TOMLDocument"]:
        """Hand out the file for a change and write it back, while no other process can do so."""
        import filelock
        import tomlkit

        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with filelock.FileLock(f"{self.path}.lock", LOCK_SECONDS, mode=0o600):
                self._table()
                there = self.path.read_text("utf-8") if self.path.exists() else f"# {HEADER}\n"
                document = tomlkit.parse(there)
                yield document
                durable.write(self.path, tomlkit.dumps(document).encode("utf-8"))
        except filelock.Timeout as error:
            raise AccountError(f"{self.path} is held by another program.", "Try again.") from error
        except OSError as error:
            raise AccountError(
                f"{self.path} cannot be written: {error.strerror}", "Check its permissions."
            ) from error


def _unknown(name: str, names: Sequence[str]) -> UnknownAccount:
    """Say that there is no such account, and which there are."""
    near = get_close_matches(name, names, 3) or names
    return UnknownAccount(
        f"There is no account {name[:80]!r}.",
        f"There are: {', '.join(near)}." if names else "Add one: zdtui account add NAME --subdomain S --email E",
    )


def _accounts(table: Any) -> Any:
    """Return the accounts of the file."""
    accounts = table.get("accounts", {})
    return accounts if hasattr(accounts, "items") else {}


def _same_person(one: Account, other: Account) -> bool:
    """Say whether two accounts are the same person at the same place."""
    return one.origin == other.origin and one.email.casefold() == other.email.casefold()


def _put(document: "TOMLDocument", account: Account) -> None:
    """Write one account into the file's text; comments beside what stays are kept."""
    import tomlkit

    accounts = document.setdefault("accounts", tomlkit.table(is_super_table=True))
    table = accounts.setdefault(account.name, tomlkit.table())
    said = written(account)
    for key in [key for key in table if key not in said]:
        del table[key]
    for key, value in said.items():
        if table.get(key) != value:
            table[key] = value
