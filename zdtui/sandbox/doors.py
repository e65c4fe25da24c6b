"""What can keep everybody out, whatever their credential: switches of the account."""

from dataclasses import dataclass

from zdtui.sandbox import errors
from zdtui.sandbox.answer import ZendeskError


@dataclass(slots=True)
class Doors:
    """Whether API tokens are accepted, and whether the caller's network address is on the account's list."""

    token_access: bool = True
    address_allowed: bool = True

    def check_address(self) -> None:
        """Raise 403 for an address that is not on the list."""
        if not self.address_allowed:
            raise address_refused()

    def check_token_access(self) -> None:
        """Raise 401 while token access is switched off (the body is assumed)."""
        if not self.token_access:
            raise errors.not_authenticated()


def address_refused() -> ZendeskError:
    """Return 403 for an address that is not on the account's list (the body is assumed)."""
    return errors.titled(
        403, "Forbidden", "Your IP address is not in the list of IP addresses allowed to this account."
    )
