"""What an account has set up: settings, languages, addresses, business hours."""

from zdtui.api.caller import Caller
from zdtui.api.resources.verbs import Creates, Deletes, Fields, Lists, Paging, Shows, Updates
from zdtui.model.account_settings import AccountSettings
from zdtui.model.locale import Locale
from zdtui.model.recipient_address import RecipientAddress
from zdtui.model.schedule import Schedule


class Settings:
    """``/account/settings``: agents read, admins write. Scope ``account_settings:read`` or ``read``."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def show(self) -> AccountSettings:
        """Show the settings."""
        return await self._caller.one("/account/settings", "settings", AccountSettings)

    async def update(self, settings: Fields) -> AccountSettings:
        """Change the given settings."""
        body = {"settings": settings}
        return await self._caller.write("PUT", "/account/settings", "settings", AccountSettings, body=body)


class Locales(Lists[Locale], Shows[Locale]):
    """``/locales``: the languages of the account, in one piece, for everyone."""

    path, many, single, model = "/locales", "locales", "locale", Locale
    paging = Paging.NONE

    async def current(self) -> Locale:
        """Show the language of the signed-in person."""
        return await self._caller.one("/locales/current", "locale", Locale)


class RecipientAddresses(
    Lists[RecipientAddress],
    Shows[RecipientAddress],
    Creates[RecipientAddress],
    Updates[RecipientAddress],
    Deletes[RecipientAddress],
):
    """``/recipient_addresses``: 100 a page by cursor; agents read, admins write."""

    path, many, single = "/recipient_addresses", "recipient_addresses", "recipient_address"
    model = RecipientAddress


class Schedules(Lists[Schedule], Shows[Schedule]):
    """``/business_hours/schedules``: in one piece; agents read."""

    path, many, single, model = "/business_hours/schedules", "schedules", "schedule", Schedule
    paging = Paging.NONE
