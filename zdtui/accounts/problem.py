"""What can go wrong with accounts and their secrets, in words and with a way out."""


class AccountError(Exception):
    """Something about an account cannot be done; ``sentence`` says what, ``fix`` what to do. Never holds a secret."""

    exit_code = 2

    def __init__(self, sentence: str, fix: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fix = fix


class UnknownAccount(AccountError, KeyError):  # noqa: N818  (named for what happened)
    """There is no account of that name."""

    exit_code = 4

    def __str__(self) -> str:
        return self.sentence


class VaultError(AccountError):
    """A secret cannot be kept or found."""

    exit_code = 3
