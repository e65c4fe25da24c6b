"""A file written by hand that cannot be used as it is."""

from pathlib import Path


class ConfigError(Exception):
    """A settings or key file is wrong; ``sentence`` says where and what, ``fix`` what to do."""

    exit_code = 2

    def __init__(
        self, path: Path, what: str, fix: str = "Correct the file, or remove it to use the defaults."
    ) -> None:
        self.path = path
        self.sentence = f"{path}: {what}"
        self.fix = fix
        super().__init__(self.sentence)
