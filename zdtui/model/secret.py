"""A value that must never be shown."""

import hmac
from typing import NoReturn

MASK = "••••••"


class Secret:
    """A token or password that does not show itself.

    The value lives in a closure: ``repr``, ``str``, ``format``, ``vars`` and tracebacks see a mask, pickling is
    refused, and only ``reveal`` hands the value out. Two secrets compare in constant time.
    """

    __slots__ = ("_reveal",)
    __hash__ = None  # type: ignore[assignment]  # a hash of the value would let others guess it

    def __init__(self, value: str) -> None:
        def reveal() -> str:
            return value

        self._reveal = reveal

    def reveal(self) -> str:
        """Return the value, for the one place that has to send or store it."""
        return self._reveal()

    def __bool__(self) -> bool:
        return bool(self._reveal())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(_bytes(self), _bytes(other))

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __copy__(self) -> "Secret":
        return self

    def __deepcopy__(self, memo: object) -> "Secret":
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("A secret is not written down: keep it in the vault.")


def _bytes(secret: Secret) -> bytes:
    return secret.reveal().encode("utf-8", "surrogatepass")
